using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A fact on a line of effort or of an indicator, folded.</summary>
internal readonly record struct EffortRow(Stamp Stamp, int Day, Status Status, int Who) : IRow<EffortRow>
{
    public int CompareTo(EffortRow other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }
}
