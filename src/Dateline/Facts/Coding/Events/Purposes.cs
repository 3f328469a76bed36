using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// What a protest is for belongs to the protest: <c>went on hunger strike to demand his release</c>, <c>marched against the law, calling for
/// elections</c>, <c>blocked the road in protest at the arrests</c>.
/// </summary>
internal static class Purposes
{
    public static void Join(List<Trigger> triggers)
    {
        var gone = new HashSet<Trigger>();
        foreach (var protest in triggers.Where(t => t.Type == EventType.Protest))
        {
            if (gone.Contains(protest)) continue;
            foreach (var aim in triggers)
            {
                if (aim == protest || gone.Contains(aim) || aim.Word < protest.Word || aim.Type is not (EventType.Protest or EventType.Request or EventType.Accuse or EventType.Reject)) continue;
                if (!Serves(aim.Tree, aim.Word, protest) || aim.Actors.Count > 0 && aim.Actors.Intersect(protest.Actors).Count() == 0 && protest.Actors.Count > 0) continue;
                if (protest.Recipients.Count == 0) protest.Recipients.AddRange(aim.Recipients.Where(r => !protest.Actors.Contains(r)));
                if (protest.Actors.Count == 0) protest.Actors.AddRange(aim.Actors);
                protest.Absorbed.Add(aim.Word);
                gone.Add(aim);
            }
        }
        triggers.RemoveAll(gone.Contains);
    }

    // Its clause or noun hangs on the protest, or on the verb that the protest completes ("began a strike to demand").
    private static bool Serves(Tree tree, int aim, Trigger protest)
    {
        if (!(tree.Deprel(aim) is "advcl" or "xcomp" or "acl" || tree.Is(aim, "obl") && tree.Case(aim) is "in" || tree.Is(aim, "nmod") && tree.Case(aim) is "in")) return false;
        var head = tree.Head(aim);
        return head == protest.Word || head == protest.Object || protest.Absorbed.Contains(head) ||
            protest.IsNoun && tree.Deprel(protest.Word) is "obj" or "nsubj" or "nsubj:pass" or "obl" && head == tree.Head(protest.Word) ||
            head >= 0 && tree.Is(head, "nmod") && tree.Head(head) == protest.Word;
    }
}
