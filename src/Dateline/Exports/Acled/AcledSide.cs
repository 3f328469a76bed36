namespace Dateline.Exports.Acled;

/// <summary>One side of an event.</summary>
/// <param name="Name">Who is named first.</param>
/// <param name="Others">Who else, apart by semicolons.</param>
/// <param name="Inter">The sort of the first.</param>
internal readonly record struct AcledSide(string Name, string Others, string Inter);
