using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Positions;

/// <summary>What must be done, in the words of a speaker, is what he demands.</summary>
internal static class Obligations
{
    public static IEnumerable<Obligation> Find(Lexicon lexicon, Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            // "The parties need to return to the table": they, not we.
            if (tree.IsVerb(i) && tree.Lemma(i) == "need" && tree.Child(i, "xcomp") is var needed and >= 0 && !tree.Is(i, "acl") && Participants.Subject(tree, i) is var who and >= 0 &&
                tree.Upos(who) != Annotation.Upos.Pron && Holders.CanAct(lexicon, tree, who)) yield return new(i, needed);
            if (LeftTo(tree, i) is { } left) yield return left;
            if (!tree.Is(i, "aux") || tree.Lemma(i).ToLowerInvariant() is not ("must" or "should" or "ought") || tree.Head(i) is not (var verb and >= 0)) continue;
            // "should this fail": a condition.
            if (tree.Deprel(verb) is "acl:relcl" || tree.Has(verb, "mark") && tree.Is(verb, "advcl") || i < verb && !tree.Has(verb, "expl") && tree.Child(verb, "nsubj") is var inverted and >= 0 && inverted > i) continue;
            var subject = Participants.Subject(tree, verb);
            // "others listed as terrorist must be defeated": parsers take the last word before the verb.
            if (subject < 0 || tree.Case(subject) is not null) continue;
            // "The results should come on Friday" expects, "the siege must end" demands.
            if (tree.Lemma(i).ToLowerInvariant() is "must" || Holders.CanAct(lexicon, tree, subject)) yield return new(i, verb);
        }
    }

    // From who is to do it to what he is to do.
    private const int Reach = 10;

    // "It is up to the Libyans to choose", "It was for the council to decide", whatever the parser makes of it.
    private static Obligation? LeftTo(Tree tree, int i)
    {
        if (i < 2 || !tree[i - 2].Form.Equals("it", StringComparison.OrdinalIgnoreCase) || tree.Lemma(i - 1) is not "be") return null;
        var first = tree[i].Form is "for" ? i + 1 : tree[i].Form is "up" && i + 1 < tree.Count && tree[i + 1].Form is "to" ? i + 2 : -1;
        if (first < 0) return null;
        for (var to = first + 1; to + 1 < tree.Count && to < first + Reach && !tree.IsPunct(to) && !tree.IsVerb(to); to++)
            if (tree[to] is { Form: "to", Upos: Annotation.Upos.Part } && tree[to + 1].Xpos is "VB") return new(i, tree.IsVerb(to + 1) ? to + 1 : tree.Head(to), first);
        return null;
    }
}
