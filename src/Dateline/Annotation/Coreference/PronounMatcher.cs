using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Coreference;

/// <summary>Links pronouns to the most salient chain that agrees with them and that the grammar allows.</summary>
internal sealed class PronounMatcher(ChainBoard board)
{
    private const int Reach = 3, Parallel = 35;

    public void Link()
    {
        foreach (var nominal in board.All)
            if (nominal.IsPronoun && !IsEmpty(nominal) && Antecedent(nominal) is { } antecedent) board.Link(antecedent, nominal);
    }

    private Nominal? Antecedent(Nominal pronoun)
    {
        if (Fits(pronoun, Ordered(pronoun)) is { } ordered) return ordered;
        if (Fits(pronoun, Speaker(pronoun)) is { } speaker) return speaker;
        if (Going(pronoun) is { } going) return going;
        var (best, most) = (default(Nominal), 0);
        for (var i = pronoun.Index - 1; i >= board.FirstOf(pronoun.Tree.Index - Reach); i--)
        {
            var candidate = board.All[i];
            var chain = board.ChainOf(candidate);
            if (best is not null && board.ChainOf(best) == chain || !Agrees(pronoun, chain) || IsBarred(pronoun, chain)) continue;
            var weight = Salience.Of(chain, pronoun);
            if (candidate.Tree.Deprel(candidate.Anchor) == pronoun.Tree.Deprel(pronoun.Head)) weight += Parallel;
            // A body that acts as one is "it" before it is "they".
            if (pronoun.IsPlural && !chain.IsPlural) weight -= weight / 3;
            if (weight > most) (best, most) = (candidate, weight);
        }
        return best;
    }

    private Nominal? Fits(Nominal pronoun, int token) =>
        token >= 0 && board.At(pronoun.Tree.Index, token) is { } nominal && nominal.Index < pronoun.Index && board.ChainOf(nominal) is var chain &&
        Agrees(pronoun, chain) && !IsBarred(pronoun, chain) && (pronoun.Quotation < 0 || nominal.Quotation == pronoun.Quotation) ? nominal : null;

    // "The army said it had left", "the ministry claimed its troops had left": who says so. "Told the king he must go" is open.
    private static int Speaker(Nominal pronoun)
    {
        var (tree, at) = (pronoun.Tree, pronoun.Head);
        if (tree.Is(at, "nmod:poss")) at = tree.Head(at);
        if (at < 0 || !tree.Is(at, "nsubj") || tree.Head(at) is not (var verb and >= 0) || !tree.Is(verb, "ccomp")) return -1;
        var said = tree.Head(verb);
        if (!tree.IsVerb(said) || said > verb || tree.Has(said, "obj") || tree.Has(said, "iobj")) return -1;
        return tree.Child(said, "nsubj") is var own and >= 0 ? own : tree.Is(said, "conj") ? tree.Child(tree.FirstConjunct(said), "nsubj") : -1;
    }

    // "asked the gangs to lift their siege": whoever is to do it.
    private static int Ordered(Nominal pronoun)
    {
        var tree = pronoun.Tree;
        if (!tree.Is(pronoun.Head, "nmod:poss")) return -1;
        for (var (at, steps) = (tree.Head(pronoun.Head), 0); at >= 0 && steps < 6; at = tree.Head(at), steps++)
        {
            if (!tree.IsVerb(at)) continue;
            if (tree[at].Xpos != "VB" || tree.Child(at, "mark") is not (var mark and >= 0) || tree.Lemma(mark) != "to" || tree.Head(at) is not (var verb and >= 0)) return -1;
            if (!ControlVerbs.Directs(tree.Lemma(verb))) return -1;
            var told = tree.Child(verb, "obj") is var obj and >= 0 ? obj : tree.Child(verb, "iobj");
            return told > verb && told < at ? told : -1;
        }
        return -1;
    }

    private static readonly HashSet<string> Papers =
        ["accord", "agreement", "communique", "communiqué", "constitution", "declaration", "decree", "document", "draft", "law", "plan", "report", "resolution", "statement", "study", "text", "treaty"];

