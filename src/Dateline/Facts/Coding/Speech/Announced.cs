using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// Speech after a colon: a quotation (<c>She said: “…”</c>), the rest of the paragraph, or, where the colon ends its
/// paragraph as in the statements of ministries, the paragraphs behind it.
/// </summary>
internal static class Announced
{
    private static readonly string[] Endings =
        ["notes to editors", "note to editors", "further information", "follow ", "media enquiries", "background", "ends", "contact"];

    public static List<Attribution> Find(CodingText text, CueFinder cues, List<Attribution> known, QuotationTable quotations)
    {
        var found = new List<Attribution>();
        foreach (var tree in text.Trees)
            foreach (var cue in cues.Find(tree))
            {
                if (!Announces(cue) || Colon(text, cue) is not { } colon) continue;
                var taken = known.FindIndex(a => a.Tree == tree && a.Word == cue.Word);
                if (quotations.Around(tree[cue.Word].Span) is not null || taken >= 0 && known[taken].Form == StatementForm.Direct) continue;
                if (Content(text, colon, quotations) is not { } content) continue;
                if (taken >= 0) known.RemoveAt(taken);
                found.Add(new Attribution
                {
                    Speaker = text.Actors.Resolve(text, Speakers.Mention(text.Document, tree, cue.Speaker)), Cue = tree[cue.Word].Form,
                    Clause = Speakers.Clause(cue, content), Content = content, Form = StatementForm.Direct, Tree = tree, Word = cue.Word,
                });
                break;
            }
        return found;
    }

    // A finite verb: "to clarify: …" has no speaker.
    private static bool Announces(Cue cue) =>
        !cue.IsPreposition && cue.Reporting.Contents.HasFlag(ReportedContents.Clause) && cue.Tree[cue.Word].Xpos is "VBD" or "VBZ" or "VBP" or "VBN";

    // The offset after the colon behind the cue, with nothing but the cue's own words between.
    public static int? Colon(CodingText text, Cue cue)
    {
        var at = cue.Tree[cue.Word].Span.End;
        var end = text.Paragraphs[text.ParagraphAt(at)].End;
        var colon = text.Text.AsSpan(at, Math.Max(0, end - at)).IndexOfAny([':', '.', '“', '"']);
        return colon >= 0 && colon < 80 && text.Text[at + colon] == ':' ? at + colon + 1 : null;
    }

    /// <summary>What stands behind a colon.</summary>
    public static TextSpan? Content(CodingText text, int offset, QuotationTable quotations)
    {
        if (quotations.TakeAt(text, offset) is { } quoted) return quoted;
        var here = text.ParagraphAt(offset - 1);
        var inline = !text.Text.AsSpan(offset, Math.Max(0, text.Paragraphs[here].End - offset)).IsWhiteSpace();
        var first = inline ? offset : here + 1 < text.Paragraphs.Count ? text.Paragraphs[here + 1].Start : -1;
        if (first < 0) return null;
        while (first < text.Text.Length && char.IsWhiteSpace(text.Text[first])) first++;
        if (!inline && quotations.TakeAt(text, first) is { } below) return below;

        var last = inline ? here : here + 1;
        for (var p = last + 1; p < text.Paragraphs.Count && GoesOn(text, text.Paragraphs[p]); p++)
            if (!inline || InFirstPerson(text, text.Paragraphs[p], quotations)) last = p;
        return TextSpan.FromBounds(first, text.Paragraphs[last].End);
    }

    private static bool GoesOn(CodingText text, TextSpan paragraph)
    {
        var line = text.Text.AsSpan(paragraph.Start, paragraph.Length);
        foreach (var ending in Endings)
            if (line.StartsWith(ending, StringComparison.OrdinalIgnoreCase)) return false;
        return line[0] is not ('"' or '“') && line[^1] is not ':' && (line[^1] is '.' or '!' or '?' or '”' or '"' || line.Length > 80);
    }

    private static bool InFirstPerson(CodingText text, TextSpan paragraph, QuotationTable quotations) =>
        text.TreesIn(paragraph).Any(tree => OwnStatement.Speaks(tree, i => !quotations.IsInside(tree[i].Span)));
}
