using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What is not known, in sentences: of whom no word came, and which counts exclude one another.</summary>
internal sealed class GapWriter(Composer composer)
{
    private const int MostPlaces = 5;

    /// <summary>Silence on who holds places and counts that exclude one another, the weightiest first.</summary>
    public IEnumerable<Candidate> Of(Review review)
    {
        var silent = review.SituationNow.Control.Where(p => p is { IsStale: true, Holds.Count: > 0, Place.GeoNameId: not null }).Select(p => (Last: Last(p, review), Weight: p.Holds.Sum(h => h.Facts.Count)))
            .Where(p => p.Last is not null && p.Last.Known.Document.Day < review.Request.Until && IsNamed(p.Last)).GroupBy(p => (p.Last!.Known.Document.Day, p.Last.Known.Fact.Place!.Country));
        foreach (var group in silent)
        {
            IReadOnlyList<KnownFact> last = [.. group.OrderByDescending(p => p.Weight).ThenBy(p => p.Last!.Known.Fact.Place!.Name, StringComparer.Ordinal).Take(MostPlaces).Select(p => p.Last!)];
            yield return new(BriefTopic.Gaps, last, draft => Silence(last, group.Key.Day, review.Request.Until, draft)) { Heading = "No report", Day = group.Key.Day, Weight = group.Sum(p => p.Weight), Key = FormattableString.Invariant($"silent|{group.Key.Day:O}|{group.Key.Country}") };
        }
        foreach (var series in review.SituationNow.Figures.Where(s => s is { IsConflict: true, Measure: Measure.Killed or Measure.Injured or Measure.Displaced, Place.GeoNameId: not null }))
        {
            var counts = series.Claims.Where(c => !c.IsRevised).Select(c => review.Find(c.Fact)).OfType<KnownFact>().Where(f => f.Known.Fact is Figure { Status: Status.Actual } figure && NumberOf(figure) is not null).OrderBy(f => NumberOf((Figure)f.Known.Fact)).ToList();
            if (counts is [var low, .., var high] && NumberOf((Figure)low.Known.Fact) < NumberOf((Figure)high.Known.Fact))
                yield return new(BriefTopic.Gaps, [low, high], draft => Conflict(low, high, draft)) { Heading = "Disputed counts", Day = Candidates.DayOf(high), Weight = 20 + NumberOf((Figure)high.Known.Fact)!.Value, Key = $"conflict|{series.Label}" };
        }
    }

    private static KnownFact? Last(PlaceControl place, Review review) =>
        place.Holds.SelectMany(h => h.Facts).Select(review.Find).OfType<KnownFact>().Where(f => f.Known.Fact is Control { Place: not null }).MaxBy(f => f.Known.Document.Day);

    private bool IsNamed(KnownFact known) => composer.Place(known, new(new HashSet<string>(), false)) is not null;

    private string? Silence(IReadOnlyList<KnownFact> last, DateOnly day, DateOnly until, Draft draft)
    {
        var names = new List<string>();
        foreach (var known in last)
        {
            if (composer.Place(known, draft) is not { } place) return null;
            draft.Cite(known);
            if (!names.Contains(place.Text)) names.Add(place.Text);
        }
        if (Composer.Published(last[0], draft) is not { } since) return null;
        draft.Silence = until;
        return Realiser.Clause("silence", "holds", ("day", new(since)), ("days", new(FormattableString.Invariant($"{until.DayNumber - day.DayNumber}"))), ("items", new(Realiser.List(names, "or"))));
    }

    private string? Conflict(KnownFact low, KnownFact high, Draft draft)
    {
        if (composer.Place(low, draft) is not { } place || composer.Place(high, draft) is not { } other || place.Text != other.Text) return null;
        if (Count(low, draft) is not { } one || Count(high, draft) is not { } two) return null;
        var date = Composer.Date(low, draft) is { } said && said == Composer.Date(high, draft) ? new Phrase(said) : default(Phrase?);
        draft.Cite(low);
        draft.Cite(high);
        return Realiser.Clause("conflict", Vocabulary.Word(((Figure)low.Known.Fact).Measure), ("place", place), ("date", date), ("one", new(one)), ("other", new(two)));
    }

    // "38, according to residents,"
    private string? Count(KnownFact known, Draft draft)
    {
        if (NumberWords.Count((Figure)known.Known.Fact, NumberWords.Of) is not { } count) return null;
        if (known.Known.Fact.Source is { } source) return composer.Namer.Of(source.Actor, known, draft) is { } name ? $"{count.Text}, according to {Composer.Bare(name).Text}," : null;
        return Composer.Published(known, draft) is { } day ? $"{count.Text}, as reported on {day}," : null;
    }

    private static double? NumberOf(Figure figure) => figure.Best ?? figure.Low ?? figure.High;
}
