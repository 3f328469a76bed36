using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Whom an announced, refused or threatened act concerns, where the verb of speaking names nobody: who refuses to meet the king refuses him,
/// who threatens to cut relations with Russia threatens Russia.
/// </summary>
internal sealed class Complements(ActorWords words, Owners owners)
{
    private static readonly string[] Toward = ["to", "with", "against", "from", "for", "on", "of", "at", "in", "into"];

    public void Complete(List<Trigger> triggers)
    {
        foreach (var speech in triggers.Where(t => t.Recipients.Count == 0 && t.Type is EventType.Reject or EventType.Threaten or EventType.Agree or EventType.Sanction))
        {
            var tree = speech.Tree;
            foreach (var clause in Clauses(tree, speech.Word, speech.Object))
            {
                var inner = triggers.Find(t => t != speech && t.Word == clause && t.Recipients.Count > 0);
                if (inner is not null) speech.Recipients.AddRange(inner.Recipients.Where(r => !speech.Actors.Contains(r)));
                else if (Concerned(tree, clause, 0) is var one and >= 0 && !speech.Actors.Contains(one)) speech.Recipients.AddRange(tree.Coordinated(one));
                if (speech.Recipients.Count > 0) break;
            }
        }
    }

    private static IEnumerable<int> Clauses(Tree tree, int speech, int noun)
    {
        foreach (var at in new[] { speech, noun })
            if (at >= 0)
                foreach (var child in tree.Children(at).ToArray())
                    if (child > at && tree.Deprel(child) is "xcomp" or "ccomp" or "acl" && tree.IsVerb(child)) yield return child;
    }

    // The first actor among object and obliques, or the owner of what stands there; then deeper.
    private int Concerned(Tree tree, int clause, int depth)
    {
        if (depth > 2) return -1;
        foreach (var child in tree.Children(clause))
        {
            if (child < clause || Times.IsTime(tree, child)) continue;
            var relation = tree.Deprel(child);
            if (!(relation is "obj" or "iobj" || tree.Is(child, "obl") && Toward.Contains(tree.Case(child)))) continue;
            if (words.IsActor(tree, child)) return child;
            if (owners.Of(tree, child) is var owner and >= 0) return owner;
        }
        foreach (var child in tree.Children(clause))
            if (child > clause && tree.Deprel(child) is "xcomp" or "ccomp" && Concerned(tree, child, depth + 1) is var deeper and >= 0) return deeper;
        return -1;
    }
}
