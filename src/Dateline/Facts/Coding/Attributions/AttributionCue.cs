using Dateline.Annotation.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>A word by which something is attributed.</summary>
/// <param name="Tree">The sentence.</param>
/// <param name="Word">The word; of a preposition its first.</param>
/// <param name="Attitude">What it may attribute.</param>
/// <param name="Source">Head of the words for who; −1 where nobody is named.</param>
/// <param name="IsPassive">Whether its subject is what is attributed.</param>
/// <param name="Last">The last word of a preposition: <c>according to</c>; −1 where it is none.</param>
internal readonly record struct AttributionCue(Tree Tree, int Word, Attitude Attitude, int Source, bool IsPassive, int Last = -1)
{
    public bool IsPreposition => Last >= 0;

    /// <summary>Whether the word may attribute this.</summary>
    public bool May(ReportedContents contents) => Attitude.Contents.HasFlag(contents);
}
