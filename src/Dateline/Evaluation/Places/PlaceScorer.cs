using System.Globalization;
using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Documents;

namespace Dateline.Evaluation.Places;

/// <summary>
/// Toponyms by exact span; and of those found, how many stand in the right country and within 161 km (100 miles) of the gold
/// point. Where a set marks no adjectives and peoples (<c>Turkish</c>), those of the output do not count.
/// </summary>
/// <param name="countryOf">The alpha-3 code of a country's name or code, or null.</param>
/// <param name="countryAt">The country at a point, or null where no town is near.</param>
public sealed class PlaceScorer(Func<string, string?> countryOf, Func<double, double, string?> countryAt)
{
    private const double Near = 161;

    private readonly List<(GoldPlaces Gold, IReadOnlyList<Toponym> Seen)> _texts = [];
    private readonly List<double> _errors = [];

    public Score Spans { get; private set; }

    /// <summary>Of the spans found that have a gold point: how many were resolved at all.</summary>
    public Score Resolved { get; private set; }

    public Score Country { get; private set; }

    /// <summary>Within 161 km.</summary>
    public Score Within { get; private set; }

    /// <summary>Kilometres between the points; half of them are nearer.</summary>
    public double MedianError => _errors.Count == 0 ? 0 : _errors.Order().ElementAt(_errors.Count / 2);

    public List<PlaceMiss> Misses { get; } = [];

    public void Add(GoldPlaces gold, AnnotatedText seen) => _texts.Add((gold, seen.Places));

    public void Finish()
    {
        var countsDemonyms = DemonymShare() > .3;
        foreach (var (gold, all) in _texts)
        {
            var seen = all.Where(p => countsDemonyms || p.Form == ToponymForm.Name).DistinctBy(p => p.Span).ToDictionary(p => p.Span);
            Score(gold, seen);
        }
    }

    private double DemonymShare()
    {
        int marked = 0, total = 0;
        foreach (var (gold, seen) in _texts)
        {
            var spans = gold.Toponyms.Select(t => t.Span).ToHashSet();
            foreach (var demonym in seen.Where(s => s.Form == ToponymForm.Demonym))
            {
                total++;
                if (spans.Contains(demonym.Span)) marked++;
            }
        }
        return total == 0 ? 0 : (double)marked / total;
    }

    private void Score(GoldPlaces gold, Dictionary<TextSpan, Toponym> seen)
    {
        var wanted = gold.Toponyms.DistinctBy(t => t.Span).ToList();
        var found = wanted.Where(t => seen.ContainsKey(t.Span)).ToList();
        Spans += new Score(found.Count, wanted.Count, seen.Count);
        foreach (var missed in wanted.Where(t => !seen.ContainsKey(t.Span))) Miss("missed", gold, missed.Span, "");
        foreach (var extra in seen.Keys.Where(s => !wanted.Exists(t => t.Span == s))) Miss("extra", gold, extra, seen[extra].Name ?? "unresolved");
        foreach (var toponym in found) Place(gold, toponym, seen[toponym.Span]);
    }

    private void Place(GoldPlaces gold, GoldToponym toponym, Toponym seen)
    {
        if (toponym is not { Latitude: { } latitude, Longitude: { } longitude }) return;
        var isResolved = seen.Latitude is not null;
        Resolved += new Score(isResolved ? 1 : 0, 1, 1);
        if (!isResolved)
        {
            Miss("unresolved", gold, toponym.Span, "");
            return;
        }
        var kilometres = Distance(latitude, longitude, seen.Latitude!.Value, seen.Longitude!.Value);
        _errors.Add(kilometres);
        Within += new Score(kilometres <= Near ? 1 : 0, 1, 1);
        var what = string.Create(CultureInfo.InvariantCulture, $"{seen.Name}, {seen.Country} {seen.Latitude:0.0} {seen.Longitude:0.0}, gold {toponym.Country} {latitude:0.0} {longitude:0.0}: {kilometres:0} km");
        if (kilometres > Near) Miss("far", gold, toponym.Span, what);
        if ((toponym.Country is { } name ? countryOf(name) : countryAt(latitude, longitude)) is not { } country || seen.Country is null) return;
        Country += new Score(country == seen.Country ? 1 : 0, 1, 1);
        if (country != seen.Country) Miss("country", gold, toponym.Span, what);
    }

    private void Miss(string kind, GoldPlaces gold, TextSpan span, string detail)
    {
        var text = gold.Document.Text;
        var (from, to) = (Math.Max(0, span.Start - 40), Math.Min(text.Length, span.End + 30));
        Misses.Add(new(kind, $"{text[from..span.Start]}[{span.Of(text)}]{text[span.End..to]}".ReplaceLineEndings(" "), detail));
    }

    /// <summary>Kilometres on the sphere.</summary>
    internal static double Distance(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var (dy, dx) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(dy * dy + Math.Cos(a) * Math.Cos(b) * dx * dx)));
    }
}
