namespace Dateline.Tests.Exports;

/// <summary>Where the source stands.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dateline.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
