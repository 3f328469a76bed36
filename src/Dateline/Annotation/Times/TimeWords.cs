using Dateline.Knowledge.Entries;

namespace Dateline.Annotation.Times;

/// <summary>The words of <c>words.txt</c>: classes and values of each.</summary>
internal sealed class TimeWords
{
    // A sentence without a word of these classes, and without digits, says no time.
    private static readonly string[] Helpers = ["deixis", "mod", "approx", "ordinal", "vague", "edge", "quant"];

    private readonly Dictionary<string, (string Class, string Value)[]> _words;
    private readonly HashSet<string> _telling;
    private readonly Dictionary<string, (string Class, string Value)[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _tellingLookup;

    public TimeWords(IReadOnlyList<Entry> entries, IEnumerable<string> more)
    {
        _words = entries.SelectMany(e => e.Expect(4)[0].Split(',', StringSplitOptions.TrimEntries).Select(w => (Word: w.ToLowerInvariant(), Class: e[1], Value: e[2])))
            .GroupBy(w => w.Word).ToDictionary(g => g.Key, g => g.Select(w => (w.Class, w.Value)).ToArray(), StringComparer.OrdinalIgnoreCase);
        _telling = _words.Where(w => w.Value.Any(v => !Helpers.Contains(v.Item1))).Select(w => w.Key).Concat(more).ToHashSet(StringComparer.OrdinalIgnoreCase);
        (_lookup, _tellingLookup) = (_words.GetAlternateLookup<ReadOnlySpan<char>>(), _telling.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    public (string Class, string Value)[] Of(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var found) ? found : [];

    /// <summary>Whether a sentence may say a time.</summary>
    public bool MayTell(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            var form = token.Form.AsSpan();
            if (form.ContainsAnyInRange('0', '9') || _tellingLookup.Contains(form)) return true;
            // mid-November
            if (form.IndexOf('-') is var hyphen and > 0 && (_tellingLookup.Contains(form[(hyphen + 1)..]) || _tellingLookup.Contains(form[..hyphen]))) return true;
        }
        return false;
    }
}
