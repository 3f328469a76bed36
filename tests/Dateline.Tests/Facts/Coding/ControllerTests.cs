using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Tests.English;
using Dateline.Tests.Knowledge;

namespace Dateline.Tests.Facts.Coding;

public class ControllerTests
{
    public static TheoryData<string> Lines => [.. EmbeddedLines.Read(ControlVerbs.File)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_one_who_is_to_do_it_is_found(string line)
    {
        var fields = line.Split(" | ");
        var example = new MarkedExample(fields[2]);
        var text = EnglishReader.Instance.Annotate(Document.FromText(example.Text));
        var tree = Assert.Single(text.Trees);
        var verb = Enumerable.Range(0, tree.Count).Single(i => tree[i].Span == example.Star[0]);
        var found = fields[1] == "-" ? Controllers.Directed(tree, verb) : Controllers.CalledOn(tree, verb);
        Assert.True(found >= 0 && example.Square[0].Contains(tree[found].Span), $"{line}: {(found < 0 ? "nobody" : tree[found].Form)}");
    }
}
