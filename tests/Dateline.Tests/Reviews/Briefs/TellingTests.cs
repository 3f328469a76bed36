using Dateline.Documents;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;

namespace Dateline.Tests.Reviews.Briefs;

/// <summary>What a brief makes of a report or two, from the words to the sentence.</summary>
public sealed class TellingTests
{
    [Theory]
    [InlineData("The Sudanese army recaptured Wad Madani on Saturday, residents and the military said.", "The armed forces of Sudan took Wad Madani on 11 January 2025, according to residents and the military.")]
    [InlineData("An outbreak of cholera has killed 2,470 people in Sudan since July 2024, the Ministry of Health said.", "died of cholera")]
    [InlineData("Russian and Ukrainian negotiators agreed on Friday to exchange 1,000 prisoners of war each.", "Russian and Ukrainian negotiators agreed on 10 January 2025 to exchange 1,000 prisoners of war each")]
    [InlineData("Islamic State destroyed the temple of Bel in Palmyra.", "(reported 12 January 2025)")]
    [InlineData("Israel and Hamas have agreed to a ceasefire in Gaza that will begin on Sunday.", "Israel and Hamas agreed to a ceasefire in Gaza (reported 12 January 2025).")]
    [InlineData("Islamic State lost 14 percent of its territory in 2024, the company Geodata estimates in a study.", "according to the company Geodata")]
    [InlineData("At least 40 people, among them 12 children, were killed on Friday when a drone struck the market of Omdurman, the health ministry said.", "At least 40 people, among them 12 children, were killed on 10 January 2025 when a drone struck the market of Omdurman, according to the health ministry.")]
    [InlineData("Kenya has offered to send 1,000 police officers to Haiti, whose gangs have driven 700,000 people from their homes.", "Kenya offered to send 1,000 police officers to Haiti, whose gangs had driven 700,000 people from their homes (reported 12 January 2025).")]
    [InlineData("Since 9 January, 58 trucks have crossed into Syria at Bab al-Hawa, the United Nations said.", "58 trucks had crossed into Syria at Bab al-Hawa")]
    public void It_tells(string report, string sentence) => Assert.Contains(sentence, Told(report));

    [Theory]
    [InlineData("The fighters seized the border triangle where Sudan meets Egypt and Libya.", "met")]
    [InlineData("The ministry said the truce was broken in Batken within hours, but has largely held since Saturday.", "broken")]
    [InlineData("At least 300 soldiers were killed in Magway on Friday. The figure could not be independently verified.", "300")]
    [InlineData("Rebels briefly held Goma in 2012. On Friday they shelled Sake.", "last reported to hold Goma")]
    [InlineData("Another 70,000 people were killed in Sudan, the union said.", "70,000")]
    [InlineData("The deal commits Chad to end its support for Boko Haram.", "supported")]
    [InlineData("Oman said that the United States and Yemen's Houthis had agreed to a ceasefire.", "and Yemen agreed")]
    public void It_does_not_tell(string report, string words) => Assert.DoesNotContain(words, Told(report));

    [Fact]
    public void A_brief_of_a_country_tells_of_it_alone()
    {
        string[] reports = ["Rebels took Goma in Congo on Friday, residents said.", "The Sudanese army recaptured Wad Madani on Saturday, residents said."];
        var review = Review(reports);
        Assert.Contains("Goma", Text(review));
        var filtered = Text(new ReviewFilter { Countries = ["SDN"] }.Apply(review));
        Assert.Contains("took Wad Madani", filtered);
        Assert.Contains("Only: SDN.", filtered);
        Assert.DoesNotContain("Goma", filtered);
    }

    private static string Told(string report) => Text(Review([report]));

    private static string Text(Review review) => string.Join('\n', BriefText.Plain(new BriefWriter(English.English.Reader).Write(review)).Split("Sources and method")[0]);

    // A headline first, as reports have it.
    private static Review Review(string[] reports)
    {
        var ledger = new MemoryLedger();
        ledger.Append([.. reports.Select((text, i) => new Intake(EnglishReader.Instance.Read(Document.FromText($"News of the day\n\nGENEVA, Jan 12 (Wire {i}) — {text}", new(2025, 1, 12), "News of the day", $"{i}", $"Wire {i}")), EnglishReader.Instance.Version))]);
        var end = Cutoff.Of(ledger);
        return new Reviewer().Make(ledger, new(new(2025, 1, 1), new(2025, 1, 31), end with { Published = new(2025, 1, 1) }, end));
    }
}
