using Dateline.Annotation.Segmentation;

namespace Dateline.Tests.Annotation;

public sealed class DatelineRuleTests
{
    [Theory]
    [InlineData("ROME, Feb 2 (Agency) — |The coalition met.")]
    [InlineData("GENEVA, 3 February 2016 – |Talks were paused.")]
    [InlineData("WASHINGTON — |The president spoke.")]
    [InlineData("UNITED NATIONS -- |The council met.")]
    [InlineData("Baghdad (Agency) — |A bomb went off.")]
    [InlineData("DEIR EZ-ZOR, Syria, Sept. 17, 2016 (Agency) — |Planes hit a hill.")]
    [InlineData("BEIRUT/AMMAN, May 21 (Agency) - |The town fell.")]
    [InlineData("PORT SUDAN - |Sudan's army retook a town.")]
    [InlineData("KYIV, Ukraine - |Russian drones struck a house.")]
    [InlineData("MANAGUA / San José — |Nineteen churchmen were freed.")]
    [InlineData("KHARKIV, Ukraine (AP) — |Drones hit a market.")]
    public void The_dateline_ends_before_the_report(string text)
    {
        var end = text.IndexOf('|');
        Assert.Equal(end, DatelineRule.End(text.Replace("|", ""), 0));
    }

    [Theory]
    [InlineData("14.32 |The army says it has pulled back.")]
    [InlineData("9:05 am – |Pakistan closes its border.")]
    [InlineData("23:10 GMT | |Sirens sounded in the port.")]
    public void The_clock_of_a_running_report_ends_before_the_entry(string text)
    {
        var end = text.LastIndexOf('|');
        Assert.Equal(end, DatelineRule.Clock(text.Remove(end, 1), 0));
    }

    [Theory]
    [InlineData("14.32 percent of the voters came.")]
    [InlineData("2016.05.01 The envoy came.")]
    [InlineData("25.40 Euros was the price.")]
    public void A_number_is_no_clock(string text) => Assert.Equal(-1, DatelineRule.Clock(text, 0));

    [Theory]
    [InlineData("Kerry – who had flown in from Paris – spoke first.")]
    [InlineData("The town - Mosul - was quiet.")]
    [InlineData("ISIL's losses — Ramadi, Tikrit and Sinjar — were heavy.")]
    [InlineData("U.S.-led forces moved on.")]
    [InlineData("SUDAN - ARMY RETAKES WAD MADANI FROM THE RSF")]
    [InlineData("SYRIA -TRUCE HOLDS")]
    [InlineData("Palmyra — the ancient city — fell in May.")]
    public void A_dash_alone_makes_none(string text) => Assert.Equal(-1, DatelineRule.End(text, 0));
}
