using Dateline.Knowledge.Gazetteer;

namespace Dateline.Tests;

/// <summary>The committed gazetteer, opened once.</summary>
internal static class Gazetteers
{
    private static readonly Lazy<GazetteerFile> Opened = new(() => GazetteerFile.Open(Path));

    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "models", "gazetteer.dlg");

    public static GazetteerFile Standard => Opened.Value;
}
