using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>The words for who: the whole phrase with title, name and what is set beside it, as PARC marks them.</summary>
internal static class SourceSpans
{
    public static TextSpan Of(AttributionCue cue, List<TextSpan> parts)
    {
        var (tree, source) = (cue.Tree, cue.Source);
        var (first, last) = (tree.First(source), tree.Last(source));
        if (cue.IsPreposition) first = Math.Max(first, cue.Last + 1);
        first = Begin(tree, first, source);
        last = End(cue, last);
        while (last > source && tree.IsPunct(last) && tree[last].Form is not ")") last--;
        // "Research Director Ali Omar said": a name that the tree hung elsewhere.
        if (source < cue.Word)
            while (last + 1 < cue.Word && tree.Upos(last + 1) == Upos.Propn) last++;
        // The possessor with its mark: the president's
        if (tree.Is(source, "nmod:poss") && last + 1 < tree.Count && tree[last + 1].Form is "'s" or "’s" or "'" or "’") last++;
        var whole = tree.Cover(first, last);
        var holdsCue = first <= cue.Word && cue.Word <= last;
        if (holdsCue || parts.Exists(p => p.Overlaps(whole))) return NounPhrases.Span(tree, source, participles: false);
        return Closed(tree, source, first, last) ? tree.Cover(first, last + 1) : whole;
    }

    // Without what joins it to the sentence, and without a clause before it that the tree hung on it: "…, but the council, which …, wants".
    private static int Begin(Tree tree, int first, int source)
    {
        for (var i = source - 1; i > first; i--)
            if (tree.Is(i, "cc") && tree[i - 1].Form is "," or ";" && tree.HasVerb(first, i)) first = i + 1;
        while (first < source && (tree.IsPunct(first) || tree.Deprel(first) is "case" or "cc" or "mark" or "cc:preconj" && (tree.Head(first) == source || tree.Is(first, "cc")))) first++;
        return first;
    }

    // "Omar Saleh, who had left at noon, said": told of him besides, unless all of it stands behind the cue.
    private static int End(AttributionCue cue, int last)
    {
        var (tree, source) = (cue.Tree, cue.Source);
        for (var i = source + 1; i <= last; i++)
        {
            if (tree[i].Form is not ("," or "―" or "—" or "–" or "(") || i + 1 > last) continue;
            var isAside = source < cue.Word && tree[i + 1].Xpos is "WP" or "WRB" || tree[i + 1].Xpos == "VBG" && tree[i + 1].Form != "including" || tree[i].Form is not ("," or "(") && tree[i + 1].Xpos == "WDT";
            if (isAside || tree[i + 1].Form == "as" && tree.Upos(i + 1) == Upos.Sconj) return i - 1;
        }
        return last;
    }

    // "Omar Saleh, the mayor of Dair, said": what is set beside a name closes with its comma.
    private static bool Closed(Tree tree, int source, int first, int last)
    {
        if (last + 1 >= tree.Count || tree[last + 1].Form is not ("," or "--")) return false;
        for (var i = Math.Max(source, first) + 1; i <= last; i++)
            if (tree[i].Form == tree[last + 1].Form && IsAside(tree, i + 1, source)) return true;
        return false;
    }

    private static bool IsAside(Tree tree, int i, int source)
    {
        for (var steps = 0; i >= 0 && i != source && steps < tree.Count; i = tree.Head(i), steps++)
            if (tree.Head(i) == source) return tree.Deprel(i) is "appos" or "acl:relcl" or "acl" or "nummod" or "parataxis" or "amod" or "nmod";
        return false;
    }
}
