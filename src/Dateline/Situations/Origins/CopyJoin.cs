namespace Dateline.Situations.Origins;

/// <summary>Two texts of which one was made from the other, by their numbers.</summary>
/// <param name="Text">The later of them.</param>
/// <param name="Of">The earlier.</param>
/// <param name="IsSame">Whether they are shingle for shingle the same; then the earlier is the first of its kind.</param>
internal readonly record struct CopyJoin(int Text, int Of, bool IsSame);
