using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>A count, with who says so and the series that it belongs to.</summary>
/// <param name="Series">What is counted, where, of what.</param>
/// <param name="Claim">The count.</param>
public sealed record FigureStanding(FigureSeries Series, FigureClaim Claim) : Standing(Series.Kind == FigureKind.Toll ? Series.From!.Value : Claim.AsOf, [Claim.Fact])
{
    public override double? Number => Claim.Best ?? Claim.Low ?? Claim.High;

    public override bool IsSame(Standing other) => other is FigureStanding told && told.Bounds == Bounds;

    private (double? Low, double? High) Bounds => Claim.Best is { } best ? (best, best) : Claim is { Low: { } low, High: { } high } ? (low, high) : (Number, Number);

    public override string Text
    {
        get
        {
            var unit = Series.Unit is "people" or "" || Series.Unit == Series.Subject ? "" : Series.Measure == Measure.Money ? $" {Series.Unit.ToUpperInvariant()}" : $" {Series.Unit}";
            if (Roughly() is { } roughly) return $"{roughly}{unit}";
            var number = Claim is { Low: { } low, High: { } high } && low != high && Claim.Best is null ? $"{Written(low)}–{Written(high)}" : $"{Bound()}{Written(Number ?? 0)}";
            return $"{number}{unit}";
        }
    }

    /// <summary>Who says so: the speaker, or the origin that tells it.</summary>
    public string Owner => Claim.Owner;

    // The bound of "dozens" is no number that a text names.
    private string? Roughly() => Claim.Best is not null ? null : Claim.Qualifier switch
    {
        Qualifier.DozensOf => "dozens",
        Qualifier.ScoresOf => "scores",
        Qualifier.TensOf => "tens",
        Qualifier.HundredsOf => "hundreds",
        Qualifier.ThousandsOf => "thousands",
        Qualifier.MillionsOf => "millions",
        Qualifier.BillionsOf => "billions",
        _ => null,
    };

    private string Bound() => Claim.Qualifier switch
    {
        Qualifier.About => "about ",
        Qualifier.MoreThan => "more than ",
        Qualifier.AtLeast => "at least ",
        Qualifier.LessThan => "less than ",
        Qualifier.UpTo => "up to ",
        _ => "",
    };

    private static string Written(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
