using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Modality;

/// <summary>The word that opens a clause, and what it does to it: <c>if they attack</c>, <c>to attack</c>.</summary>
internal static class Marks
{
    public static Status? StatusOf(StatusWords words, Tree tree, int clause)
    {
        foreach (var child in tree.Children(clause))
            if (tree.Is(child, "mark") || tree.Is(child, "case") || tree.Is(child, "advmod"))
                foreach (var word in words.Table.Of("mark", tree[child].Form.ToLowerInvariant()))
                    if (word.Entry[0] == tree.WithFixed(child) || word.Rest.Length == 0) return word.Value;
        return null;
    }

    public static bool IsInfinitive(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree.Lemma(child) == "to" && tree.Upos(child) == Upos.Part) return true;
        return false;
    }
}
