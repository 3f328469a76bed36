using Dateline.Situations;
using Dateline.Knowledge.Ontology;

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
            yield return new(ReviewTopic.Figure, Key(series, claims, view), series.Label.Replace('_', ' '))
            {
                Place = series.Place,
                // Whoever counts the dead of one event or of one year counts the same.
                OneTime = series.Kind == FigureKind.Stock ? 1 : int.MaxValue,
                Points = [.. claims.Reverse().Select(c => new FigureStanding(series, c)).OrderBy(p => p.Day).ThenBy(p => p.Claim.Published)],
            };
        }
    }

    private static string Key(FigureSeries series, IReadOnlyList<FigureClaim> claims, View view)
    {
        // A toll that no text places is that of its own document only.
        var where = series.Place?.Key ?? (series.Kind == FigureKind.Toll ? view.DocumentOf(claims[^1].Fact) : "");
        var when = series.Kind == FigureKind.Toll ? "" : FormattableString.Invariant($"{series.From:O}/{series.To:O}");
        return $"{series.Measure}|{series.Kind}|{series.Subject}|{series.Unit}|{where}|{series.Denominator}|{when}";
    }
}
