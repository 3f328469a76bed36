using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A figure, folded.</summary>
internal readonly record struct FigureRow(Stamp Stamp, int Day, int Source, int Start, float Confidence, double Low, double Best, double High, Qualifier Qualifier, bool IsDated)
    : IRow<FigureRow>
{
    /// <summary>Whether it takes the count back: that it is so many is denied.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Not given.</summary>
    public const double None = double.NaN;

    /// <summary>The number to show: the one the text names, or else the bound it gives.</summary>
    public double Value => !double.IsNaN(Best) ? Best : !double.IsNaN(Low) ? Low : High;

    public double Least => !double.IsNaN(Low) ? Low : Value;

    public double Most => !double.IsNaN(High) ? High : Value;

    /// <summary>Who says so: the source, or the narrator of the origin.</summary>
    public (int, int) Speaker => Source >= 0 ? (Source, -1) : (-1, Stamp.Origin);

    public int CompareTo(FigureRow other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = other.IsDated.CompareTo(IsDated);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }

    /// <summary>The day that it is the word of: a toll is told as of its publication, whenever the event was.</summary>
    public int AsOf { get; init; }

    /// <summary>Whether it is the later word of the two: by publication, then by its place in the text, whose lead has the news.</summary>
    public bool IsNewer(in FigureRow other)
    {
        var order = Stamp.Published.CompareTo(other.Stamp.Published);
        if (order == 0) order = AsOf.CompareTo(other.AsOf);
        if (order == 0) order = other.Start.CompareTo(Start);
        return order != 0 ? order > 0 : Stamp.Fact.Id > other.Stamp.Fact.Id;
    }
}
