using Dateline.Documents;

namespace Dateline.Facts.Coding;

/// <summary>A word of the lexicon that made no event of its own where it stands.</summary>
/// <param name="Word">The word in the text.</param>
/// <param name="Entry">The line of the lexicon that is nearest, without its example.</param>
/// <param name="Reason">Why there is no event, in words.</param>
public sealed record NearMiss(TextSpan Word, string Entry, string Reason);
