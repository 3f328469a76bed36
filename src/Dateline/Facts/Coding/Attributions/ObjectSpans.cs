using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Noun phrases that a cue attributes: <c>described the plan as a trap</c>.</summary>
internal static class ObjectSpans
{
    public static (int First, int Last)? Of(Tree tree, int word)
    {
        var obj = tree.Child(word, "obj");
        if (obj < 0) return tree.Child(word, "xcomp") is var doing and >= 0 && doing > word && tree[doing].Xpos == "VBG" ? (tree.First(doing), tree.Last(doing)) : null;
        if (obj < word) return tree.First(obj) == obj ? (obj, obj) : null;
        var end = WithoutAside(tree, obj, tree.Last(obj));
        return (tree.First(obj), end < tree.Last(obj) ? end : WithoutAside(tree, obj, Rest(tree, word, obj, end)));
    }

    // ", citing the law", ", which he had signed": what the narrator says besides, at the end.
    public static int WithoutAside(Tree tree, int first, int last)
    {
        for (var i = last; i > first + 1; i--)
        {
            if (tree[i - 1].Form != "," || tree[i].Xpos is not ("VBG" or "WDT" or "WP" or "WP$")) continue;
            var top = i;
            while (tree.Head(top) >= first && tree.Head(top) <= last && tree.First(tree.Head(top)) >= i) top = tree.Head(top);
            if (tree.Lemma(i) is "say" or "add" or "cite" or "argue" or "note" or "claim" or "warn" || tree.Deprel(top) is "acl" or "acl:relcl" or "advcl" && tree.Last(top) >= last) return i - 2;
        }
        return last;
    }

    // "described the plan as a trap", "criticized the army for the siege": what belongs to the judgement; times and asides do not.
    private static int Rest(Tree tree, int word, int obj, int last)
    {
        foreach (var child in tree.Children(word))
        {
            if (child <= obj || tree.IsPunct(child)) continue;
            if (tree.Deprel(child) is not ("obl" or "xcomp" or "nmod" or "ccomp" or "acl" or "advcl" or "obl:npmod")) break;
            var start = tree.First(child);
            if (start > 0 && tree.IsPunct(start - 1) && tree[start - 1].Form is "," or "–" or "—" || Times.IsTime(tree, child)) break;
            if (tree.Deprel(child) == "obl" && tree.Lemma(word) is not ("show" or "find") && tree.Case(child) is "in" or "during" or "at" or "after" or "before" or "by" or "since" or "until") break;
            if (tree.Deprel(child) == "advcl" && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) is not ("for" or "as" or "of")) break;
            last = Math.Max(last, tree.Last(child));
        }
        return last;
    }
}
