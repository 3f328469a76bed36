using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>What an editor strikes a noun for: it lacks its article, nobody has told of it, or it has a capital that is none of its own.</summary>
internal static class NounRules
{
    // "The Foreign Secretary": of which country?
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal) { "President", "Minister", "Premier", "Secretary", "Chancellor", "Governor", "Mayor", "Speaker", "Ambassador", "General", "Commander", "Spokesman", "Spokeswoman", "Initiative", "Committee", "Conference", "Agreement", "Treaty" };

    // "The Council", "the Government": of which country, or body?
    private static readonly HashSet<string> Bodies = new(StringComparer.Ordinal) { "Council", "Government", "Ministry", "Department", "Mission", "Agency", "Authority", "Group", "Party", "House", "Assembly", "Court", "Commission", "Committee", "Army", "Force", "Forces", "Board", "Parliament" };

    public static bool LacksArticle(Tree tree, int i)
    {
        if (tree[i].Xpos != "NN" || char.IsUpper(tree[i].Form[0]) || IsBare(tree, i) || tree[i].Form.EndsWith("ing", StringComparison.Ordinal)) return false;
        if (!(tree.Is(i, "nsubj") || tree.Is(i, "obj") || tree.Is(i, "iobj") || tree.Is(i, "obl") || tree.Is(i, "nmod") && tree.Deprel(i) != "nmod:desc" || tree.Is(i, "conj")) || tree.EntityAt(i) is not null) return false;
        var first = tree.FirstConjunct(i);
        if (first != i && !tree.IsNominal(first)) return false;
        return !HasDeterminer(tree, i) && (first == i || !HasDeterminer(tree, first) && !WordList.Bare.Contains(tree.Lemma(first)));
    }

    private static bool IsBare(Tree tree, int i) => WordList.Bare.Contains(tree.Lemma(i)) || tree.Has(i, "case") && WordList.Phrases.Contains(tree.Lemma(i));

    private static bool HasDeterminer(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (tree.Is(child, "det") || tree.Is(child, "nummod") || tree.Is(child, "nmod") && (tree.Deprel(child) == "nmod:poss" || child < i && tree.Upos(child) is Upos.Num or Upos.Pron) || tree.Is(child, "flat") || tree.Is(child, "fixed") || tree.Is(child, "appos")
                || tree.Is(child, "amod") && tree.Lemma(child) is "such" or "last" or "next" or "much" or "many") return true;
        return tree.Is(i, "fixed");
    }

    // "The bombs": which? What is said of it tells, or a name in it, or the list.
    public static bool IsUntold(Tree tree, int i)
    {
        if (Bodies.Contains(tree[i].Form) && i > 0 && tree[i - 1].Form is "the" or "The" && tree.Head(i - 1) == i && !tree.Has(i, "nmod") && !tree.Has(i, "flat") && !tree.Has(i, "appos") && !tree.Has(i, "acl")) return true;
        if (tree.Upos(i) is not (Upos.Noun or Upos.Propn) || tree.EntityAt(i) is not null || char.IsUpper(tree[i].Form[0]) && !Offices.Contains(tree[i].Form) || WordList.Known.Contains(tree[i].Form.ToLowerInvariant())) return false;
        var isDefinite = false;
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "det") && tree[child].Form.ToLowerInvariant() is "the" or "those" or "these" or "this" or "that") isDefinite = true;
            else if (tree.Is(child, "nmod") || tree.Is(child, "acl") || tree.Is(child, "flat") || tree.Is(child, "appos") || tree.Is(child, "ccomp")) return false;
            else if (child < i && (char.IsUpper(tree[child].Form[0]) || tree.EntityAt(child) is not null) && !Offices.Contains(tree[i].Form)) return false;
            else if (child < i && (tree.Lemma(child) is "first" or "last" or "next" or "only" or "most" || tree[child].Xpos == "JJS")) return false;
            else if (child < i && (tree.Is(child, "compound") && WordList.Known.Contains(tree.Lemma(child)) || (tree.Is(child, "compound") || tree.Is(child, "amod")) && WordList.Bodies.Contains(tree[i].Form))) return false;
        }
        if (!isDefinite || tree.FirstConjunct(i) is var first && first != i && !IsUntold(tree, first)) return false;
        // It was told of right here.
        for (var k = 0; k < i; k++)
            if (tree.Lemma(k) == tree.Lemma(i) && tree.IsNominal(k)) return false;
        return true;
    }

    public static bool IsMiswritten(Tree tree, int i) =>
        i > 0 && char.IsUpper(tree[i].Form[0]) && (tree[i].Form.Any(char.IsLower) || tree[i].Form == "A") && tree.EntityAt(i) is null && tree.Upos(i) is Upos.Adv or Upos.Adp or Upos.Det or Upos.Sconj or Upos.Verb or Upos.Aux or Upos.Pron or Upos.Num && tree[i - 1].Form is not ("“" or "\"" or ":")
        || i > 0 && char.IsUpper(tree[i].Form[0]) && tree[i].Form.Any(char.IsLower) && tree.EntityAt(i) is null && tree[i].Xpos is "NNS" or "NNPS" && tree.Upos(i - 1) == Upos.Num;
}
