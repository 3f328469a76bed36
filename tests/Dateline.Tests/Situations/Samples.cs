using Dateline.Documents;

namespace Dateline.Tests.Situations;

/// <summary>The sample reports of the repository, with the days in their names and two copies of some.</summary>
internal static class Samples
{
    public static IReadOnlyList<Document> Documents { get; } =
    [
        .. Texts.Select(s => Document.FromText(s.Text, s.Day, id: new DocumentId(s.Name))),
        .. Texts.Where((_, i) => i % 9 == 0).Select(s => Document.FromText($"{s.Text[(s.Text.Length / 3)..]}\n\n(Reuters)", s.Day.AddDays(1), id: new DocumentId($"copy of {s.Name}"))),
    ];

    public static IEnumerable<(string Name, string Text, DateOnly Day)> Texts =>
        Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal)
            .Where(f => DateOnly.TryParseExact(Path.GetFileName(f)[..10], "yyyy-MM-dd", out _))
            .Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f), DateOnly.ParseExact(Path.GetFileName(f)[..10], "yyyy-MM-dd")));

    private static string Folder
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Dateline.slnx"))) folder = Path.GetDirectoryName(folder)!;
            return Path.Combine(folder, "samples");
        }
    }
}
