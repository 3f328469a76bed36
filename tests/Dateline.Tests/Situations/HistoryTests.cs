using System.Text.Json;
using Dateline.Benchmarks;
using Dateline.Situations;

namespace Dateline.Tests.Situations;

/// <summary>What is kept between two days must not show in what is told of either.</summary>
public class HistoryTests
{
    private const int Reports = 400;

    private static readonly IReadOnlyList<KnownFact> Facts = [.. new SyntheticFacts(3, days: 300, places: 12).Facts(Reports).Select(Retired)];

    [Fact]
    public void A_day_as_known_at_a_time_is_that_of_the_facts_known_then()
    {
        var (all, random) = (SampleHistory.Fold(Facts), new Random(7));
        for (var i = 0; i < 12; i++)
        {
            var day = SyntheticFacts.First.AddDays(random.Next(300));
            var known = new DateTimeOffset(day.AddDays(random.Next(-20, 40)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var then = SampleHistory.Fold(Facts.Where(f => f.Known.Recorded <= known && !(f.Known.Retired <= known)));
            Assert.Equal(Told(then, day, known), Told(all, day, known));
        }
    }

    [Fact]
    public void Facts_that_come_between_two_days_are_counted_as_if_they_had_always_been_there()
    {
        var (random, grown) = (new Random(8), new SituationHistory());
        var shuffled = Facts.OrderBy(_ => random.Next()).ToList();
        for (var i = 0; i < shuffled.Count; i++)
        {
            grown.Add(shuffled[i]);
            if (i % 1500 != 0) continue;
            var day = SyntheticFacts.First.AddDays(random.Next(300));
            var known = new DateTimeOffset(day.AddDays(random.Next(30)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            Assert.Equal(Told(SampleHistory.Fold(shuffled.Take(i + 1)), day, known), Told(grown, day, known));
        }
    }

    [Fact]
    public void One_place_is_told_as_among_all()
    {
        var (history, day) = (SampleHistory.Fold(Facts), SyntheticFacts.First.AddDays(200));
        var known = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var places = history.AsOf(day, known).Control;
        Assert.NotEmpty(places);
        foreach (var place in places) Assert.Equal(JsonSerializer.Serialize(place), JsonSerializer.Serialize(history.Place(place.Place.Key, day, known)));
        Assert.Null(history.Place("name:nowhere|", day, known));
    }

    private static string Told(SituationHistory history, DateOnly day, DateTimeOffset known) => JsonSerializer.Serialize(history.AsOf(day, known));

    // Every ninth fact is found wrong after a while.
    private static KnownFact Retired(KnownFact fact, int number) =>
        number % 9 == 4 ? fact with { Known = fact.Known with { Retired = fact.Known.Recorded.AddDays(number % 50) } } : fact;
}
