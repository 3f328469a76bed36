namespace Dateline.Reviews;

/// <summary>What a review is asked for: together with the ledger's lines it determines every byte of it.</summary>
/// <param name="Since">The day of the last review: what was so by its end is not new.</param>
/// <param name="Until">The day of this one.</param>
/// <param name="Then">What was known at the last one.</param>
/// <param name="Now">What is known at this one.</param>
public sealed record ReviewRequest(DateOnly Since, DateOnly Until, Cutoff Then, Cutoff Now);
