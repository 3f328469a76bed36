using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews.Pages;

/// <summary>A sentence that the page cites, with the words in it that prove facts.</summary>
/// <param name="Number">By which it is cited, from 1.</param>
/// <param name="Document">The report.</param>
/// <param name="Span">Where the sentence stands in its text.</param>
internal sealed record CitedPassage(int Number, Document Document, TextSpan Span)
{
    /// <summary>The facts that it is cited for.</summary>
    public List<KnownFact> Facts { get; } = [];

    /// <summary>Of its element.</summary>
    public string Id => FormattableString.Invariant($"p{Number}");

    public string Text => Span.Of(Document.Text);

    /// <summary>The words that prove the facts, by where they stand in the text; none overlaps another.</summary>
    public IReadOnlyList<TextSpan> Marks()
    {
        var marks = new List<TextSpan>();
        foreach (var span in Facts.SelectMany(f => f.Known.Fact.Evidence.Excerpts).Select(e => e.Span).Where(s => Span.Overlaps(s)).Select(Within).Order())
            if (marks.Count > 0 && span.Start <= marks[^1].End) marks[^1] = marks[^1].Cover(span);
            else marks.Add(span);
        return marks;
    }

    private TextSpan Within(TextSpan span) => TextSpan.FromBounds(Math.Max(span.Start, Span.Start), Math.Min(span.End, Span.End));
}
