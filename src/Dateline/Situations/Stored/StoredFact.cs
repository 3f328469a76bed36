namespace Dateline.Situations.Stored;

/// <summary>Which document a fact is of.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Document">Number of the document.</param>
internal readonly record struct StoredFact(ulong Id, int Document) : IComparable<StoredFact>
{
    /// <summary>The first digits of an id as a number: facts of the same stand together.</summary>
    public static int Drawer(ulong id) => (int)(id >> 52);

    public int CompareTo(StoredFact other) => (Id, Document).CompareTo((other.Id, other.Document));
}
