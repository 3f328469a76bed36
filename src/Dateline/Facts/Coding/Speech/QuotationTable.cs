using Dateline.Annotation.Quotations;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Speech;

/// <summary>The quotations of a text, and which of them already have a speaker.</summary>
internal sealed class QuotationTable
{
    // A mark, and the bracket of a changed letter: “[I]f …”
    private const int Opening = 3;

    private readonly List<Quotation> _all;
    private readonly bool[] _isSpeech;
    private readonly bool[] _taken;

    /// <param name="text">The text.</param>
    /// <param name="fewestWords">What has fewer words in quotation marks is no speech: a term, a title.</param>
    public QuotationTable(CodingText text, int fewestWords = 4)
    {
        _all = QuotationFinder.Find(text.Text, text.Paragraphs);
        _isSpeech = [.. _all.Select(q => Words(text.Text.AsSpan(q.Inner.Start, q.Inner.Length)) is var words && (words >= fewestWords || words >= 2 && Begins(text, q)))];
        _taken = new bool[_all.Count];
    }

    // “If they attack,” warned the chief: a short one at the head of a paragraph that a comma closes is said.
    private static bool Begins(CodingText text, Quotation q) => q.Inner.End < q.Outer.End && text.Text[q.Inner.End] is ',' && text.Paragraphs[text.ParagraphAt(q.Outer.Start)].Start == q.Outer.Start;

    /// <summary>The inside of the quotation that a span stands in; null where it stands in none.</summary>
    public TextSpan? Around(TextSpan span)
    {
        var i = FirstEndingAfter(span.Start);
        return i < _all.Count && _isSpeech[i] && _all[i].Outer.Contains(span) ? _all[i].Inner : null;
    }

    /// <summary>Whether a span stands in a quotation of any length.</summary>
    public bool IsInside(TextSpan span) => FirstEndingAfter(span.Start) is var i && i < _all.Count && _all[i].Inner.Contains(span);

    /// <summary>The quotations that a span holds, with their marks, and the comma before a closing mark.</summary>
    public List<TextSpan> Outers(TextSpan span)
    {
        var found = new List<TextSpan>();
        for (var i = FirstEndingAfter(span.Start); i < _all.Count && _all[i].Inner.End <= span.End; i++) found.Add(_all[i].Outer);
        return found;
    }

    /// <summary>The end of the quotation, mark included, that a span begins or holds the beginning of and breaks off in; else its own end.</summary>
    public int EndOf(TextSpan span)
    {
        var i = FirstEndingAfter(span.End);
        return i < _all.Count && _all[i].Outer.Start >= span.Start - Opening && _all[i].Outer.Start < span.End ? _all[i].Outer.End : span.End;
    }

    /// <summary>The start of the quotation, mark included, that a span begins; else its own start.</summary>
    public int StartOf(TextSpan span)
    {
        var i = FirstEndingAfter(span.Start);
        return i < _all.Count && _all[i].Outer.Start < span.Start && _all[i].Outer.Start >= span.Start - Opening ? _all[i].Outer.Start : span.Start;
    }

    /// <summary>Marks a span's quotations as spoken for.</summary>
    public void Claim(TextSpan span)
    {
        for (var i = FirstEndingAfter(span.Start); i < _all.Count && _all[i].Outer.Start < span.End; i++) _taken[i] = true;
    }

    /// <summary>The quotations, with their marks, that nobody has claimed.</summary>
    public IEnumerable<TextSpan> Unclaimed() => Enumerable.Range(0, _all.Count).Where(i => _isSpeech[i] && !_taken[i]).Select(i => _all[i].Outer);

    /// <summary>Whether a span holds or cuts a quotation of any length.</summary>
    public bool Any(TextSpan span) => FirstEndingAfter(span.Start) is var i && i < _all.Count && _all[i].Outer.Start < span.End;

    /// <summary>
    /// The quotation that a cue reports: one that holds most of its content, else one in its sentence; with the rest of the
    /// same speech behind the cue (“…,” she said. “…”).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">The sentence of the cue.</param>
    /// <param name="content">What the cue reports by structure; null where it reports nothing so.</param>
    /// <param name="isSure">Whether that does not hold the speaker himself, as it does where a parser is lost.</param>
    public TextSpan? Take(CodingText text, Tree cue, TextSpan? content, bool isSure)
    {
        for (var i = FirstEndingAfter(cue.Span.Start); i < _all.Count && _all[i].Outer.Start < cue.Span.End; i++)
        {
            if (!_isSpeech[i] || _taken[i]) continue;
            if (content is { } c && Shared(c, _all[i].Outer) < c.Length * (isSure ? 2 : 1) / (isSure ? 3 : 2)) continue;
            _taken[i] = true;
            var span = _all[i].Inner;
            for (; i + 1 < _all.Count && _isSpeech[i + 1] && GoesOn(text, cue, _all[i], _all[i + 1]); i++)
            {
                _taken[i + 1] = true;
                span = span.Cover(_all[i + 1].Inner);
            }
            return span;
        }
        return null;
    }

    /// <summary>Quotations that no cue took go on with the speech before them, in their paragraph or the one before.</summary>
    public void GiveTheRest(List<Attribution> found, CodingText text)
    {
        for (var i = 0; i < _all.Count; i++)
        {
            if (!_isSpeech[i] || _taken[i]) continue;
            var paragraph = text.ParagraphAt(_all[i].Outer.Start);
            var before = found.FindLast(a => a.Form == Knowledge.Ontology.StatementForm.Direct && a.Content.End <= _all[i].Outer.Start &&
                text.ParagraphAt(a.Content.End - 1) >= paragraph - 1);
            if (before is null || found.Exists(a => a.Content.Overlaps(_all[i].Inner))) continue;
            before.Content = before.Content.Cover(_all[i].Inner);
            _taken[i] = true;
        }
    }

    /// <summary>Takes the quotation that begins at or right after an offset; null where none does.</summary>
    public TextSpan? TakeAt(CodingText text, int offset)
    {
        var i = FirstEndingAfter(offset);
        if (i >= _all.Count || _taken[i] || !_isSpeech[i]) return null;
        if (!text.Text.AsSpan(offset, Math.Max(0, _all[i].Outer.Start - offset)).IsWhiteSpace()) return null;
        _taken[i] = true;
        return _all[i].Inner;
    }

    // The next quotation is the same speech when only the cue's sentence stands between, in one paragraph.
    private static bool GoesOn(CodingText text, Tree cue, Quotation one, Quotation next)
    {
        if (text.ParagraphAt(one.Outer.End - 1) != text.ParagraphAt(next.Outer.Start)) return false;
        var between = TextSpan.FromBounds(one.Outer.End, Math.Max(one.Outer.End, next.Outer.Start));
        if (between.Length > 250) return false;
        if (next.Outer.Start < cue.Span.End) return true;
        var rest = Math.Max(cue.Span.End, between.Start);
        return between.Overlaps(cue.Span) && text.Text.AsSpan(rest, between.End - rest).IsWhiteSpace();
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Outer.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || !char.IsLetterOrDigit(text[i - 1]))) words++;
        return words;
    }
}
