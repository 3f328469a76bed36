using Dateline.Annotation.Parsing;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Tests.Knowledge;

namespace Dateline.Tests.Annotation.Trees;

public class TreeRepairTests
{
    public static TheoryData<string> Examples => [.. ClosingSpeech.Examples, .. ReportedSpeech.Examples, .. Complements.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_word_hangs_where_the_example_says(string line)
    {
        var example = new MarkedExample(line);
        var text = EnglishReader.Instance.Annotate(Document.FromText(example.Text));
        var tree = text.Trees[0];
        Assert.Equal(TokenAt(tree, example.Square[0]), tree.Head(TokenAt(tree, example.Curly[0])));
    }

    private static int TokenAt(Tree tree, TextSpan span)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree[i].Span == span) return i;
        throw new ArgumentException($"No token at {span}.", nameof(span));
    }
}
