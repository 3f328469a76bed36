using Dateline.Documents;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>Finds what another change of the same review tells already.</summary>
internal static class Doubles
{
    public static IReadOnlySet<Change> Of(IReadOnlyList<Change> changes, Review review)
    {
        var doubles = new HashSet<Change>(ReferenceEqualityComparer.Instance);
        foreach (var group in changes.Where(c => c.Kind is ChangeKind.New or ChangeKind.LateDiscovered && c.Now is FigureStanding).GroupBy(Count))
        {
            // One number of one measure told of "the group" and of Islamic State is one number.
            var kept = new List<FigureStanding>();
            foreach (var change in group.OrderBy(c => c.Kind).ThenByDescending(c => ((FigureStanding)c.Now!).Claim.Speaker?.IsResolved == true).ThenByDescending(c => c.Weight).ThenByDescending(c => c.Facts.Count).ThenBy(c => c.Subject, StringComparer.Ordinal).ThenBy(c => c.Facts[0].Id))
            {
                var figure = (FigureStanding)change.Now!;
                if (kept.Exists(k => AreAlike(k, figure))) doubles.Add(change);
                else kept.Add(figure);
            }
        }
        // The dead of one place are told a day or two apart by texts that give no day; their counts then overlap.
        foreach (var group in changes.Where(c => c.Now is FigureStanding { Series.Kind: FigureKind.Toll, Series.Place: not null }).GroupBy(c => (((FigureStanding)c.Now!).Series.Measure, ((FigureStanding)c.Now!).Series.Subject, ((FigureStanding)c.Now!).Series.Place!.Name.ToLowerInvariant())))
        {
            var kept = new List<Change>();
            foreach (var change in group.OrderByDescending(c => c.Facts.Count).ThenByDescending(c => c.Weight).ThenBy(c => c.Day).ThenBy(c => c.Facts[0].Id))
                if (kept.Exists(k => Math.Abs(k.Day.DayNumber - change.Day.DayNumber) <= 4 && Overlap((FigureStanding)k.Now!, (FigureStanding)change.Now!))) doubles.Add(change);
                else kept.Add(change);
        }
        // "signed an agreement" is told by the agreement, "recaptured the town" by the place.
        // Only in one reading can the words be the same: no other facts are read.
        var readings = changes.Where(c => c.Topic == ReviewTopic.Occurrence && c.Kind == ChangeKind.New).SelectMany(c => c.Facts).Select(f => f.Position).ToHashSet();
        var beside = changes.Where(c => c.Topic is ReviewTopic.Control or ReviewTopic.Agreement && c.Weight >= 40).SelectMany(c => c.Facts).Where(f => readings.Contains(f.Position)).ToList();
        review.Read(beside);
        var told = beside.Select(review.Find).OfType<KnownFact>()
            .Select(f => (f.Known.Fact.Evidence.Document, f.Known.Fact.Evidence.Excerpts[0].Span)).ToLookup(f => f.Document, f => f.Span);
        foreach (var change in changes.Where(c => c.Topic == ReviewTopic.Occurrence && c.Kind == ChangeKind.New))
            if (change.Facts.Select(review.Find).OfType<KnownFact>().All(f => Overlaps(told[f.Known.Fact.Evidence.Document], f.Known.Fact.Evidence.Excerpts[0].Span))) doubles.Add(change);
        return doubles;
    }

    private static (Measure, double, string) Count(Change change) => change.Now is FigureStanding figure ? (figure.Series.Measure, figure.Number ?? 0, figure.Series.Unit) : default;

    private static bool AreAlike(FigureStanding a, FigureStanding b) =>
        Math.Abs(a.Day.DayNumber - b.Day.DayNumber) <= 40
        && (a.Series.Place is null || b.Series.Place is null || a.Series.Place.Key == b.Series.Place.Key || a.Series.Place.Country == b.Series.Place.Country)
        && (a.Series.Denominator.Length == 0 || b.Series.Denominator.Length == 0 || Words(a).IsSubsetOf(Words(b)) || Words(b).IsSubsetOf(Words(a)));

    private static bool Overlap(FigureStanding a, FigureStanding b) => a.Series.Low <= b.Series.High && b.Series.Low <= a.Series.High;

    private static HashSet<string> Words(FigureStanding figure) => [.. figure.Series.Denominator.Split(' ').Where(w => !w.StartsWith('('))];

    private static bool Overlaps(IEnumerable<TextSpan> spans, TextSpan span) => spans.Any(s => s.Overlaps(span));
}
