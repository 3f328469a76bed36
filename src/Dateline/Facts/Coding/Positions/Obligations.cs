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
            if (!tree.Is(i, "aux") || tree.Lemma(i).ToLowerInvariant() is not ("must" or "should" or "ought") || tree.Head(i) is not (var verb and >= 0)) continue;
            // "should this fail": a condition.
            if (tree.Deprel(verb) is "acl:relcl" || tree.Has(verb, "mark") && tree.Is(verb, "advcl") || i < verb && tree.Child(verb, "nsubj") is var inverted and >= 0 && inverted > i) continue;
            var subject = Participants.Subject(tree, verb);
            if (subject < 0) continue;
            // "The results should come on Friday" expects, "the siege must end" demands.
            if (tree.Lemma(i).ToLowerInvariant() is "must" || Holders.CanAct(lexicon, tree, subject)) yield return new(i, verb);
        }
    }
}
