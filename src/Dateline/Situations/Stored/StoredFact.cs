namespace Dateline.Situations.Stored;

/// <summary>Which document a fact is of.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Document">Number of the document.</param>
internal readonly record struct StoredFact(ulong Id, int Document) : IComparable<StoredFact>
{
    public int CompareTo(StoredFact other) => (Id, Document).CompareTo((other.Id, other.Document));
}
