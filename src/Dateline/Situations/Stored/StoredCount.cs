namespace Dateline.Situations.Stored;

/// <summary>How many facts of one document have one origin. What is retired is counted off, and on again with its end.</summary>
internal readonly record struct StoredCount(long Recorded, long Retired, int Document, int Origin, int Facts) : IComparable<StoredCount>
{
    /// <summary>Those of a thousand documents stand together.</summary>
    public static int Drawer(int document) => document >> 10;

    public int CompareTo(StoredCount other) =>
        (Document, Recorded, Retired, Origin, Facts).CompareTo((other.Document, other.Recorded, other.Retired, other.Origin, other.Facts));
}
