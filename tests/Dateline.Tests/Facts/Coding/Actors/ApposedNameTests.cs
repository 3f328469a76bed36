using Dateline.Documents;
using Dateline.Facts;
using Dateline.Tests.English;

namespace Dateline.Tests.Facts.Coding.Actors;

public class ApposedNameTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Facts/Coding/Actors/apposed.cases", MemberType = typeof(CaseFile))]
    public void A_name_behind_a_description_says_who_it_is(string[] line)
    {
        var speaker = Assert.Single(EnglishReader.Instance.Read(Document.FromText(line[0])).Facts.OfType<Statement>()).Speaker;
        Assert.Equal(line[1], speaker.Text);
        // Ids of common words are those of one text alone.
        Assert.Equal(line[2], speaker.Id is { } id && !id.Contains('@') ? id : "-");
    }
}
