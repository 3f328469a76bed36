using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Speech;

/// <summary>A cue between commas in what it reports: <c>The plan, he said, is dead.</c></summary>
internal static class Medial
{
    /// <summary>First and last token of the cue with who speaks and who is told; null where the cue does not stand so.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="word">The cue, a verb.</param>
    /// <param name="speaker">Head of the words for who speaks.</param>
    /// <param name="first">First token of the cue with its auxiliaries.</param>
    /// <param name="last">Last token of the cue.</param>
    public static (int First, int Last)? Of(Tree tree, int word, int speaker, int first, int last)
    {
        (first, last) = (Math.Min(first, tree.First(speaker)), Math.Max(last, speaker > word ? tree.Last(speaker) : last));
        if (first > word) return null;
        while (last + 1 < tree.Count && tree.Head(last + 1) == word && tree.Deprel(last + 1) is "obj" or "iobj" or "advmod" && tree.Last(last + 1) == last + 1) last++;
        if (first < 2 || tree[first - 1].Form != "," || last + 2 >= tree.Count || tree[last + 1].Form != ",") return null;
        return tree[last + 2].Xpos == "VBG" || tree.Upos(last + 2) is Upos.Sconj ? null : (first, last);
    }
}
