using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Coding.Controls;

namespace Dateline.Tests.Facts.Coding.Controls;

/// <summary>The examples of no-holders.txt: whom they mark holds nothing, and troops in his stead would.</summary>
public class GroundHolderTests
{
    public static TheoryData<string> Examples => [.. WordLists.Read(GroundHolders.File).Select(l => l.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Who_cannot_hold_ground_holds_none(string example) => Assert.Empty(Controls(example.Replace("[", "").Replace("]", "")));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Troops_in_his_stead_do(string example)
    {
        var (from, to) = (example.IndexOf('['), example.IndexOf(']'));
        Assert.NotEmpty(Controls(example[..from] + (from == 0 ? "The rebels" : "the rebels") + example[(to + 1)..]));
    }

    private static IEnumerable<Control> Controls(string text) => English.English.Reader.Read(Document.FromText(text, new DateOnly(2025, 5, 12))).Facts.OfType<Control>();
}
