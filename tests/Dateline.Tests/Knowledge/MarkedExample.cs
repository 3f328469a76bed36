using System.Text;
using Dateline.Documents;

namespace Dateline.Tests.Knowledge;

/// <summary>An example of the lexicon with its marks taken out: <c>[Rebels] *attacked* {a base}.</c></summary>
internal sealed class MarkedExample
{
    private const string Opening = "[{*<", Closing = "]}*>";

    private readonly Dictionary<char, List<TextSpan>> _marked = new() { ['['] = [], ['{'] = [], ['*'] = [], ['<'] = [] };

    public MarkedExample(string example)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Mark, int Start)>();
        foreach (var c in example)
        {
            if (open.Count > 0 && Closing[Opening.IndexOf(open.Peek().Mark)] == c)
            {
                var (mark, start) = open.Pop();
                _marked[mark].Add(TextSpan.FromBounds(start, text.Length));
            }
            else if (Opening.Contains(c)) open.Push((c, text.Length));
            else text.Append(c);
        }
        if (open.Count > 0) throw new FormatException($"A mark is not closed: {example}");
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>What stands in <c>[ ]</c>: actors, speakers, subjects.</summary>
    public IReadOnlyList<TextSpan> Square => _marked['['];

    /// <summary>What stands in <c>{ }</c>: recipients, objects, events, figures.</summary>
    public IReadOnlyList<TextSpan> Curly => _marked['{'];

    /// <summary>What stands in <c>&lt; &gt;</c>: contents of statements.</summary>
    public IReadOnlyList<TextSpan> Angle => _marked['<'];

    /// <summary>The words of the entry.</summary>
    public IReadOnlyList<TextSpan> Star => _marked['*'];
}
