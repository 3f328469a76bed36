namespace Dateline.Tests.English;

/// <summary>The reader of English with the committed weights, loaded once.</summary>
internal static class English
{
    private static readonly Lazy<Reader> Loaded = new(() => Reader.CreateBuilder().AddEnglish().Build());

    public static Reader Reader => Loaded.Value;
}
