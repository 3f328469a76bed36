using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Trees;

/// <summary>The words of a clause: what carries a fact.</summary>
internal static class Clauses
{
    /// <summary>The span of a predicate with its subject, objects and obliques, without coordinated and remarked clauses.</summary>
    public static TextSpan Span(Tree tree, int predicate)
    {
        int first = predicate, last = predicate;
        var children = tree.Children(predicate);
        for (var k = children.Length - 1; k >= 0; k--)
        {
            var child = children[k];
            if (child > predicate || tree.IsPunct(child)) continue;
            if (!Belongs(tree, child)) break;
            first = tree.First(child);
        }
        foreach (var child in children)
        {
            if (child < predicate || tree.IsPunct(child)) continue;
            if (!Belongs(tree, child)) break;
            last = Math.Max(last, tree.Last(child));
        }
        var span = NounPhrases.Trim(tree, first, last, predicate);
        return WithAntecedent(tree, predicate, span);
    }

    // "the rebels, who attacked the base": the clause alone does not say who.
    private static TextSpan WithAntecedent(Tree tree, int predicate, TextSpan span)
    {
        var noun = tree.Deprel(predicate) is "acl:relcl" ? tree.Head(predicate) : -1;
        if (noun < 0 || noun > predicate) return span;
        var whole = NounPhrases.Span(tree, noun, participles: false).Cover(span);
        return whole.Length <= span.Length + 60 ? whole : span;
    }

    private static bool Belongs(Tree tree, int i)
    {
        var relation = tree.Deprel(i);
        if (Relations.Is(relation, "conj") || Relations.Is(relation, "parataxis") || Relations.Is(relation, "advcl"))
            return Relations.Is(relation, "advcl") && i > tree.Head(i) && !AfterComma(tree, tree.First(i)) && tree.Last(i) - tree.First(i) < 15;
        return relation is not ("cc" or "mark" or "discourse" or "list" or "dislocated" or "vocative" or "appos" or "acl:relcl") ||
            relation == "mark" && tree.Lemma(i) == "to";
    }

    private static bool AfterComma(Tree tree, int i) => i > 0 && tree.IsPunct(i - 1);
}
