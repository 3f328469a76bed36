using System.Text.RegularExpressions;
using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>
/// Reads a sentence as an editor would, by its own tree, and says what he would strike it for: a noun without its article, a thing that nobody has told of,
/// an end that hangs in the air. It knows nothing of the evidence: what is true is the checker's matter.
/// </summary>
internal sealed partial class Editor(Syntax syntax)
{
    private const int FewestWords = 4;

    // "The Foreign Secretary": of which country?
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal) { "President", "Minister", "Premier", "Secretary", "Chancellor", "Governor", "Mayor", "Speaker", "Ambassador", "General", "Commander", "Spokesman", "Spokeswoman", "Initiative", "Committee", "Conference", "Agreement", "Treaty" };

    /// <summary>What is wrong with a sentence, in words; nothing where it can stand.</summary>
    public IReadOnlyList<string> Read(string sentence)
    {
        var problems = new List<string>();
        if (sentence.Split(' ').Length < FewestWords) problems.Add("it says too little");
        foreach (var tree in syntax.Of(sentence))
            for (var i = 0; i < tree.Count; i++)
                if (Problem(tree, i) is { } problem) problems.Add($"{tree[i].Form}: {problem}");
        return problems;
    }

    private static string? Problem(Tree tree, int i) =>
        IsQuoted(tree, i) ? null
        : LacksArticle(tree, i) ? "no article"
        : IsUntold(tree, i) ? "nobody has told of it"
        : Disagrees(tree, i) ? "the number is wrong"
        : IsLeftOver(tree, i) ? "it hangs in the air"
        : IsMiswritten(tree, i) ? "a capital within the sentence"
        : IsPresent(tree, i) ? "told in the present"
        : null;

    // What stands within quotation marks is the source's affair.
    private static bool IsQuoted(Tree tree, int i)
    {
        var open = false;
        for (var k = 0; k < i; k++)
            if (tree[k].Form is "“" || tree[k].Form == "\"" && !open) open = true;
            else if (tree[k].Form is "”" or "\"") open = false;
        return open;
    }

    private static bool LacksArticle(Tree tree, int i)
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
                || tree.Is(child, "compound") && char.IsUpper(tree[child].Form[0])
                || tree.Is(child, "amod") && tree.Lemma(child) is "such" or "last" or "next" or "much" or "many") return true;
        return tree.Is(i, "fixed");
    }

    // "The bombs": which? What is said of it tells, or a name in it, or the list.
    private static bool IsUntold(Tree tree, int i)
    {
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

    private static bool Disagrees(Tree tree, int i)
    {
        if (tree[i].Xpos == "NN" && tree.EntityAt(i) is null)
            foreach (var child in tree.Children(i))
                if (tree.Is(child, "nummod") && child < i && tree[child].Form is not ("1" or "one" or "One") && !Year().IsMatch(tree[child].Form) && !HasHyphen(tree, child, i) && char.IsLetter(tree[i].Form[0]) && !WordList.Bare.Contains(tree.Lemma(i)) && tree.Lemma(i) is not ("aircraft" or "people" or "dead" or "wounded" or "injured" or "killed")) return true;
        // "Thirteen two citizens".
        if (tree.Is(i, "nummod") && i + 1 < tree.Count && tree.Is(i + 1, "nummod") && tree.Head(i) == tree.Head(i + 1)) return true;
        if (tree[i].Xpos == "NNS")
            foreach (var child in tree.Children(i))
                if (tree.Is(child, "det") && tree[child].Form.ToLowerInvariant() is "a" or "an" or "this" or "that" && !tree.Has(i, "nummod") && !tree.StandsBefore(i, "few") && tree.Lemma(i) is not ("headquarters" or "series" or "means" or "barracks")) return true;
        if (!tree.Is(i, "nsubj") || tree.Head(i) < i || tree.Has(i, "conj")) return false;
        var finite = Finite(tree, tree.Head(i));
        return finite > i && (tree[i].Xpos == "NNS" && tree[finite].Form is "is" or "was" or "has" or "does" && tree.EntityAt(i) is null && !tree.Has(tree.Head(i), "cop")
            || tree[i].Xpos == "NN" && tree[finite].Form is "are" or "have" && tree.Has(i, "det") && !tree.Has(i, "nmod"));
    }

    // "A 30-day truce", "two car-bomb attacks".
    private static bool HasHyphen(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tree[i].Form.Contains('-')) return true;
        return false;
    }

    private static int Finite(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && tree[child].Xpos is "VBD" or "VBZ" or "VBP") return child;
        return tree[verb].Xpos is "VBD" or "VBZ" or "VBP" ? verb : -1;
    }

    // Before the stop.
    private static bool IsLeftOver(Tree tree, int i)
    {
        if (i + 1 >= tree.Count || tree[i + 1].Form != "." || i + 2 < tree.Count && tree[i + 2].Form is not ("”" or "\"")) return false;
        return tree.Upos(i) is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Det or Upos.Part && !tree.Is(i, "compound") || tree.Upos(i) == Upos.Aux && !tree[i].Form.EndsWith("id", StringComparison.Ordinal) && tree[i].Form is not ("was" or "were");
    }

    private static bool IsMiswritten(Tree tree, int i) =>
        i > 0 && char.IsUpper(tree[i].Form[0]) && (tree[i].Form.Any(char.IsLower) || tree[i].Form == "A") && tree.EntityAt(i) is null && tree.Upos(i) is Upos.Adv or Upos.Adp or Upos.Det or Upos.Sconj or Upos.Verb or Upos.Aux or Upos.Pron or Upos.Num && tree[i - 1].Form is not ("“" or "\"" or ":")
        || i > 0 && char.IsUpper(tree[i].Form[0]) && tree[i].Form.Any(char.IsLower) && tree.EntityAt(i) is null && tree[i].Xpos is "NNS" or "NNPS" && tree.Upos(i - 1) == Upos.Num;

    private static bool IsPresent(Tree tree, int i) => tree[i].Xpos is "VBZ" or "VBP" && tree[i].Form is not ("says" or "say" or "holds" or "hold" or "name" or "exclude");

    [GeneratedRegex(@"^(?:1[6-9]|20)[0-9]{2}$")]
    private static partial Regex Year();
}
