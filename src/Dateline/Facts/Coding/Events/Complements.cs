using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Whom an act concerns, where its frame names nobody: who refuses to meet the king refuses him, who threatens to cut relations with Russia
/// threatens Russia, who lifts the emergency in the province yields to it.
/// </summary>
internal sealed class Complements(ActorWords words, Owners owners)
{
    private static readonly string[] Toward = ["to", "with", "against", "from", "for", "on", "of", "at", "over"];

    private static readonly HashSet<string> Sides = PlaceWords.Of("directions");

    private static readonly HashSet<string> Making = ["build", "create", "deliver", "deploy", "draft", "establish", "form", "found", "launch", "open", "send", "set"];

    // Violence is told with its target or without one; meetings, with their parties.
    private static readonly EventType[] Types =
    [
        EventType.Reject, EventType.Threaten, EventType.Agree, EventType.Sanction, EventType.Aid, EventType.Support, EventType.Accuse, EventType.Request,
        EventType.Protest, EventType.Concede, EventType.Coerce,
    ];

    public void Complete(List<Trigger> triggers)
    {
        foreach (var speech in triggers.Where(t => t.Recipients.Count == 0 && t.Actors.Count > 0 && Types.Contains(t.Type) && !IsMutual(t)))
        {
            var tree = speech.Tree;
            if (!speech.IsNoun && Concerned(tree, speech.Word, 2, IsBlame(speech)) is var near and >= 0 && !IsSelf(speech, near))
            {
                speech.Recipients.AddRange(tree.Coordinated(near));
                continue;
            }
            foreach (var clause in Clauses(tree, speech.Word, speech.Object))
            {
                var inner = triggers.Find(t => t != speech && t.Word == clause && t.Recipients.Count > 0);
                if (inner is not null) speech.Recipients.AddRange(inner.Recipients.Where(r => !speech.Actors.Contains(r) && (words.IsActor(tree, r) || speech.Type == EventType.Threaten && words.CanAct(tree, r))));
                else if (Concerned(tree, clause, 0, IsBlame(speech)) is var one and >= 0 && !IsSelf(speech, one)) speech.Recipients.AddRange(tree.Coordinated(one));
                if (speech.Recipients.Count > 0) break;
            }
            if (speech.Recipients.Count == 0 && speech.Type == EventType.Threaten && Where(tree, speech) is var place and >= 0) speech.Recipients.AddRange(tree.Coordinated(place));
            // "threatened to strike unless Israel relented": who is to do it.
            if (speech.Recipients.Count == 0 && speech.Type == EventType.Threaten && Conditioned(tree, speech.Word) is var pressed and >= 0 && !IsSelf(speech, pressed)) speech.Recipients.AddRange(tree.Coordinated(pressed));
        }
    }

    // "The Turkish and Greek sides agreed to share information on those missing": with one another.
    private static bool IsMutual(Trigger t) =>
        t.Type == EventType.Agree && !t.IsNoun && t.Sense.Head is "agree" && (t.Actors.Count > 1 || t.Actors is [var all] && HasTwoPeoples(t.Tree, all));

    private static bool HasTwoPeoples(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Is(child, "amod") && tree.EntityAt(child) is { Type: EntityType.Norp } && tree.Coordinated(child).Count > 1) return true;
        return false;
    }

    private int Conditioned(Tree tree, int threat)
    {
        foreach (var at in new[] { threat, tree.Child(threat, "xcomp"), tree.Child(threat, "advcl") })
            if (at >= 0)
                foreach (var child in tree.Children(at))
                    if (child > at && tree.Deprel(child) is "advcl" && tree.Mark(child) is "unless" or "if" or "until" && Subjects.Own(tree, child) is var subject and >= 0 && tree.Upos(subject) is not Upos.Pron && words.IsActor(tree, subject)) return subject;
        return -1;
    }

    // Who condemns a deed accuses who did it; who investigates a deed, or the welfare of prisoners, looks at whom it befell as well.
    private static bool IsBlame(Trigger t) => t.Type == EventType.Accuse && t.Sense.Cameo?.StartsWith("09", StringComparison.Ordinal) != true;

    // "threatened to resume attacks in Israel": who lives there is threatened.
    private static int Where(Tree tree, Trigger threat)
    {
        foreach (var clause in Clauses(tree, threat.Word, threat.Object).Where(c => tree[c].Xpos is "VB"))
            foreach (var at in new[] { tree.Child(clause, "obj"), clause })
                if (at >= 0)
                    foreach (var child in tree.Children(at))
                        if (child > clause && (tree.Is(child, "nmod") || tree.Is(child, "obl")) && tree.Case(child) is "in" && tree.EntityAt(child) is { Type: EntityType.Loc }) return child;
        return -1;
    }

    private static bool IsSelf(Trigger t, int one) => t.Actors.Exists(a => t.Tree.IsUnder(one, a)) || t.Tree[one].Xpos is "PRP$" || t.Tree.Upos(one) is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj);

    private static IEnumerable<int> Clauses(Tree tree, int speech, int noun)
    {
        foreach (var at in new[] { speech, noun })
            if (at >= 0)
                foreach (var child in tree.Children(at).ToArray())
                    if (child > at && tree.Deprel(child) is "xcomp" or "ccomp" or "acl" or "advcl" && tree.IsVerb(child) && (tree.Deprel(child) != "advcl" || tree[child].Xpos is "VB" or "VBG")) yield return child;
    }

    // "lifted the embargo in February to Iran": parsers hang what follows the day on the day.
    private int BehindDay(Tree tree, int day)
    {
        foreach (var child in tree.Children(day))
            if (child > day && tree.Is(child, "nmod") && tree.Case(child) is "to" or "with" or "against" or "from" && words.IsActor(tree, child) && !Times.IsTime(tree, child)) return child;
        return -1;
    }

    // The first actor among object and obliques, or the owner of what stands there; then deeper.
    private int Concerned(Tree tree, int clause, int depth, bool deed)
    {
        if (depth > 2) return -1;
        foreach (var child in tree.Children(clause))
        {
            if (child > clause && Times.IsTime(tree, child) && BehindDay(tree, child) is var late and >= 0) return late;
            if (child < clause || Times.IsTime(tree, child)) continue;
            var relation = tree.Deprel(child);
            // "agreed to set up a joint cell": what is made is not whom one agrees with.
            if (relation is "obj" && Making.Contains(tree.Lemma(clause))) continue;
            if (!(relation is "obj" or "iobj" || tree.Is(child, "obl") && Toward.Contains(tree.Case(child)))) continue;
            // "vowed to keep southern Syria quiet": a part of a country is nobody.
            if (tree.EntityAt(child) is { Type: EntityType.Loc } && tree.Child(child, "amod") is var side and >= 0 && Sides.Contains(tree.Lemma(side).ToLowerInvariant())) continue;
            if (words.IsActor(tree, child)) return child;
            if (owners.OfOthers(tree, child, deed) is var owner and >= 0) return owner;
        }
        foreach (var child in tree.Children(clause))
            if (child > clause && tree.Deprel(child) is "xcomp" or "ccomp" && tree.Mark(child) is not "without" && Concerned(tree, child, depth + 1, deed) is var deeper and >= 0) return deeper;
        return -1;
    }
}
