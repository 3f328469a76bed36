namespace Dateline.Knowledge.Words;

/// <summary>How a word attributes.</summary>
/// <param name="Rest">The words that must stand by it: <c>out</c> of <c>spell out</c>.</param>
/// <param name="Contents">What it may attribute.</param>
/// <param name="Case">The preposition of what it attributes: <c>for</c> of <c>call for</c>; null where it is the object.</param>
/// <param name="IsSpeech">Whether it may stand by a quotation.</param>
internal sealed record Attitude(string[] Rest, ReportedContents Contents, string? Case, bool IsSpeech);
