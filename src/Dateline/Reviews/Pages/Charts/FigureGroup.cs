using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>Series that one chart shows: of one measure, subject and unit. Unlike places, times and denominators stay apart in it.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Subject">Who or what.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Series">Those of the review.</param>
internal sealed record FigureGroup(Measure Measure, string Subject, string Unit, IReadOnlyList<FigureSeries> Series)
{
    // What is counted by the way makes no series that anybody would follow.
    private static readonly Measure[] Aside = [Measure.Other, Measure.Duration, Measure.Vehicles, Measure.Weapons];

    // People first, then land, then means.
    private static readonly Measure[] Order =
    [
        Measure.Killed, Measure.Displaced, Measure.Refugees, Measure.TerritoryShare, Measure.Area, Measure.Fighters, Measure.Injured, Measure.Missing, Measure.Captured, Measure.AidRecipients,
    ];

    // Of 250,000 dead 130 are no length: what is so much less has a chart of its own.
    private const double Unlike = 20;

    /// <summary>What stands above its chart.</summary>
    public string Heading => Part.Length == 0 ? Title : $"{Title} · {Part}";

    /// <summary>Which of the charts of one measure, subject and unit it is; empty for the only one.</summary>
    public string Part { get; init; } = "";

    public string Title => string.Join(" · ", new[] { Spaced(Vocabulary.Word(Measure)), IsPlain(Subject) ? "" : Subject, UnitWords }.Where(w => w.Length > 0));

    /// <summary>How many counts are shown in all.</summary>
    public int Claims => Series.Sum(s => s.Claims.Count);

    private string UnitWords => Unit switch { "people" or "strikes" => "", "percent" => "%", "usd" => "US dollars", _ => Unit == Subject || Unit.Equals(Vocabulary.Word(Measure), StringComparison.OrdinalIgnoreCase) ? "" : Unit };

    /// <summary>The figures that changed: people, land, means; within each those that most count.</summary>
    public static IReadOnlyList<FigureGroup> Of(Review review) =>
    [
        .. review.Shown.Select(c => c.Now).OfType<FigureStanding>().Select(s => s.Series).Where(s => !Aside.Contains(s.Measure)).DistinctBy(s => s.LatestFact)
            .GroupBy(s => (s.Measure, s.Subject, s.Unit)).SelectMany(g => BySize(new(g.Key.Measure, g.Key.Subject, g.Key.Unit, [.. g.OrderByDescending(s => s.Origins).ThenByDescending(s => s.Claims.Count).ThenByDescending(s => s.LatestDay)])))
            .OrderBy(g => Array.IndexOf(Order, g.Measure) is >= 0 and var i ? i : Order.Length).ThenByDescending(g => g.Series.Max(s => s.Origins)).ThenByDescending(g => g.Claims).ThenBy(g => g.Title, StringComparer.Ordinal),
    ];

    private static IEnumerable<FigureGroup> BySize(FigureGroup all)
    {
        var parts = new List<List<FigureSeries>>();
        foreach (var series in all.Series.OrderByDescending(Most))
            if (parts.Count > 0 && Most(series) * Unlike >= Most(parts[^1][^1])) parts[^1].Add(series);
            else parts.Add([series]);
        return parts.Select((p, i) => all with { Series = [.. all.Series.Where(p.Contains)], Part = parts.Count == 1 ? "" : i == 0 ? "larger counts" : "smaller counts" });
    }

    private static double Most(FigureSeries series) => series.Claims.Max(c => c.High ?? c.Best ?? c.Low ?? 0);

    /// <summary>Where, of what, and since when a series counts. The whole of a share stands in the words of the newest report.</summary>
    public static string Of(FigureSeries series, Review? review = null) => string.Join(" · ", new[]
    {
        series.Place?.Name ?? "", Whole(series, review),
        (series.From, series.To) switch
        {
            (null, null) => "",
            ({ } from, null) => series.Kind == FigureKind.Toll ? Days.Short(from) : $"since {Days.Short(from)}",
            var (from, to) => from == to || from is null ? Days.Short(to!.Value) : $"{Days.Short(from.Value)} to {Days.Short(to!.Value)}",
        },
    }.Where(w => w.Length > 0));

    private static string Whole(FigureSeries series, Review? review)
    {
        if (series.Denominator.Length == 0) return "";
        var written = (review?.Find(series.LatestFact)?.Known.Fact as Figure)?.Of?.ReplaceLineEndings(" ");
        return written is null ? $"of {series.Denominator}" : $"of {written}{(series.Denominator.EndsWith("(lost)", StringComparison.Ordinal) ? ", lost" : series.Denominator.EndsWith("(held)", StringComparison.Ordinal) ? ", held" : "")}";
    }

    private bool IsPlain(string subject) => subject == "people" || subject.Equals(Vocabulary.Word(Measure), StringComparison.OrdinalIgnoreCase);

    private static string Spaced(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..].Replace('_', ' ')}";
}
