using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// What a protest is for belongs to the protest: <c>went on hunger strike to demand his release</c>, <c>marched against the law, calling for
/// elections</c>, <c>blocked the road in protest at the arrests</c>.
/// </summary>
internal sealed class Purposes(ActorWords words, Owners owners)
{
    private const int Depth = 3;

    private static readonly string[] Toward = ["for", "against", "of", "from", "at", "to", "over", "by", "with"];

    public void Join(List<Trigger> triggers)
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
        foreach (var protest in triggers.Where(t => t.Type == EventType.Protest && t.Recipients.Count == 0)) Aim(protest);
    }

    // "marched to demand reforms by {the government}", "rallied in defiance of {the authorities}", "calling for independence from {Iraq}"
    private void Aim(Trigger protest)
    {
        var tree = protest.Tree;
        var verb = protest.IsNoun && tree.Deprel(protest.Word) is "obj" or "obl" && tree.Head(protest.Word) is var head && head >= 0 && tree.IsVerb(head) ? head : -1;
        foreach (var start in protest.Absorbed.Prepend(verb).Prepend(protest.Word).Where(i => i >= 0))
            foreach (var child in tree.Children(start).ToArray())
            {
                if (child < protest.Word) continue;
                var isClause = tree.IsVerb(child) && tree.Deprel(child) is "advcl" or "xcomp" or "acl" && tree[child].Xpos is "VB" or "VBG";
                var isStand = (tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Case(child) is "in" && tree.Lemma(child) is "protest" or "defiance" or "opposition";
                if (!isClause && !isStand || Under(protest, child, 0) is not (var target and >= 0)) continue;
                protest.Recipients.AddRange(tree.Coordinated(target));
                return;
            }
    }

    private int Under(Trigger protest, int i, int depth)
    {
        var tree = protest.Tree;
        foreach (var child in tree.Children(i).ToArray())
        {
            if (child < i || Times.IsTime(tree, child)) continue;
            if (!(tree.Deprel(child) is "obj" or "xcomp" || (tree.Is(child, "obl") || tree.Is(child, "nmod")) && Toward.Contains(tree.Case(child)))) continue;
            if (tree.Deprel(child) is not "xcomp" && IsTarget(protest, child)) return child;
            if (owners.Of(tree, child) is var owner && owner >= 0 && IsTarget(protest, owner)) return owner;
            if (depth >= Depth) continue;
            foreach (var one in tree.Coordinated(child))
                if (Under(protest, one, depth + 1) is var deeper && deeper >= 0) return deeper;
        }
        return -1;
    }

    private bool IsTarget(Trigger protest, int i) =>
        protest.Tree.Upos(i) is Upos.Noun or Upos.Propn or Upos.Adj && words.CanAct(protest.Tree, i) && words.IsActor(protest.Tree, i) && !protest.Actors.Exists(a => protest.Tree.IsUnder(i, a));

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
