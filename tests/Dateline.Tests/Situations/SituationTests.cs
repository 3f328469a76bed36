using System.Globalization;
using System.Text.Json;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

public class SituationTests
{
    public static TheoryData<string[]> Unlike => CaseFile.Read("Situations/unlike.cases");

    public static TheoryData<string[]> Alike => CaseFile.Read("Situations/alike.cases");

    public static TheoryData<string[]> ControlCases => CaseFile.Read("Situations/control.cases");

    [Theory]
    [MemberData(nameof(Unlike))]
    public void Unlike_figures_are_never_one_series(string[] pair) => Assert.Equal(2, Series(pair).Count);

    [Theory]
    [MemberData(nameof(Alike))]
    public void Counts_of_one_thing_are_one_series(string[] pair)
    {
        var series = Assert.Single(Series(pair));
        Assert.Equal(2, series.Claims.Count);
    }

    [Fact]
    public void There_are_thirty_traps_and_twenty_pairs_at_least()
    {
        Assert.True(Unlike.Count >= 30, $"{Unlike.Count}");
        Assert.True(Alike.Count >= 20, $"{Alike.Count}");
    }

    [Theory]
    [MemberData(nameof(ControlCases))]
    public void Facts_on_a_place_come_to_who_holds_it(string[] line)
    {
        var question = line[0].Split(' ');
        var history = SampleHistory.Fold(line[2].Split(" + ").Select(TestFacts.Control));
        var state = history.AsOf(Day(question[1]), Day(question[2])).Place(question[0]);
        var told = state is null ? "nothing known" : state.Grade is null ? "nobody" : $"{state.Grade} {state.Holder}".Trim();
        if (line[1].Contains("days old", StringComparison.Ordinal)) told += $", {state!.Age} days old{(state.IsStale ? ", stale" : "")}";
        Assert.Equal(line[1], told);
    }

    [Fact]
    public void A_retired_fact_counts_until_it_was_retired()
    {
        var fact = TestFacts.Control("Islamic State; gained; -; Taiz/YEM; 2015-04-20; =; 2015-04-21; -; It took Taiz");
        var retired = fact with { Known = fact.Known with { Retired = new DateTimeOffset(2015, 6, 1, 0, 0, 0, TimeSpan.Zero) } };
        foreach (var history in new[] { SampleHistory.Fold([fact, retired]), SampleHistory.Fold([retired, fact]), SampleHistory.Fold([retired]) })
        {
            Assert.NotNull(history.AsOf(Day("2015-05-01"), Day("2015-05-31")).Place("Taiz"));
            Assert.Null(history.AsOf(Day("2015-05-01"), Day("2015-06-01")).Place("Taiz"));
        }
    }

    [Fact]
    public void The_newest_word_of_each_speaker_counts()
    {
        string[] lines =
        [
            "killed; 41; people; 41 people; -; Sabratha/LBY; 2016-02-19; =; 2016-02-19; 41 people were killed",
            "killed; 43; people; 43 people; -; Sabratha/LBY; 2016-02-19; =; 2016-02-20; 43 people were killed",
            "killed; 49; people; 49 people; -; Sabratha/LBY; 2016-02-19; =; 2016-02-21; 49 people were killed",
        ];
        var series = Assert.Single(SampleHistory.Fold(lines.Select(TestFacts.Figure)).AsOf(Day("2016-12-31"), Day("2016-12-31")).Figures);
        Assert.Equal((41, 49, 49, 41, 3), (series.Low, series.High, series.Latest, series.First, series.Origins));
        var early = Assert.Single(SampleHistory.Fold(lines.Select(TestFacts.Figure)).AsOf(Day("2016-02-20"), Day("2016-02-20")).Figures);
        Assert.Equal((41, 43, 43), (early.Low, early.High, early.Latest));
    }

    [Fact]
    public void The_samples_in_twenty_orders_are_one_situation_to_the_byte()
    {
        var days = new[] { "2015-05-20", "2015-12-28", "2016-08-15", "2016-12-31" }.Select(Day).ToArray();
        string Told(IEnumerable<KnownFact> facts)
        {
            var history = SampleHistory.Fold(facts);
            return string.Join('\n', days.Select(d => JsonSerializer.Serialize(history.AsOf(d, d))));
        }
        var expected = Told(SampleHistory.All);
        Assert.Contains("Ramadi", expected, StringComparison.Ordinal);
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            Assert.Equal(expected, Told(SampleHistory.All.OrderBy(_ => random.Next())));
        }
    }

    [Fact]
    public void What_is_added_later_is_seen_and_what_was_told_stays()
    {
        var history = SampleHistory.Fold(SampleHistory.All.Take(SampleHistory.All.Count / 2));
        var day = Day("2016-12-31");
        var before = history.AsOf(day, day);
        var told = JsonSerializer.Serialize(before);
        foreach (var fact in SampleHistory.All.Skip(SampleHistory.All.Count / 2)) history.Add(fact);
        Assert.Equal(told, JsonSerializer.Serialize(before));
        Assert.Equal(JsonSerializer.Serialize(SampleHistory.Instance.AsOf(day, day)), JsonSerializer.Serialize(history.AsOf(day, day)));
    }

    private static IReadOnlyList<FigureSeries> Series(string[] pair) =>
        SampleHistory.Fold([TestFacts.Figure(pair[1]), TestFacts.Figure(pair[2])]).AsOf(Day("2020-01-01"), Day("2020-01-01")).Figures;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
