using System.Text;

namespace Dateline.Annotation.Lemmas;

/// <summary>
/// Irregular verbs first; then rules for whole words (marked <c>^</c> at their start) by part of speech; then the regular
/// inflections of common words; then the longest ending of the form that stands in the table.
/// </summary>
internal sealed class LemmaTable
{
    public const char WordStart = '^';
    public const int LongestEnding = 8;

    private readonly Dictionary<string, LemmaRule> _rules;
    private readonly Dictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    /// <param name="rules">By key: tag, a tab, and an ending in lower case.</param>
    /// <param name="words">Words of the language in lower case, commonest first.</param>
    public LemmaTable(Dictionary<string, LemmaRule> rules, IEnumerable<string> words)
    {
        (_rules, _lookup) = (rules, rules.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var word in words) _ranks.TryAdd(word, _ranks.Count);
    }

    /// <summary>The lemma of a form with a tag.</summary>
    public string Find(string form, string xpos)
    {
        var lower = form.ToLowerInvariant();
        if (xpos is "VBD" or "VBN" && IrregularVerbs.Base(lower) is { } verb) return verb;
        var key = $"{xpos}\t{WordStart}{lower}".AsSpan();
        if (_lookup.TryGetValue(key, out var rule) && rule.Apply(form) is { } whole) return whole;
        if (Stem(lower, xpos) is { } stem) return stem;
        Span<char> ending = stackalloc char[xpos.Length + 1 + LongestEnding];
        xpos.CopyTo(ending);
        ending[xpos.Length] = '\t';
        for (var length = Math.Min(lower.Length, LongestEnding); length >= 0; length--)
        {
            lower.AsSpan(lower.Length - length).CopyTo(ending[(xpos.Length + 1)..]);
            if (_lookup.TryGetValue(ending[..(xpos.Length + 1 + length)], out rule) && rule.Apply(form) is { } lemma) return lemma;
        }

        return lower;
    }

    /// <summary>The commonest word that the form is a regular inflection of, or null.</summary>
    private string? Stem(string lower, string xpos)
    {
        var (best, rank) = ((string?)null, int.MaxValue);
        foreach (var stem in RegularInflection.Stems(lower, xpos))
        {
            best ??= stem;
            if (_ranks.TryGetValue(stem, out var other) && other < rank) (best, rank) = (stem, other);
        }

        return best;
    }

    /// <summary>One rule a line, sorted: tag, ending, rule, between tabs.</summary>
    public byte[] Save() =>
        Encoding.UTF8.GetBytes(string.Join('\n', _rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}\t{r.Value}")));

    /// <exception cref="FormatException">A line is no rule.</exception>
    public static LemmaTable Load(ReadOnlySpan<byte> section, IEnumerable<string> words)
    {
        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        var shared = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(section).Split('\n'))
        {
            var tab = line.LastIndexOf('\t');
            if (tab < 0) throw new FormatException($"'{line}' is no line of a lemma table");
            var text = line[(tab + 1)..];
            if (!shared.TryGetValue(text, out var rule)) shared[text] = rule = LemmaRule.Parse(text);
            rules[line[..tab]] = rule;
        }

        return new(rules, words);
    }
}
