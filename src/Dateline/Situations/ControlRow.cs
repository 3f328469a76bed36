using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A fact on control, folded.</summary>
internal readonly record struct ControlRow(Stamp Stamp, int Day, int Last, int Holder, int Former, int Source, ControlChange Change, ControlFlags Flags)
    : IRow<ControlRow>
{
    /// <summary>A holder that the text does not name.</summary>
    public const int Nobody = -1;

    /// <summary>Order within a day: what was so before comes first, then who lost, who took, and what is disputed.</summary>
    private int Rank => (Flags & ControlFlags.Undated) != 0 && Change != ControlChange.Held ? 0 : Change switch
    {
        ControlChange.Held => 1,
        ControlChange.Lost => 2,
        ControlChange.Gained or ControlChange.Transferred => 3,
        _ => 4,
    };

    /// <summary>Line of the table that it stands in; 0 for what was read from a text.</summary>
    public int Line { get; init; }

    public bool Has(ControlFlags flag) => (Flags & flag) != 0;

    public int CompareTo(ControlRow other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = Rank.CompareTo(other.Rank);
        if (order == 0) order = Line.CompareTo(other.Line);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }
}
