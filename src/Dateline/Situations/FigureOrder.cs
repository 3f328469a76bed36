namespace Dateline.Situations;

/// <summary>Series by measure, place, subject and all the rest: the same whatever came first.</summary>
internal sealed class FigureOrder : IComparer<FigureSeries>
{
    public static FigureOrder Instance { get; } = new();

    public int Compare(FigureSeries? x, FigureSeries? y)
    {
        var (a, b) = (x!, y!);
        var order = a.Measure.CompareTo(b.Measure);
        if (order == 0) order = string.CompareOrdinal(a.Place?.Name, b.Place?.Name);
        if (order == 0) order = string.CompareOrdinal(a.Subject, b.Subject);
        if (order == 0) order = string.CompareOrdinal(a.Denominator, b.Denominator);
        if (order == 0) order = string.CompareOrdinal(a.Unit, b.Unit);
        if (order == 0) order = a.Kind.CompareTo(b.Kind);
        if (order == 0) order = Nullable.Compare(a.From, b.From);
        if (order == 0) order = Nullable.Compare(a.To, b.To);
        return order != 0 ? order : a.LatestFact.Id.CompareTo(b.LatestFact.Id);
    }
}
