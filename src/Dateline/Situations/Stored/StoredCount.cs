namespace Dateline.Situations.Stored;

/// <summary>How many facts of one document have one origin. What is retired is counted off, and on again with its end.</summary>
internal readonly record struct StoredCount(long Recorded, long Retired, int Document, int Origin, int Facts);
