using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Chronology;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Controls;

/// <summary>Who held a place before, by what is said of the place: <c>land once held by the junta</c>, <c>ISIL-held villages</c>.</summary>
internal static class FormerHolders
{
    /// <summary>The head of the holder's name, and the participle that tells of it; −1 where the phrase names none.</summary>
    public static (int Holder, int Participle) Of(Lexicon lexicon, Tree tree, int place)
    {
        for (var i = tree.First(place); i <= tree.Last(place); i++)
        {
            if (!tree.IsVerb(i) || tree.Lemma(i) is not ("hold" or "control" or "occupy" or "seize" or "capture") && !(tree.Lemma(i) is "take" && IsBefore(tree, i)) || !tree.IsUnder(i, place) || Relatives.IsOfOwner(tree, i)) continue;
            if (Hyphens.Participle(tree, i) is not null) return Hyphens.Before(tree, i).Head is var before && Holders.CanAct(lexicon, tree, before) ? (before, i) : (-1, -1);
            if (Participants.Agent(tree, i) is var agent and >= 0 && Holders.CanAct(lexicon, tree, agent)) return (agent, tree.Is(i, "acl:relcl") ? -1 : i);
        }
        return (-1, -1);
    }

    /// <summary>Whether a clause tells, without a time of its own, who had taken what is taken now: <c>captured the base, which the group had taken</c>.</summary>
    public static bool IsBefore(Tree tree, int verb)
    {
        if (!tree.Is(verb, "acl:relcl") || !Tenses.IsPluperfect(tree, verb)) return false;
        foreach (var told in tree.Times)
            if (told.Time is { Type: Annotation.Times.TimexType.Date, From: not null } && tree.IsUnder(told.Head(tree), verb)) return false;
        return tree.Head(verb) is var place and >= 0 && tree.Is(place, "obj") && tree.Lemma(tree.Head(place)) is "capture" or "take" or "retake" or "recapture" or "seize" or "regain" or "recover" or "liberate" or "free" or "win";
    }

    /// <summary>Whether a clause tells of what is over: <c>territory it once held</c>.</summary>
    public static bool IsOver(Tree tree, int verb)
    {
        if (!tree.Is(verb, "acl") && !tree.Is(verb, "advcl")) return false;
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "advmod") && tree.Lemma(child).ToLowerInvariant() is "once" or "previously" or "formerly") return true;
        // "was the only city that the group ruled"
        return tree.Is(verb, "acl:relcl") && tree[verb].Xpos is "VBD" && tree.Head(verb) is var noun && noun >= 0 && tree.Child(noun, "cop") is var was and >= 0 && tree[was].Xpos is "VBD";
    }
}
