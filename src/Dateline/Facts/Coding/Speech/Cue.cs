using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>A word that reports, and who speaks by it.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="Word">The reporting word; of a preposition its first word.</param>
/// <param name="Speaker">Head of the noun phrase that speaks.</param>
/// <param name="Reporting">What the word may report.</param>
/// <param name="IsPreposition">Whether it is one: <c>according to</c>.</param>
internal readonly record struct Cue(Tree Tree, int Word, int Speaker, ReportingWord Reporting, bool IsPreposition);
