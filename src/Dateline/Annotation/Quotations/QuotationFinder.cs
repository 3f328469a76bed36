using Dateline.Documents;

namespace Dateline.Annotation.Quotations;

/// <summary>
/// Finds words in quotation marks: straight or curly, double or single, low („…“) and angular («…»). A quotation that a
/// paragraph leaves open goes on where the next begins with a mark again, as newspapers print it; else it ends with its
/// paragraph. A quotation within a quotation is part of it. A doubled mark (<c>""</c>, left over from tables, and <c>''</c>,
/// typed for one) counts as one.
/// </summary>
internal static class QuotationFinder
{
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    public static List<Quotation> Find(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = new List<Quotation>();
        var (open, inner, depth) = (-1, -1, 0);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            var goesOn = p + 1 < paragraphs.Count && text[paragraphs[p + 1].Start] is '"' or '“' or '„' or '«';
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var mark = text[i];
                var isDouble = mark is '"' or '\'' or '`' && i + 1 < paragraph.End && text[i + 1] == mark;
                if (open < 0 && !isDouble && mark is '\'' or '‘')
                {
                    var end = SingleMarks.End(text, i, paragraph);
                    if (end < 0) continue;
                    Add(found, text, i + 1, end, i, end + 1);
                    i = end;
                    continue;
                }
                if (mark is not ('"' or '“' or '”' or '„' or '«' or '»') && !isDouble) continue;
                var width = isDouble ? 2 : 1;
                var isOpening = mark is '“' or '„' or '«' or '`' && !Closes(text, i, paragraph.End);
                if (open >= 0 && i == paragraph.Start)
                {
                    // The mark that says: still the same speaker.
                }
                else if (open < 0)
                {
                    if (mark is not ('”' or '»')) (open, inner, depth) = (i, i + width, 0);
                }
                else if (isOpening)
                {
                    if (Unclosed(text, i + width, paragraph.End) >= depth + (text[open] == '"' || goesOn ? 1 : 2)) depth++;
                }
                else if (depth > 0 && mark is not '"') depth--;
                else
                {
                    Add(found, text, inner, i, open, i + width);
                    open = -1;
                }
                i += width - 1;
            }
            depth = 0;
            if (open < 0 || goesOn) continue;
            Add(found, text, inner, paragraph.End, open, paragraph.End);
            open = -1;
        }
        return found;
    }

    // How many more marks close than open in the rest of a paragraph.
    private static int Unclosed(string text, int from, int end)
    {
        var count = 0;
        for (var i = from; i < end; i++)
            if (text[i] is '”' or '»' || text[i] is '“' && Closes(text, i, end)) count++;
            else if (text[i] is '“' or '„' or '«') count--;
        return count;
    }

    // An opening mark at the end of what is said was meant to close it: “…“, „…“
    private static bool Closes(string text, int i, int end) =>
        text[i] == '“' && i > 0 && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[' or '—' or '–') && (i + 1 >= end || !char.IsLetterOrDigit(text[i + 1]));

    private static void Add(List<Quotation> found, string text, int start, int end, int outerStart, int outerEnd)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        if (end > start) found.Add(new(TextSpan.FromBounds(start, end), TextSpan.FromBounds(outerStart, outerEnd)));
    }
}
