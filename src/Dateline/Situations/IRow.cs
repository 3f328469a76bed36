namespace Dateline.Situations;

/// <summary>A fact folded into a few numbers: a row of its topic. Ordered by valid time, then by content, never by arrival.</summary>
internal interface IRow<T> : IComparable<T> where T : struct, IRow<T>
{
    Stamp Stamp { get; init; }
}
