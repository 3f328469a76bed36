using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A position, folded.</summary>
internal readonly record struct PositionRow(Stamp Stamp, int Day, int Target, Stance Stance) : IRow<PositionRow>
{
    public int CompareTo(PositionRow other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }
}
