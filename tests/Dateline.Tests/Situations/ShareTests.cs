using Dateline.Situations;
using Dateline.Situations.Shares;

namespace Dateline.Tests.Situations;

/// <summary>Who holds how much of a country.</summary>
public class ShareTests
{
    // Square kilometres of land, as atlases have them; the outlines are those of maps of 1:50 million.
    [Theory]
    [InlineData("IRQ", 438_000)]
    [InlineData("SYR", 185_000)]
    [InlineData("UKR", 577_000)]
    [InlineData("LSO", 30_355)]
    public void An_outline_has_the_area_of_the_country(string country, double expected)
    {
        var cells = CountryCells.Of(Gazetteers.Standard, country)!;
        Assert.InRange(cells.Area, expected * 0.96, expected * 1.04);
        // The cells are the country, without a gap and without a part counted twice.
        Assert.Equal(cells.Area, cells.Cells.Sum(c => c.Area), cells.Area * 0.001);
        Assert.All(cells.Cells, c => Assert.True(c.Area >= 0));
    }

    [Fact]
    public void Only_a_known_hold_counts_and_the_rest_is_unknown()
    {
        var shares = Assert.Single(new ShareTable(Gazetteers.Standard).Of(
        [
            Place("Mosul", 99072, Grade.Assessed, "A"), Place("Basra", 99532, Grade.Claimed, "B"), Place("Kirkuk", 94787, Grade.Contested, null),
            Place("Anbar", 1, Grade.Assessed, "A"), Place("Baghdad", 98182, null, null),
        ]));
        Assert.Equal("IRQ", shares.Country);
        Assert.Equal(["Held A 1 0", "Held B 1 1"], shares.Shares.Where(s => s.Of == ShareOf.Held).Select(Told).Order());
        Assert.Equal("Contested  1 0", Told(Assert.Single(shares.Shares, s => s.Of == ShareOf.Contested)));
        var unknown = Assert.Single(shares.Shares, s => s.Of == ShareOf.Unknown);
        Assert.Equal((shares.Places - 3, shares.Places - 3), (unknown.Places, shares.Unknown.Count));
        Assert.Equal("Baghdad", shares.Unknown[0]);
        Assert.Equal(["Anbar"], shares.Uncounted);
        foreach (var sum in new[] { shares.Shares.Sum(s => s.PlaceShare), shares.Shares.Sum(s => s.PeopleShare), shares.Shares.Sum(s => s.AreaShare) }) Assert.Equal(1, sum, 0.001);
    }

    [Fact]
    public void A_country_without_a_known_hold_has_no_shares() => Assert.Empty(new ShareTable(Gazetteers.Standard).Of([Place("Baghdad", 98182, null, null)]));

    private static string Told(ControlShare share) => $"{share.Of} {share.Holder} {share.Places} {share.Claimed}";

    private static PlaceControl Place(string name, long id, Grade? grade, string? holder) =>
        new(new KnownPlace(name, "IRQ", id)) { Grade = grade, Holder = holder is null ? null : new Side($"words:{holder}", holder) };
}
