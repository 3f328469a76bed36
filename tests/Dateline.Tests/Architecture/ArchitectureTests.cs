using System.Text.RegularExpressions;
using Dateline.Documents;

namespace Dateline.Tests.Architecture;

public partial class ArchitectureTests
{
    /// <summary>Which namespace may use which: this table is the architecture. <c>(root)</c> is <c>Dateline</c> itself.</summary>
    private static readonly (string Namespace, string[] MayUse)[] Table =
    [
        ("Documents", []),
        ("Learning", []),
        ("Knowledge", ["Documents"]),
        ("Annotation", ["Documents", "Knowledge", "Learning"]),
        ("Facts", ["Documents", "Knowledge"]),
        ("Facts.Coding", ["Facts", "Documents", "Knowledge", "Annotation"]),
        ("Ledger", ["Documents", "Knowledge", "Facts"]),
        ("Situations", ["Documents", "Knowledge", "Facts", "Ledger"]),
        ("Reviews", ["Documents", "Knowledge", "Annotation", "Facts", "Ledger", "Situations", "(root)"]),
        ("Exports", ["Documents", "Knowledge", "Facts", "Situations", "Reviews"]),
        ("Evaluation", ["Documents", "Knowledge", "Learning", "Annotation", "Facts", "Ledger", "Situations"]),
        ("(root)", ["Documents", "Knowledge", "Learning", "Annotation", "Facts", "Facts.Coding"]),
        ("Training", ["Documents", "Knowledge", "Learning", "Annotation", "Facts", "Facts.Coding", "Evaluation", "(root)"]),
    ];

    private static readonly string Root = FindRoot();

    [Fact]
    public void Each_namespace_uses_only_what_the_table_allows()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in typeof(Document).Assembly.GetTypes().Where(t => Area(t) is not null))
            foreach (var used in TypeReferences.Of(type).Select(Area).OfType<string>().Where(u => u != Area(type)))
                if (!Table.Single(row => row.Namespace == Area(type)).MayUse.Contains(used)) wrong.Add($"{type.FullName} uses {used}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_check_sees_what_method_bodies_use()
    {
        Assert.Contains(typeof(Dateline.Knowledge.Ontology.Vocabulary), TypeReferences.Of(typeof(Dateline.Facts.Fact)));
        Assert.Contains(typeof(Document), TypeReferences.Of(typeof(Reader)));
    }

    [Fact]
    public void Every_type_stands_in_a_row_of_the_table() =>
        Assert.Equal([], typeof(Document).Assembly.GetTypes().Select(Area).OfType<string>().Except(Table.Select(row => row.Namespace)));

    [Fact]
    public void The_page_shows_the_same_table()
    {
        var rows = TableRow().Matches(File.ReadAllText(Path.Combine(Root, "ARCHITECTURE.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToHashSet();
        Assert.All(Table, row => Assert.Contains((row.Namespace, row.MayUse.Length == 0 ? "nothing" : string.Join(", ", row.MayUse.Select(n => $"`{n}`"))), rows));
    }

    [Theory]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Links_lead_somewhere(string page)
    {
        var links = Link().Matches(File.ReadAllText(Path.Combine(Root, page))).Select(m => m.Groups[1].Value)
            .Where(l => !l.StartsWith("http", StringComparison.Ordinal) && !l.StartsWith('#')).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Root, link.Split('#')[0])), $"{page}: {link}"));
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(Path.Combine(Root, "src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
            var written = Namespace().Match(File.ReadAllText(file));
            Assert.True(!written.Success || written.Groups[1].Value == folder, $"{file} is in {written.Groups[1].Value}");
        }
    }

    [Fact]
    public void No_file_of_code_is_longer_than_300_lines() => Assert.All(
        Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("artifacts", StringComparison.Ordinal)),
        file => Assert.True(File.ReadLines(file).Count() <= 300, file));

    private static string? Area(Type type)
    {
        if (type.Assembly != typeof(Document).Assembly || type.Namespace is not { } name || !name.StartsWith("Dateline", StringComparison.Ordinal)) return null;
        if (name == "Dateline") return "(root)";
        var rest = name["Dateline.".Length..];
        return rest.StartsWith("Facts.Coding", StringComparison.Ordinal) ? "Facts.Coding" : rest.Split('.')[0];
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dateline.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| (.*?) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
