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

    /// <summary>Whether a clause is what another depends on: <c>provided that they leave</c>, <c>on condition that they leave</c>.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The word that the clause hangs on.</param>
    /// <param name="clause">Its predicate.</param>
    public static bool IsProviso(Tree tree, int head, int clause)
    {
        if (clause < head || !(tree.Deprel(clause) is "ccomp" or "acl" or "advcl" or "acl:relcl" || tree.Is(clause, "xcomp") && tree.Has(clause, "nsubj")) || tree.Child(clause, "mark") is var mark && mark >= 0 && tree.Lemma(mark) is not "that") return false;
        if (tree.Lemma(head).ToLowerInvariant() is "condition") return mark >= 0 && tree.Case(head) is "on" or "under";
        return tree[head].Form.ToLowerInvariant() is "provided" or "providing" && tree.Head(head) >= 0 && !tree.Has(head, "nsubj") && !tree.Has(head, "aux") && tree.First(clause) <= head + 1 + (mark >= 0 ? 0 : 1);
    }

    public static bool IsInfinitive(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree.Lemma(child) == "to" && tree.Upos(child) == Upos.Part) return true;
        return false;
    }
}
