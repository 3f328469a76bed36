namespace Dateline.Facts;

/// <summary>What a fact was coded by, so that a reader of it can be told why.</summary>
/// <param name="Rule">The rule, by coder and pattern: <c>event/verb</c>, <c>control/passive</c>.</param>
/// <param name="Entries">The lexicon entries that matched, as they stand in their files.</param>
/// <param name="Path">The words and relations followed: <c>attacked ←nsubj rebels, →obj base</c>; null where there is none to show.</param>
public sealed record Grounds(string Rule, IReadOnlyList<string> Entries, string? Path = null);
