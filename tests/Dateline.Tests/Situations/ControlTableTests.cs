using System.Globalization;
using System.Text.Json;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

public class ControlTableTests
{
    /// <summary>A log of dated changes of control, one JSON object a line; it is no part of this project.</summary>
    private static string? Log => Environment.GetEnvironmentVariable("DATELINE_CONTROL_LOG") is { } path && File.Exists(path) ? path : null;

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

    [Fact]
    public void The_state_of_every_place_on_every_day_is_that_of_the_log()
    {
        if (Log is null) Assert.Skip("DATELINE_CONTROL_LOG names no log of control.");
        var entries = File.ReadLines(Log).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();
        string Text(JsonElement e, string name) => e.GetProperty(name).GetString() ?? "";
        string[] fields = ["date", "place", "to", "source", "lat", "lon"];
        // Arrival must not matter, so the lines come shuffled.
        var random = new Random(4);
        var rows = entries.Select(e => fields.Select(f => Text(e, f)).ToArray()).OrderBy(_ => random.Next()).ToList();
        var table = ControlTable.Read("log.csv", rows.Prepend(fields));
        Assert.Empty(table.Problems);
        Assert.Equal(entries.Count, table.Lines.Count);
        var history = new SituationHistory();
        history.Add(table, 1, DateTimeOffset.UnixEpoch);
        var (first, last) = (table.Lines.Min(l => l.Date), table.Lines.Max(l => l.Date));
        var compared = 0;
        for (var day = first.AddDays(-1); day <= last.AddDays(1); day = day.AddDays(1))
        {
            var states = history.AsOf(day, Day("2026-01-01")).Control.ToDictionary(p => p.Place);
            foreach (var place in table.Lines.GroupBy(l => l.Place))
            {
                // The log's own answer: its latest line on the place.
                var line = place.Where(l => l.Date <= day).MaxBy(l => l.Date);
                var state = states.GetValueOrDefault(place.Key);
                Assert.True(Expected(line is null ? null : rows[line.Line - 2][2]).Equals(Told(state) ?? "", StringComparison.OrdinalIgnoreCase), $"{day:O} {place.Key}: {Told(state)}");
                compared++;
            }
        }
        Assert.True(compared > 100_000, $"{compared}");
    }

    private static string Expected(string? to) => to switch
    {
        null => "",
        "Contested" => "contested",
        "" or "Unknown" or "Not known" or "Uncontrolled" => "nobody known",
        // The side goes by its full name.
        "DPR" => "Donetsk People's Republic assessed",
        _ => $"{to} assessed",
    };

    private static string? Told(PlaceControl? state) => state switch
    {
        null => null,
        { Grade: Grade.Contested } => "contested",
        { Holder: { } holder } => $"{holder} {state.Grade!.ToString()!.ToLowerInvariant()}",
        _ => "nobody known",
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
