using Dateline.Knowledge.Ontology;

namespace Dateline.Situations.Stored;

/// <summary>An <see cref="AgreementRow"/> whose sides stand apart.</summary>
/// <param name="Start">Number of its first party among the sides of all rows; the backers follow the parties.</param>
internal readonly record struct StoredAgreement(Stamp Stamp, int Day, int Due, int Name, long Start, int Parties, int Backers, AgreementStage Stage, Status Status, ulong Document, bool IsInitialled) : IRow<StoredAgreement>
{
    public int CompareTo(StoredAgreement other) => throw new NotSupportedException("rows of an index are in their order");
}
