namespace Dateline.Situations.Stored;

/// <summary>A fact that several texts may tell. One that is retired comes again, with its end.</summary>
/// <param name="Stamp">Which one.</param>
/// <param name="Day">Number of the day that the text gives, else of its publication.</param>
internal readonly record struct StoredTelling(Stamp Stamp, int Day);
