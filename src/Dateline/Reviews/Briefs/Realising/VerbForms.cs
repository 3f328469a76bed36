using Dateline.Knowledge.Entries;

namespace Dateline.Reviews.Briefs.Realising;

/// <summary>The verbs of verbs.txt in all their forms.</summary>
internal static class VerbForms
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Realising/verbs.txt", "verbs"));
    private static readonly Lazy<IReadOnlyList<Verb>> All = new(() => [.. File.Value.Select(Read)]);
    private static readonly Lazy<Dictionary<string, Verb>> Finite = new(() => Index(v => [v.Past, v.Base, v.Third]));
    private static readonly Lazy<Dictionary<string, Verb>> Participles = new(() => Index(v => [v.Participle]));
    private static readonly Lazy<Dictionary<string, Verb>> Bases = new(() => Index(v => [v.Base]));

    private static readonly Lazy<Dictionary<string, Verb>> Goings = new(() => Index(v => [v.Going]));

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>“took”, “take”, “takes”; null for any other word.</summary>
    public static Verb? OfFinite(string word) => Finite.Value.GetValueOrDefault(word);

    public static Verb? OfParticiple(string word) => Participles.Value.GetValueOrDefault(word);

    public static Verb? OfBase(string word) => Bases.Value.GetValueOrDefault(word);

    /// <summary>“taking”; null for any other word.</summary>
    public static Verb? OfGoing(string word) => Goings.Value.GetValueOrDefault(word);

    private static Dictionary<string, Verb> Index(Func<Verb, string[]> forms)
    {
        var index = new Dictionary<string, Verb>(StringComparer.Ordinal);
        foreach (var verb in All.Value)
            foreach (var form in forms(verb)) index.TryAdd(form, verb);
        return index;
    }

    private static Verb Read(Entry entry)
    {
        var stem = entry.Expect(4)[0];
        var past = entry.Optional(1) ?? (stem.EndsWith('e') ? $"{stem}d" : $"{stem}ed");
        var third = stem.EndsWith('y') && !"aeiou".Contains(stem[^2]) ? $"{stem[..^1]}ies" : stem[^1] is 's' or 'x' or 'z' || stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal) ? $"{stem}es" : $"{stem}s";
        return entry.Example.Contains($"*{past}*", StringComparison.Ordinal) ? new(stem, third, past, entry.Optional(2) ?? past) : throw entry.Error($"The example lacks *{past}*.");
    }
}
