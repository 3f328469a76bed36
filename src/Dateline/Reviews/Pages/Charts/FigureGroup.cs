using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>Series that one chart shows: of one measure, subject and unit. Unlike places, times and denominators stay apart in it.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Subject">Who or what.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Series">Those of the review, the weightiest first.</param>
internal sealed record FigureGroup(Measure Measure, string Subject, string Unit, IReadOnlyList<FigureSeries> Series)
{
    // What is counted by the way makes no series that anybody would follow.
    private static readonly Measure[] Aside = [Measure.Other, Measure.Duration];

    public string Title => string.Join(" · ", new[] { Words(Vocabulary.Word(Measure)), Subject == Unit ? "" : Subject, Unit is "people" or "strikes" ? "" : Unit == "usd" ? "US dollars" : Unit }.Where(w => w.Length > 0).Distinct());

    /// <summary>The figures that changed, in the order of their weight.</summary>
    public static IReadOnlyList<FigureGroup> Of(Review review) =>
    [
        .. review.Shown.Select(c => c.Now).OfType<FigureStanding>().Select(s => s.Series).Where(s => !Aside.Contains(s.Measure)).DistinctBy(s => s.LatestFact)
            .GroupBy(s => (s.Measure, s.Subject, s.Unit)).Select(g => new FigureGroup(g.Key.Measure, g.Key.Subject, g.Key.Unit, [.. g])),
    ];

    /// <summary>Where, of what, and since when a series counts.</summary>
    public static string Of(FigureSeries series) => string.Join(" · ", new[]
    {
        series.Place?.Name ?? "", series.Denominator.Length > 0 ? $"of {series.Denominator}" : "",
        (series.From, series.To) switch
        {
            (null, null) => "",
            ({ } from, null) => series.Kind == FigureKind.Toll ? Days.Short(from) : $"since {Days.Short(from)}",
            var (from, to) => from == to || from is null ? Days.Short(to!.Value) : $"{Days.Short(from.Value)} to {Days.Short(to!.Value)}",
        },
    }.Where(w => w.Length > 0));

    private static string Words(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..].Replace('_', ' ')}";
}
