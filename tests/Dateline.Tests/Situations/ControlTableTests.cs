using System.Globalization;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

public class ControlTableTests
{
    private static readonly string[][] Small =
    [
        ["Day", "Town", "Controlled_by", "URL", "lat", "lon"],
        ["2022-03-01", "Northtown", "Red", "https://example.org/1", "50.1", "30.1"],
        ["2022-03-05", "Northtown", "Contested", "https://example.org/2", "50.1", "30.1"],
        ["2022-03-09", "Northtown", "Blue", "", "", ""],
        ["2022-03-02", "Twintown", "Red", "", "48", "31"],
        ["2022-03-03", "Twintown", "Blue", "", "51", "35"],
        ["2022-03-04", "Easttown", "Unknown", "", "", ""],
        ["March 4", "Easttown", "Red", "", "", ""],
    ];

    [Theory]
    [InlineData("2022-02-28", "Northtown", null)]
    [InlineData("2022-03-01", "Northtown", "Red assessed")]
    [InlineData("2022-03-04", "Northtown", "Red assessed")]
    [InlineData("2022-03-06", "Northtown", "contested")]
    [InlineData("2022-04-30", "Northtown", "Blue assessed")]
    [InlineData("2022-03-05", "Twintown (1)", "Red assessed")]
    [InlineData("2022-03-05", "Twintown (2)", "Blue assessed")]
    [InlineData("2022-03-05", "Easttown", "nobody known")]
    public void A_table_states_who_holds_what_from_a_day_on(string day, string place, string? expected)
    {
        var table = ControlTable.Read("small.csv", Small);
        Assert.Equal(["small.csv:8: a day such as 2022-03-01 is expected, 'March 4' found."], table.Problems);
        var history = new SituationHistory();
        history.Add(table, 1, DateTimeOffset.UnixEpoch);
        Assert.Equal(expected, Told(history.AsOf(Day(day), Day("2026-01-01")).Place(place)));
    }

    [Fact]
    public void A_table_without_holders_is_refused_with_what_was_expected() =>
        Assert.Equal(["t.csv:1: a column 'holder' is expected; found: date, place."], ControlTable.Read("t.csv", [["date", "place"], ["2022-03-01", "A"]]).Problems);

    [Fact]
    public void A_line_counts_from_when_it_was_received()
    {
        var history = new SituationHistory();
        history.Add(ControlTable.Read("small.csv", Small), 1, new DateTimeOffset(2022, 6, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Null(history.AsOf(Day("2022-04-01"), Day("2022-05-31")).Place("Northtown"));
        Assert.NotNull(history.AsOf(Day("2022-04-01"), Day("2022-06-01")).Place("Northtown"));
    }

    private static string? Told(PlaceControl? state) => state switch
    {
        null => null,
        { Grade: Grade.Contested } => "contested",
        { Holder: { } holder } => $"{holder} {state.Grade!.ToString()!.ToLowerInvariant()}",
        _ => "nobody known",
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
