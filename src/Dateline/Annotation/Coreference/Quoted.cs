using Dateline.Documents;

namespace Dateline.Annotation.Coreference;

/// <summary>Which stretches of a text stand in double quotation marks; a paragraph's end closes what it left open.</summary>
internal sealed class Quoted
{
    private readonly List<TextSpan> _spans = [];

    public Quoted(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var isEnd = text[i] is '”' or '»' || text[i] == '"' && open >= 0 || text[i] == '\n';
            if (open >= 0 && isEnd)
            {
                _spans.Add(TextSpan.FromBounds(open, i));
                open = -1;
            }
            else if (open < 0 && text[i] is '“' or '"' or '«') open = i;
        }
        if (open >= 0) _spans.Add(TextSpan.FromBounds(open, text.Length));
    }

    /// <summary>Number of the quotation that an offset stands in, or −1.</summary>
    public int At(int offset)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < _spans.Count && _spans[low].Start <= offset ? low : -1;
    }
}
