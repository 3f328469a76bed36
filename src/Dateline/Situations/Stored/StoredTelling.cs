namespace Dateline.Situations.Stored;

/// <summary>A fact that several texts may tell. One that is retired comes again, with its end.</summary>
/// <param name="Stamp">Which one.</param>
/// <param name="Day">Number of the day that the text gives, else of its publication.</param>
/// <param name="Claim">What sort of thing it claims: <see cref="FactMark.ClaimOf"/>.</param>
/// <param name="Weight">How much it matters: <see cref="Occurrences.EventWeight"/>; 0 for what is no event.</param>
internal readonly record struct StoredTelling(Stamp Stamp, int Day, short Claim, sbyte Weight) : IComparable<StoredTelling>
{
    public int CompareTo(StoredTelling other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Retired.CompareTo(other.Stamp.Retired);
    }
}
