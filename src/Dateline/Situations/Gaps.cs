using Dateline.Knowledge.Ontology;
using static System.FormattableString;

namespace Dateline.Situations;

/// <summary>Finds what a situation does not know.</summary>
internal static class Gaps
{
    private const int Chunk = 1 << 12;

    public static IReadOnlyList<Gap> Of(Situation situation, int staleAfter)
    {
        var gaps = new List<Gap>();
        foreach (var place in situation.Control) AddHolds(place, gaps);
        gaps.AddRange(OfFigures(situation.Figures));
        foreach (var agreement in situation.Agreements)
            foreach (var deadline in agreement.Deadlines.Where(d => d.IsOverdue))
                gaps.Add(new(GapKind.OverdueDeadline, agreement.Name, Invariant($"{Vocabulary.Word(deadline.Stage)} was due by {deadline.Due:yyyy-MM-dd}"), [deadline.Fact]));
        foreach (var indicator in situation.Efforts.SelectMany(e => e.Indicators))
            if (indicator.LastEvidence is not { } last) gaps.Add(new(GapKind.SilentIndicator, indicator.Name, "no evidence at all", []));
            else if (situation.Valid.DayNumber - last.DayNumber > staleAfter) gaps.Add(new(GapKind.SilentIndicator, indicator.Name, Invariant($"no evidence since {last:yyyy-MM-dd}"), [indicator.Facts[0]]));
        foreach (var (name, reason) in situation.Unread.Order()) gaps.Add(new(GapKind.UnreadDocument, name, reason, []));
        foreach (var (name, reason) in situation.LeftOut) gaps.Add(new(GapKind.UnreliableSource, name, reason, []));
        return gaps.OrderBy(g => g.Kind).ToList();
    }

    // There may be hundreds of thousands: series after series in their order, some at a time.
    private static IEnumerable<Gap> OfFigures(IReadOnlyList<FigureSeries> all)
    {
        var chunks = new List<Gap>[(all.Count + Chunk - 1) / Chunk];
        Parallel.For(0, chunks.Length, chunk =>
        {
            var found = chunks[chunk] = [];
            for (var i = chunk * Chunk; i < Math.Min(all.Count, (chunk + 1) * Chunk); i++) AddFigures(all[i], found);
        });
        return chunks.SelectMany(c => c);
    }

    private static void AddHolds(PlaceControl place, List<Gap> gaps)
    {
        if (place.Holds.Count == 0) return;
        var (hold, name) = (place.Holds[0], place.Place.Name);
        if (place.IsStale) gaps.Add(new(GapKind.StaleHold, name, Invariant($"no word of {hold.Holder} there for {place.Age} days"), [hold.Facts[^1]]));
        if (hold.Grade == Grade.Claimed) gaps.Add(new(GapKind.OneSidedClaim, name, Invariant($"held by {hold.Holder} on the word of a party only"), hold.Facts));
        else if (hold is { Origins: 1, IsWhole: true }) gaps.Add(new(GapKind.SingleOriginHold, name, Invariant($"held by {hold.Holder} on the word of one origin"), hold.Facts));
    }

    private static void AddFigures(FigureSeries series, List<Gap> gaps)
    {
        if (series.IsConflict) gaps.Add(new(GapKind.Conflict, series.Label, Invariant($"counts from {series.Low} to {series.High} exclude one another"), [series.LatestFact]));
        if (series.IsStale && series.Measure is not (Measure.Other or Measure.Duration)) gaps.Add(new(GapKind.StaleFigure, series.Label, Invariant($"no count for {series.Age} days"), [series.LatestFact]));
    }
}
