using Dateline.Knowledge.Entries;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>What words claim, by claims.txt and glue.txt, whose heads describe them.</summary>
internal static class ClaimTable
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Checking/claims.txt", ""));
    private static readonly Lazy<HashSet<string>> GlueWords = new(() => [.. EntryFile.Embedded("Reviews/Briefs/Checking/glue.txt", "").SelectMany(e => e.Words(0))]);

    private static readonly Lazy<Dictionary<string, string[]>> Irregular = new(() => EntryFile.Embedded("Reviews/Briefs/Checking/irregular.txt", "").Select(e => e.Words(0)).SelectMany(w => w.Select(f => (Form: f, All: w))).ToDictionary(f => f.Form, f => f.All, StringComparer.Ordinal));

    /// <summary>Words that tell something of facts of a kind, and of which turns.</summary>
    public static IReadOnlyList<(string[] Words, string Kind, string[] Turns)> Claims { get; } =
        [.. Section("claims").Select(e => (e.Expect(3).Words(0), e[1], e.Words(2)))];

    /// <summary>Words that say how things stand: planned, possible, demanded, denied.</summary>
    public static IReadOnlyList<(string[] Words, string Status)> Statuses { get; } = [.. Section("status").Select(e => (e.Expect(3).Words(0), e[1]))];

    /// <summary>What may stand before a number, of which qualifier, and by which words of the evidence.</summary>
    public static IReadOnlyList<(string Words, string Qualifier, string[] Evidence)> Qualifiers { get; } =
        [.. Section("qualifiers").Select(e => (e.Expect(3)[0], e[1], e.Words(2)))];

    /// <summary>All forms of the irregular verb that a word is one of; empty for any other.</summary>
    public static IReadOnlyList<string> FormsOf(string word) => Irregular.Value.GetValueOrDefault(word) ?? [];

    public static bool IsGlue(string word) => GlueWords.Value.Contains(word);

    private static IEnumerable<Entry> Section(string name) => File.Value.Where(e => e.Section == name);
}
