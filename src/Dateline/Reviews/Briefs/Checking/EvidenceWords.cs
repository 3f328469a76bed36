using System.Text.RegularExpressions;
using Dateline.Knowledge.Actors;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Checking;

/// <summary>All words that a sentence may go by: the evidence of its facts, and what it cites beside it.</summary>
internal sealed partial class EvidenceWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly string _folded;

    public EvidenceWords(BriefSentence sentence)
    {
        var parts = new List<string>();
        foreach (var known in sentence.Facts) parts.AddRange(known.Known.Fact.Evidence.Excerpts.Select(e => e.Text));
        parts.AddRange(sentence.Passages.Select(p => p.Words.Text));
        Text = string.Join(" | ", parts);
        foreach (Match match in Word().Matches(Text))
        {
            _words.Add(Fold(match.Value));
            _stems.Add(Stem(Fold(match.Value)));
        }
        _folded = $" {string.Join(" | ", parts.Select(p => NameFoldingAll(p)))} ";
        Dates = [.. Parts(sentence).SelectMany(p => EvidenceDates.In(p.Text, p.Published)).Distinct()];
        Numbers = [.. EvidenceNumbers.In(Text).Select(n => n.Value).Distinct()];
    }

    public string Text { get; }

    public IReadOnlyList<(DateOnly From, DateOnly To)> Dates { get; }

    public IReadOnlyList<double> Numbers { get; }

    /// <summary>Whether a word stands there, in any case of its letters.</summary>
    public bool Has(string word) => _words.Contains(Fold(word));

    /// <summary>Whether a word of the same stem stands there: “rejects” for “rejected”.</summary>
    public bool HasStem(string word) => _stems.Contains(Stem(Fold(word))) || ClaimTable.FormsOf(Fold(word)).Any(_words.Contains);

    /// <summary>Whether words stand there one behind the other.</summary>
    public bool HasPhrase(string words) => _folded.Contains($" {NameFoldingAll(words)} ", StringComparison.Ordinal);

    /// <summary>The words of a text, with where they stand.</summary>
    public static IEnumerable<(string Text, int Start)> Of(string text) => Word().Matches(text).Select(m => (m.Value, m.Index));

    public static string Fold(string word) => NameFolding.Fold(word);

    private static IEnumerable<(string Text, DateOnly? Published)> Parts(BriefSentence sentence) =>
        sentence.Facts.SelectMany(f => f.Known.Fact.Evidence.Excerpts.Select(e => (e.Text, f.Known.Document.Document.Published)))
            .Concat(sentence.Passages.Select(p => (p.Words.Text, p.Document.Published)));

    private static string NameFoldingAll(string text) => string.Join(' ', Word().Matches(text).Select(m => Fold(m.Value)).Where(w => w.Length > 0));

    private static string Stem(string word)
    {
        foreach (var ending in (string[])["ies", "ied", "ing", "es", "ed", "s", "e", "d", "y"])
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʿʾ.-]*[\p{L}\p{N}]|[\p{L}\p{N}]")]
    private static partial Regex Word();
}
