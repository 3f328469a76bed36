using Dateline.Annotation.Quotations;
using Dateline.Documents;

namespace Dateline.Annotation.Coreference;

/// <summary>Which stretches of a text stand in quotation marks; a line's end closes what it left open.</summary>
internal sealed class Quoted(string text)
{
    private readonly List<Quotation> _all = QuotationFinder.Find(text, Lines(text));

    /// <summary>Number of the quotation that an offset stands in, or −1.</summary>
    public int At(int offset)
    {
        int low = 0, high = _all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Outer.End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < _all.Count && _all[low].Outer.Start <= offset ? low : -1;
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n') is var at and >= 0 ? start + at : text.Length;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            if (end > start) lines.Add(TextSpan.FromBounds(start, end));
            start = end + 1;
        }
        return lines;
    }
}
