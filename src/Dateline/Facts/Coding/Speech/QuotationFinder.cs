using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// Finds words in double quotation marks, straight or curly. A quotation that a paragraph leaves open goes on where the next
/// begins with a mark again, as newspapers print it; else it ends with its paragraph. A doubled mark (<c>""</c>, left over
/// from tables, and <c>''</c>, typed for one) counts as one.
/// </summary>
internal static class QuotationFinder
{
    public static List<Quotation> Find(CodingText text)
    {
        var found = new List<Quotation>();
        var (open, inner) = (-1, -1);
        for (var p = 0; p < text.Paragraphs.Count; p++)
        {
            var paragraph = text.Paragraphs[p];
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                var mark = text.Text[i];
                var isDouble = mark is '"' or '\'' or '`' && i + 1 < paragraph.End && text.Text[i + 1] == mark;
                if (mark is not ('"' or '“' or '”' or '„' or '«' or '»') && !isDouble) continue;
                var width = isDouble ? 2 : 1;
                if (open >= 0 && i == paragraph.Start)
                {
                    // The mark that says: still the same speaker.
                }
                else if (open >= 0 && (mark is not ('“' or '„' or '«' or '`') || Closes(text.Text, i, paragraph.End)))
                {
                    Add(found, text.Text, inner, i, open, i + width);
                    open = -1;
                }
                else if (open < 0 && mark is not ('”' or '»'))
                {
                    (open, inner) = (i, i + width);
                }
                i += width - 1;
            }
            if (open < 0) continue;
            var goesOn = p + 1 < text.Paragraphs.Count && text.Text[text.Paragraphs[p + 1].Start] is '"' or '“' or '„' or '«';
            if (goesOn) continue;
            Add(found, text.Text, inner, paragraph.End, open, paragraph.End);
            open = -1;
        }
        return found;
    }

    // An opening mark at the end of what is said was meant to close it: “…“
    private static bool Closes(string text, int i, int end) =>
        text[i] == '“' && i > 0 && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= end || char.IsWhiteSpace(text[i + 1]));

    private static void Add(List<Quotation> found, string text, int start, int end, int outerStart, int outerEnd)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        if (end > start) found.Add(new(TextSpan.FromBounds(start, end), TextSpan.FromBounds(outerStart, outerEnd)));
    }
}
