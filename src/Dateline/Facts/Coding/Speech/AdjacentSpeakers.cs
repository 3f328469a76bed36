using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// Finds a speaker by the order of words, where the tree gives none or one that cannot be: newspapers write
/// <c>…, the ministry said</c> and <c>“…,” said Ali Omar</c>.
/// </summary>
internal static class AdjacentSpeakers
{
    /// <summary>The speaker of a cue: the tree's, unless the words beside the cue plainly name another.</summary>
    public static int Correct(Tree tree, int cue, int speaker, Func<int, bool> isQuoted)
    {
        var isLost = speaker < 0 || isQuoted(speaker);
        if (Before(tree, cue) is { } before && !isQuoted(before.Last))
        {
            var found = Top(tree, before.First, before.Last);
            if (tree.Is(found, "appos") && tree.Head(found) is var named and >= 0 && named < before.First && !isQuoted(named) && !tree.HasVerb(named, before.First)) found = named;
            if (isLost || speaker < before.First && tree.HasVerb(speaker, before.First)) return found;
            return speaker;
        }
        if (isLost && BeforeClause(tree, cue) is { } told && !isQuoted(told.Last)) return Top(tree, told.First, told.Last);
        if (isLost && Enclosed(tree, cue) is var enclosed and >= 0 && !isQuoted(enclosed)) return enclosed;
        if (isLost && tree.Lemma(cue) != "tell" && Inverted(tree, cue) is { } behind && !isQuoted(behind.First)) return Top(tree, behind.First, behind.Last);
        return isLost ? -1 : speaker;
    }

    /// <summary>The head of the phrase behind the last word of a preposition, up to the next comma.</summary>
    public static int Behind(Tree tree, int preposition, int head)
    {
        var first = preposition + 1;
        var last = first;
        while (last + 1 < tree.Count && !IsBreak(tree, last + 1) && (!tree.IsVerb(last + 1) || tree.Deprel(last + 1) is "amod" or "compound")) last++;
        while (last > first && !tree.IsNominal(last)) last--;
        return first >= tree.Count || head >= first && head <= last ? head : Top(tree, first, last);
    }

    // The noun phrase right before the cue, from a comma, a quotation mark or the start of the sentence on.
    private static (int First, int Last)? Before(Tree tree, int cue)
    {
        var last = cue - 1;
        while (last >= 0 && (tree.Upos(last) is Upos.Aux or Upos.Adv || Times.IsTime(tree, last))) last--;
        // "…, the Ministry of Health (MoH) said"
        if (last > 3 && tree[last].Form is ")" && tree[last - 2].Form is "(") last -= 3;
        if (last < 0 || !tree.IsNominal(last)) return null;
        if (tree.EntityAt(last) is { Type: EntityType.Per or EntityType.Org } name) return IsGoverned(tree, name.First) ? null : (name.First, last);
        var first = last;
        while (first > 0 && !IsBreak(tree, first - 1) && !tree.IsVerb(first - 1) && (tree.Upos(first - 1) is not (Upos.Sconj or Upos.Aux or Upos.Cconj or Upos.Part) || JoinsNames(tree, first - 1, last))) first--;
        return first == 0 || IsBreak(tree, first - 1) ? (first, last) : null;
    }

    // "Qatar and the United States announced": no clause between.
    private static bool JoinsNames(Tree tree, int and, int last) => and > 0 && tree.Lemma(and) is "and" && tree.EntityAt(and - 1) is not null && tree.EntityAt(last) is { } name && name.First <= and + 2;

    // "a poll published by the Levada Centre found": no subject.
    private static bool IsGoverned(Tree tree, int first)
    {
        if (first > 0 && tree.Upos(first - 1) == Upos.Det) first--;
        return first > 0 && tree.Upos(first - 1) == Upos.Adp;
    }

    // "…,” the source, who asked not to be named, said": the phrase before the clause between the commas.
    private static (int First, int Last)? BeforeClause(Tree tree, int cue)
    {
        if (cue < 5 || tree[cue - 1].Form != ",") return null;
        for (var i = cue - 2; i > 1 && !IsMark(tree, i); i--)
            if (tree[i - 1].Form == "," && tree[i].Xpos is "WP" or "WP$" or "WDT" or "VBG" or "VBN") return Before(tree, i - 1);
        return null;
    }

    private static bool IsMark(Tree tree, int i) => tree[i].Form is "”" or "\"" or "“" or "''" or "``" or "’" or "‘";

    // "the leader of the group, Ali Omar, said": the name between the commas.
    private static int Enclosed(Tree tree, int cue)
    {
        if (cue < 3 || tree[cue - 1].Form != ",") return -1;
        for (var i = cue - 2; i >= 0 && tree[i].Form != ","; i--)
            if (tree.EntityAt(i) is { Type: EntityType.Per } name)
                return name.First > 0 && tree[name.First - 1].Form == "," ? Top(tree, name.First, name.End - 1) : -1;
        return -1;
    }

    private static (int First, int Last)? Inverted(Tree tree, int cue)
    {
        // "said on Thursday": behind a preposition stands no speaker.
        if (cue == 0 || !IsBreak(tree, cue - 1) || cue + 1 >= tree.Count || tree.Upos(cue + 1) is Upos.Adp || Times.IsTime(tree, cue + 1)) return null;
        var last = cue;
        while (last + 1 < tree.Count && !IsBreak(tree, last + 1) && !tree.IsVerb(last + 1)) last++;
        return last > cue && tree.IsNominal(last) ? (cue + 1, last) : null;
    }

    private static int Top(Tree tree, int first, int last)
    {
        for (var i = last; i >= first; i--)
            if (tree.IsNominal(i) && (tree.Head(i) < first || tree.Head(i) > last) && !tree.Is(i, "nmod")) return i;
        return last;
    }

    private static bool IsBreak(Tree tree, int i) => tree[i].Form is "," or "”" or "\"" or "“" or "''" or "``" or ";" or ":" or "." or "!" or "?" or "—" or "–" or "(" or ")";
}
