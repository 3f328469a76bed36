using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Timelines;

/// <summary>Series by their counts.</summary>
internal static class FigureTimelines
{
    public static IEnumerable<Timeline> Of(View view)
    {
        foreach (var series in view.Situation.Figures)
        {
            if (series.Measure is Measure.Other or Measure.Duration) continue;
            var claims = series.Claims;
            yield return new(ReviewTopic.Figure, Key(series, claims, view), Label(series, view))
            {
                Place = series.Place,
                // Whoever counts the dead of one event or of one year counts the same.
                OneTime = series.Kind == FigureKind.Stock ? 1 : int.MaxValue,
                Points = [.. claims.Reverse().Select(c => new FigureStanding(series, c)).OrderBy(p => p.Day).ThenBy(p => p.Claim.Published)],
            };
        }
    }

    // The denominator in the words of the newest text; the series has no more than its content words.
    private static string Label(FigureSeries series, View view)
    {
        var of = series.Denominator.Length == 0 ? null : view.Find(series.LatestFact)?.Known.Fact is Figure { Of: { } words } ? words : series.Denominator;
        var counts = Vocabulary.Word(series.Measure).Replace('_', ' ');
        var when = (series.Kind, series.From, series.To) switch
        {
            (FigureKind.Toll, { } day, _) => $"on {Written(day)}",
            (FigureKind.Cumulative, { } from, null) => $"since {Written(from)}",
            (FigureKind.Cumulative, { } from, { } to) => $"{Written(from)} to {Written(to)}",
            _ => "",
        };
        var parts = new[] { $"{counts}{(series.Subject.Length > 0 && series.Subject != "people" ? $": {series.Subject}" : "")}", series.Place?.Name ?? "", of is null ? "" : $"of {of}", when };
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static string Written(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static string Key(FigureSeries series, IReadOnlyList<FigureClaim> claims, View view)
    {
        // A toll that no text places is that of its own document only.
        var where = series.Place?.Key ?? (series.Kind == FigureKind.Toll ? view.DocumentOf(claims[^1].Fact) : "");
        var when = series.Kind == FigureKind.Toll ? "" : FormattableString.Invariant($"{series.From:O}/{series.To:O}");
        return $"{series.Measure}|{series.Kind}|{series.Subject}|{series.Unit}|{where}|{series.Denominator}|{when}";
    }
}
