using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Senses;

namespace Dateline.Knowledge.Patterns;

/// <summary>The patterns of a file by kind and head, those that ask for more words first.</summary>
internal sealed class PatternTable<T> where T : struct, Enum
{
    private static readonly HashSet<string> Prepositions =
        ["for", "to", "with", "of", "against", "at", "from", "into", "under", "on", "upon", "in", "about", "between", "towards", "toward", "by", "among", "behind"];

    private readonly Dictionary<(PatternKind, string), Pattern<T>[]> _patterns;

    /// <summary>Reads the lines of a file; a later line of the same words and kind replaces an earlier one.</summary>
    /// <param name="entries">The lines.</param>
    /// <param name="classes">The classes that conditions name.</param>
    /// <param name="letters">The parts that frames of this file may name.</param>
    /// <param name="what">What the value is, for the message where it is none.</param>
    public PatternTable(IEnumerable<Entry> entries, WordClasses classes, string letters, string what)
    {
        var last = new Dictionary<(PatternKind, string), Pattern<T>>();
        foreach (var pattern in entries.Select(e => Parse(e, classes, letters, what))) last[(pattern.Kind, pattern.Entry[0].ToLowerInvariant())] = pattern;
        All = [.. last.Values];
        _patterns = All.GroupBy(p => (p.Kind, p.Head)).ToDictionary(
            g => g.Key, g => g.OrderByDescending(p => p.Length).ThenByDescending(p => p.Object is not null).ToArray());
    }

    public IReadOnlyList<Pattern<T>> All { get; }

    /// <summary>The words that carry the patterns of some kinds.</summary>
    public string[] Heads(params ReadOnlySpan<PatternKind> kinds)
    {
        var heads = new HashSet<string>();
        foreach (var pattern in All)
            if (kinds.Contains(pattern.Kind)) heads.Add(pattern.Head);
        return [.. heads];
    }

    public ReadOnlySpan<Pattern<T>> Of(PatternKind kind, string head) => _patterns.TryGetValue((kind, head), out var found) ? found : [];

    private static Pattern<T> Parse(Entry entry, WordClasses classes, string letters, string what)
    {
        // The bars inside a condition are cut as well: all but the last four fields are the predicate.
        var extra = entry.Fields.Length - 5;
        if (extra < 0) throw entry.Error($"5 fields expected between bars, {entry.Fields.Length} found.");
        entry = entry with { Fields = [string.Join('|', entry.Fields[..(extra + 1)]), .. entry.Fields[(extra + 1)..]] };
        if (!Vocabulary.TryParse<PatternKind>(entry[1], out var kind))
            throw entry.Error($"“{entry[1]}” is no kind of word: {string.Join(' ', Vocabulary.All<PatternKind>())}.");

        var halves = entry[0].Split(" + ", 2);
        var words = halves[0].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw entry.Error("The predicate is empty.");
        var frame = PatternFrame.Parse(entry, entry[2], letters);
        string? preposition = null;
        if (words.Length > 1 && (Prepositions.Contains(words[^1]) || frame?.Names(words[^1]) == true)) (preposition, words) = (words[^1], words[..^1]);
        var headLast = kind is PatternKind.Noun or PatternKind.Adj;
        return new(
            headLast ? words[^1] : words[0], kind, headLast ? words[..^1] : words[1..], preposition,
            halves.Length > 1 ? Condition.Parse(entry, halves[1], classes) : null, frame, ValueOf(entry, what), entry);
    }

    private static T? ValueOf(Entry entry, string what)
    {
        if (entry[3] is "none") return null;
        if (Vocabulary.TryParse<T>(entry[3], out var value)) return value;
        throw entry.Error($"“{entry[3]}” is no {what}: {string.Join(' ', Vocabulary.All<T>())} or none.");
    }
}
