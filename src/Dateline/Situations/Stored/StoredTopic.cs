namespace Dateline.Situations.Stored;

/// <summary>Where the rows of a topic stand.</summary>
/// <param name="Key">What the topic is.</param>
/// <param name="Start">Number of its first row in the section.</param>
/// <param name="Count">How many; at least 1.</param>
internal readonly record struct StoredTopic<TKey>(TKey Key, long Start, int Count) where TKey : unmanaged;
