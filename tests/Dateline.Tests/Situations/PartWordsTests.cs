using Dateline.Situations;

namespace Dateline.Tests.Situations;

public class PartWordsTests
{
    [Fact]
    public void Every_entry_does_what_its_example_shows() => Assert.All(PartWords.Entries, entry =>
    {
        var (start, end) = (entry.Example.IndexOf('*'), entry.Example.LastIndexOf('*'));
        Assert.Equal(entry[1] != "whole", PartWords.IsPart(entry.Example.Replace("*", ""), entry.Example.AsSpan(start + 1, end - start - 1)));
    });

    [Theory]
    [InlineData("Rebels seized the city of Taiz on Monday", false)]
    [InlineData("Rebels seized the port city of Hodeidah", false)]
    [InlineData("In the east of the country rebels seized Taiz", false)]
    [InlineData("Troops from the north took Taiz", false)]
    [InlineData("troops took the whole of Taiz, the east of which had been in rebel hands", false)]
    [InlineData("took the last district of Taiz from the rebels", false)]
    [InlineData("the army holds the centre of the old city of Taiz", true)]
    [InlineData("rebel-held eastern Taiz", true)]
    [InlineData("rebel-held parts of the northern city of Taiz", true)]
    public void A_part_is_told_from_the_place(string words, bool part) =>
        Assert.Equal(part, PartWords.IsPart(words, words.Contains("Hodeidah", StringComparison.Ordinal) ? "Hodeidah" : "Taiz"));
}
