namespace Dateline.Knowledge.Words;

/// <summary>How a word reports.</summary>
/// <param name="Contents">What it may report.</param>
/// <param name="Case">The preposition before a reported noun phrase: <c>press for</c>; null where it is the object.</param>
internal sealed record ReportingWord(ReportedContents Contents, string? Case);
