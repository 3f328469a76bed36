using Dateline.Documents;
using Dateline.Facts.Coding.SubTypes;
using Dateline.Knowledge.SubTypes;

namespace Dateline.Tests.English;

public class SubTypeTests
{
    private static readonly SubTypeCoder Coder = SubTypeCoder.Load();

    public static TheoryData<string, string> Examples => [.. SubTypeTable.Load().Rules.Select(r => (r.Example, r.SubType))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_of_a_rule_has_its_sub_type(string example, string subType) =>
        Assert.Equal(subType, Coder.Rank(English.Reader.Annotate(Document.FromText(example)))[0].SubType);

    [Fact]
    public void A_text_that_tells_of_no_event_has_none() =>
        Assert.Empty(Coder.Rank(English.Reader.Annotate(Document.FromText("The museum has a fine collection of early clocks."))));
}
