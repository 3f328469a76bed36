using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews.Pages;

/// <summary>Numbers the passages that a page cites, in the order in which it cites them. One sentence is one passage.</summary>
/// <param name="review">Has the facts.</param>
/// <param name="sentence">The sentences that words of a document stand in, as one span.</param>
internal sealed class Citations(Review review, Func<Document, TextSpan, TextSpan> sentence)
{
    private readonly Dictionary<(DocumentId, TextSpan), CitedPassage> _bySpan = [];
    private readonly Dictionary<FactKey, CitedPassage?> _byFact = [];
    private readonly List<CitedPassage> _all = [];

    public IReadOnlyList<CitedPassage> All => _all;

    /// <summary>The passages behind facts, each once, by number; lines of tables have none.</summary>
    public IReadOnlyList<CitedPassage> Of(IEnumerable<FactKey> facts) => [.. facts.Select(Of).OfType<CitedPassage>().DistinctBy(p => p.Number).OrderBy(p => p.Number)];

    private CitedPassage? Of(FactKey key)
    {
        if (_byFact.TryGetValue(key, out var known)) return known;
        if (review.Find(key) is not { } fact) return _byFact[key] = null;
        var (document, span) = Sentence(fact);
        if (!_bySpan.TryGetValue((document.Id, span), out var passage))
        {
            _bySpan[(document.Id, span)] = passage = new(_all.Count + 1, document, span);
            _all.Add(passage);
        }
        passage.Facts.Add(fact);
        return _byFact[key] = passage;
    }

    /// <summary>The sentence that a fact stands in, without citing it; null for a line of a table.</summary>
    public (Document Document, TextSpan Span)? Sentence(FactKey key) => review.Find(key) is { } fact ? Sentence(fact) : null;

    private (Document Document, TextSpan Span) Sentence(KnownFact fact)
    {
        var document = fact.Known.Document.Document;
        var words = fact.Known.Fact.Evidence.Excerpts[0].Span;
        return (document, Trim(document.Text, sentence(document, words).Cover(words)));
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
