using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Exports;

/// <summary>A document with its facts, ready to leave, and what some forms want beside them.</summary>
/// <param name="Reading">The document and what it claims.</param>
/// <param name="Sentences">The sentences of its text, in their order; may be empty.</param>
public sealed record ExportItem(Reading Reading, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>Sub-types of ACLED that the words of a fact speak for, the strongest first, by the id of the fact; empty where nobody asked.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SubTypes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Ids that facts bear where they come from, by the id of the fact; empty for facts read from text.</summary>
    public IReadOnlyDictionary<string, string> GivenIds { get; init; } = new Dictionary<string, string>();

    /// <summary>When the facts were recorded, by the id of the fact; empty where they do not come from a ledger.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Recorded { get; init; } = new Dictionary<string, DateTimeOffset>();

    public Document Document => Reading.Document;

    /// <summary>Number of the sentence in which a fact's evidence begins, from 0; −1 where no sentence holds it.</summary>
    public int SentenceOf(Fact fact)
    {
        var at = fact.Evidence.Excerpts[0].Span.Start;
        int low = 0, high = Sentences.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Start > at) high = middle - 1;
            else if (Sentences[middle].End <= at) low = middle + 1;
            else return middle;
        }
        return -1;
    }

    /// <summary>The sentence that proves a fact, on one line; the evidence itself where no sentence holds it.</summary>
    public string Passage(Fact fact) =>
        Cells.Line(SentenceOf(fact) is >= 0 and var i ? Sentences[i].Of(Document.Text) : fact.Evidence.ToString());
}
