using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Actors;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Actors;

namespace Dateline.Facts.Coding;

/// <summary>One text while it is coded: its trees and paragraphs, and the lexicon.</summary>
internal sealed class CodingText
{
    public CodingText(AnnotatedText text, Lexicon lexicon, ActorRegistry registry)
    {
        Document = text.Document;
        Lexicon = lexicon;
        Annotated = text;
        Trees = text.Trees;
        Actors = new(this, registry);
        Paragraphs = Unwrapped(ParagraphsOf(Text));
    }

    public Document Document { get; }

    /// <summary>All layers of annotation.</summary>
    public AnnotatedText Annotated { get; }

    public string Text => Document.Text;

    public Lexicon Lexicon { get; }

    public Tree[] Trees { get; }

    public ActorIndex Actors { get; }

    /// <summary>Who says what, once it has been read.</summary>
    public IReadOnlyList<Attribution> Speech { get; set; } = [];

    /// <summary>The lines that are not blank, wrapped lines joined, without the white space at their ends.</summary>
    public List<TextSpan> Paragraphs { get; }

    /// <summary>The paragraph that an offset is in, or the last before it; −1 before the first.</summary>
    public int ParagraphAt(int offset)
    {
        int low = 0, high = Paragraphs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Paragraphs[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// <summary>The sentences that overlap a span, in order.</summary>
    public IEnumerable<Tree> TreesIn(TextSpan span)
    {
        for (var i = TreeFrom(span.Start); i < Trees.Length && Trees[i].Span.Start < span.End; i++) yield return Trees[i];
    }

    /// <summary>Index of the first sentence that ends after an offset.</summary>
    public int TreeFrom(int offset)
    {
        int low = 0, high = Trees.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Trees[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // A line end within a sentence is only a wrapped line.
    private List<TextSpan> Unwrapped(List<TextSpan> lines)
    {
        var paragraphs = new List<TextSpan>();
        foreach (var line in lines)
            if (paragraphs.Count > 0 && TreeFrom(line.Start) is var t && t < Trees.Length && Trees[t].Span.Start < paragraphs[^1].End) paragraphs[^1] = paragraphs[^1].Cover(line);
            else paragraphs.Add(line);
        return paragraphs;
    }

    private static List<TextSpan> ParagraphsOf(string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at and >= 0 ? start + at : text.Length;
            var line = text.AsSpan(start, end - start);
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty) paragraphs.Add(new(start + line.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length));
            start = end + 1;
        }
        return paragraphs;
    }
}
