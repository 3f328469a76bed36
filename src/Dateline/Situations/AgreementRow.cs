using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A fact on an agreement, folded. A deadline has <see cref="Due"/>.</summary>
internal readonly record struct AgreementRow(Stamp Stamp, int Day, int Due, int Name, int[] Parties, int[] Backers, AgreementStage Stage, Status Status) : IRow<AgreementRow>
{
    /// <summary>Hash of its document: what one text tells without a name is what it names elsewhere.</summary>
    public ulong Document { get; init; }

    /// <summary>Whether the text was no more than initialled.</summary>
    public bool IsInitialled { get; init; }

    public int CompareTo(AgreementRow other)
    {
        var order = Day.CompareTo(other.Day);
        // What was initialled on a day was so before it was signed.
        if (order == 0) order = other.IsInitialled.CompareTo(IsInitialled);
        if (order == 0) order = Stage.CompareTo(other.Stage);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }
}
