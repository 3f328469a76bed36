using Dateline.Documents;

namespace Dateline.Facts;

/// <summary>Words of a document and where they stand. <see cref="Text"/> is the exact substring at <see cref="Span"/>.</summary>
public readonly record struct Excerpt
{
    private Excerpt(TextSpan span, string text)
    {
        Span = span;
        Text = text;
    }

    public TextSpan Span { get; }

    public string Text { get; }

    /// <exception cref="ArgumentOutOfRangeException">The span is empty or reaches beyond the text.</exception>
    public static Excerpt Of(Document document, TextSpan span)
    {
        if (span.Start < 0 || span.Length <= 0 || span.End > document.Text.Length)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"Not inside the text of {document.Text.Length} code units.");
        return new(span, span.Of(document.Text));
    }

    public override string ToString() => Text;
}
