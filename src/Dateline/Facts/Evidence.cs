using Dateline.Documents;

namespace Dateline.Facts;

/// <summary>The words that prove a fact: at least one excerpt of one document, first the one that carries it.</summary>
public sealed class Evidence
{
    private Evidence(DocumentId document, Excerpt[] excerpts)
    {
        Document = document;
        Excerpts = excerpts;
    }

    public DocumentId Document { get; }

    /// <summary>First the span that carries the fact; the others support it. Never empty, no span twice.</summary>
    public IReadOnlyList<Excerpt> Excerpts { get; }

    public static Evidence Of(Document document, TextSpan carrier, params IEnumerable<TextSpan> support) =>
        new(document.Id, [.. support.Prepend(carrier).Distinct().Select(s => Excerpt.Of(document, s))]);

    /// <summary>The words that carry the fact.</summary>
    public override string ToString() => Excerpts[0].Text;
}
