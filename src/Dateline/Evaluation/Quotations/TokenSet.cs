using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Quotations;

/// <summary>Turns spans into the tokens that they hold, numbered through the text.</summary>
internal sealed class TokenSet(AnnotatedText text)
{
    private readonly TextSpan[] _tokens = [.. text.Sentences.SelectMany(s => s.Tokens).Select(t => t.Span)];

    public HashSet<int> Of(IEnumerable<TextSpan> spans)
    {
        var set = new HashSet<int>();
        foreach (var span in spans)
            for (var i = FirstEndingAfter(span.Start); i < _tokens.Length && _tokens[i].Start < span.End; i++) set.Add(i);
        return set;
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
