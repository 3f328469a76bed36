namespace Dateline.Situations;

/// <summary>A fact on an office, a membership or an alliance, folded: the fact itself is read where it is told.</summary>
/// <param name="Stamp">Which one.</param>
/// <param name="Day">The day that it tells of.</param>
/// <param name="Person">Hash of who.</param>
/// <param name="IsDated">Whether the text gives a time.</param>
internal readonly record struct RoleRow(Stamp Stamp, int Day, uint Person, bool IsDated) : IRow<RoleRow>
{
    public int CompareTo(RoleRow other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }
}
