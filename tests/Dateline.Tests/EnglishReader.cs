namespace Dateline.Tests;

/// <summary>The reader of English with the repository's own weights; tests that need it are skipped where these are not.</summary>
internal static class EnglishReader
{
    private static readonly Lazy<Reader?> Loaded = new(() => Weights is { } path ? Reader.CreateBuilder().AddEnglish(path).Build() : null);

    public static Reader Instance
    {
        get
        {
            if (Loaded.Value is null) Assert.Skip("There are no weights in models/.");
            return Loaded.Value;
        }
    }

    private static string? Weights
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (Path.Combine(folder.FullName, "models", "english.dlm") is var path && File.Exists(path)) return path;
            return null;
        }
    }
}
