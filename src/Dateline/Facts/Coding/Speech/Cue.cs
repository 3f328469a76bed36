using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>A word that reports, and who speaks by it.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="Word">The reporting word; of a preposition its first word.</param>
/// <param name="Speaker">Head of the noun phrase that speaks.</param>
/// <param name="Reporting">What the word may report.</param>
/// <param name="Last">The last word of a preposition: <c>according to</c>; −1 where it is none.</param>
internal readonly record struct Cue(Tree Tree, int Word, int Speaker, ReportingWord Reporting, int Last = -1)
{
    public bool IsPreposition => Last >= 0;
}
