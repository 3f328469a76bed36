using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Positions;

/// <summary>Who is given how long to do what: <c>gave the militia ten days to leave</c>, <c>gave them until Friday to hand over their arms</c>.</summary>
internal static class Ultimatums
{
    /// <summary>The verb that gives the time, who gives it, and what is to be done.</summary>
    public static IEnumerable<(int Verb, int Giver, int Done)> Find(Lexicon lexicon, Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (!tree.IsVerb(i) || tree.Lemma(i) is not ("give" or "allow" or "grant") || Participants.Agent(tree, i) is not (var giver and >= 0) || !Holders.CanAct(lexicon, tree, giver)) continue;
            var done = Done(tree, i, out var hasTime);
            if (hasTime && done >= 0) yield return (i, giver, done);
        }
    }

    // Parsers hang the infinitive on the verb, on whom it is given, or on the time.
    private static int Done(Tree tree, int verb, out bool hasTime)
    {
        var done = -1;
        hasTime = false;
        for (var i = verb + 1; i <= tree.Last(verb); i++)
        {
            if (tree[i].Xpos is "VB" && tree.Child(i, "mark") is var mark and >= 0 && tree[mark].Form is "to" && (tree.Head(i) == verb || tree.Head(tree.Head(i)) == verb)) return i;
            if (tree.IsVerb(i)) return done;
            hasTime |= Times.IsTime(tree, i) || tree.Lemma(i) is "day" or "week" or "month" or "hour" or "deadline";
        }
        return done;
    }
}
