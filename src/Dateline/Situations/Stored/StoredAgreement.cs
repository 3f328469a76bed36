using Dateline.Knowledge.Ontology;

namespace Dateline.Situations.Stored;

/// <summary>An <see cref="AgreementRow"/> whose sides stand apart.</summary>
/// <param name="Start">Number of its first party among the sides of all rows; the backers follow the parties.</param>
internal readonly record struct StoredAgreement(Stamp Stamp, int Day, int Due, int Name, long Start, int Parties, int Backers, AgreementStage Stage, Status Status, ulong Document, bool IsInitialled) : IRow<StoredAgreement>
{
    // As AgreementRow.
    public int CompareTo(StoredAgreement other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0) order = other.IsInitialled.CompareTo(IsInitialled);
        if (order == 0) order = Stage.CompareTo(other.Stage);
        if (order == 0) order = Stamp.Fact.Id.CompareTo(other.Stamp.Fact.Id);
        return order != 0 ? order : Stamp.Fact.Position.CompareTo(other.Stamp.Fact.Position);
    }
}