    // "The resolution calls on states to help. It also condemns the attack": a paper that is told in the present goes on.
    private Nominal? Going(Nominal pronoun)
    {
        if (pronoun.Lemma != "it" || !IsTold(pronoun)) return null;
        for (var i = board.FirstOf(pronoun.Tree.Index - 1); i < board.FirstOf(pronoun.Tree.Index); i++)
            if (IsTold(board.All[i]) && board.ChainOf(board.All[i]).Mentions.Exists(m => Papers.Contains(m.Lemma))) return board.All[i];
        return null;
    }

    private static bool IsTold(Nominal subject) =>
        subject.Tree.Is(subject.Head, "nsubj") && subject.Tree.Head(subject.Head) is var verb and >= 0 && subject.Tree[verb].Xpos == "VBZ" && subject.Tree.Head(verb) < 0;

    private static bool Agrees(Nominal pronoun, Chain chain)
    {
        if (chain.First.IsPronoun && !chain.IsNamed && chain.Class == NounClass.None) return chain.First.IsPlural == pronoun.IsPlural && chain.First.Gender == pronoun.Gender;
        if (pronoun.Gender != Gender.Unknown) return chain.IsPerson && !chain.IsPlural && Salience.Agree(pronoun.Gender, chain.Gender);
        if (pronoun.IsPlural) return chain.IsPlural || chain.Type is EntityType.Org or EntityType.Norp || chain.IsBody;
        return !chain.IsPlural && !chain.IsPerson && chain.Type is not EntityType.Norp;
    }

    // No argument beside its own verb (but for the reflexive), no phrase that holds the pronoun, nobody who is the speaker of the quotation around it.
    private static bool IsBarred(Nominal pronoun, Chain chain)
    {
        var tree = pronoun.Tree;
        var isPossessive = tree.Is(pronoun.Head, "nmod:poss");
        var isReflexive = pronoun.Lemma.EndsWith("self", StringComparison.Ordinal) || pronoun.Lemma.EndsWith("selves", StringComparison.Ordinal);
        foreach (var mention in chain.Mentions)
        {
            if (mention.Tree != tree) continue;
            if (mention.First <= pronoun.Head && pronoun.Head <= mention.Last) return true;
            if (!isPossessive && !isReflexive && (Governor(tree, mention.Anchor) == Governor(tree, pronoun.Head) || SharesSubject(tree, mention.Anchor, Governor(tree, pronoun.Head)))) return true;
            if (pronoun.Quotation >= 0 && mention.Quotation < 0 && tree.Is(mention.Head, "nsubj") && !mention.IsPlural && pronoun.Gender != Gender.Unknown) return true;
        }
        return false;
    }

    // "Kerry called Lavrov and urged him": who called is who urged.
    private static bool SharesSubject(Tree tree, int mention, int verb) =>
        verb >= 0 && tree.Is(mention, "nsubj") && tree.Is(verb, "conj") && !tree.Has(verb, "nsubj") && tree.Head(mention) == tree.FirstConjunct(verb);

    private static int Governor(Tree tree, int i) => tree.Head(tree.FirstConjunct(i));

    private static bool IsEmpty(Nominal pronoun)
    {
        if (pronoun.Lemma != "it") return false;
        var (tree, i) = (pronoun.Tree, pronoun.Head);
        if (tree.Deprel(i) == "expl") return true;
        var head = tree.Head(i);
        if (head < 0) return true;
        var words = CoreferenceWords.Instance;
        if (words.IsWeather(tree.Lemma(head))) return true;
        if (Trees.Times.IsTime(tree, head)) return true;
        if (!words.TakesEmptyIt(tree.Lemma(head), tree.Deprel(i) == "nsubj:pass" || tree.Has(head, "aux:pass"))) return false;
        foreach (var child in tree.Children(head))
            if (child > head && tree.Deprel(child) is "ccomp" or "csubj" or "xcomp" or "advcl" or "acl" or "acl:relcl" or "csubj:pass" or "parataxis") return true;
        return false;
    }
}
