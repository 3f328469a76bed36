using Dateline.Documents;
using Dateline.Facts.Coding;

namespace Dateline.Tests.Facts.Coding;

/// <summary>Captions, credits, links and bylines tell of no facts; sentences that look like them do.</summary>
public class FurnitureTests
{
    public static TheoryData<string> Examples => [.. WordLists.Read(Furniture.File).Select(l => l.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    [InlineData("By Ana Silva in GOMA")]
    [InlineData("By our correspondent in Hatton")]
    [InlineData("By Ibtisam al-Ansi and Tom Okello, Staff Reporter")]
    public void A_line_of_the_page_is_no_sentence(string line)
    {
        Assert.True(Furniture.IsOne(line));
        Assert.Empty(English.English.Reader.Read(Document.FromText($"Rain in the hills\n\n{line}\n\nIt rained all day in the hills.", new DateOnly(2025, 5, 12))).Facts);
    }

    [Theory]
    [InlineData("By dawn the army held only pockets near the airport.")]
    [InlineData("By Friday the rebels had taken Goma")]
    [InlineData("Shares of the bank rose by four percent.")]
    [InlineData("Sources said the army had attacked the town.")]
    [InlineData("Sources: army attacks the town of Sake in the dead of night, and the rebels answer with fire of their own")]
    [InlineData("Related violence killed nine people on Friday.")]
    [InlineData("Follow-up talks will be held in Doha (and perhaps in Cairo)")]
    public void A_sentence_is_one(string line) => Assert.False(Furniture.IsOne(line));
}
