using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Events;

/// <summary>Reads who takes part in an event from the places that the frame of its sense names.</summary>
internal sealed class FrameReader(Lexicon lexicon)
{
    private readonly ActorWords _words = new(lexicon);
    private readonly Owners _owners = new(new(lexicon));

    /// <summary>Fills in the actors and recipients of a trigger. Who takes part in a mutual event is both.</summary>
    public void Read(Trigger trigger)
    {
        var frame = trigger.Sense.Frame;
        var mutual = First(trigger, frame.Mutual);
        trigger.Actors.AddRange(mutual);
        trigger.Recipients.AddRange(mutual);
        foreach (var actor in First(trigger, frame.Actors)) if (!trigger.Actors.Contains(actor)) trigger.Actors.Add(actor);
        foreach (var recipient in First(trigger, frame.Recipients))
            if (!trigger.Recipients.Contains(recipient) && (mutual.Count > 0 || !trigger.Actors.Contains(recipient))) trigger.Recipients.Add(recipient);
        // "its destruction" is done to it, "the army's destruction of the camp" by the army: a noun that takes its owner for whom it befalls.
        if (trigger.IsNoun && trigger.Actors.Count == 0 && frame.Recipients.Any(s => s is { Relation: "nmod", Case: "poss" }) && trigger.Recipients.Count > 0 &&
            trigger.Tree.Child(trigger.Word, "nmod:poss") is var owner and >= 0 && !trigger.Recipients.Contains(Antecedents.Through(trigger.Tree, owner)) && !trigger.Recipients.Contains(owner) && !Times.IsTime(trigger.Tree, owner))
            trigger.Actors.AddRange(trigger.Tree.Coordinated(Antecedents.Through(trigger.Tree, owner)));
    }

    private List<int> First(Trigger trigger, IReadOnlyList<Slot> slots)
    {
        foreach (var slot in slots)
            if (At(trigger, slot) is var found and >= 0)
            {
                var all = trigger.Tree.Coordinated(Meant(trigger.Tree, found));
                Renamed(trigger.Tree, all);
                all.RemoveAll(i => i != all[0] && IsSlashed(trigger.Tree, i));
                if (all.Count == 1 && slot.Case is "between" && Other(trigger.Tree, found) is var other and >= 0) all.Add(other);
                return all;
            }
        return [];
    }

    // "Ethiopia and its neighbour, Eritrea": the name says again who the neighbour is.
    private static void Renamed(Tree tree, List<int> all)
    {
        for (var k = all.Count - 1; k > 0; k--)
            if (tree.EntityAt(all[k]) is not null && tree.EntityAt(all[k - 1]) is null && !tree.Has(all[k], "cc") && tree.Has(all[k - 1], "cc") && tree.Has(all[k - 1], "nmod:poss")) all.RemoveAt(k - 1);
    }

    // "SPLM/A", "the ICRC/MSF team": one name, written with a stroke.
    private static bool IsSlashed(Tree tree, int i) => i > 1 && tree[i - 1].Form is "/" && tree[i - 1].Span.End == tree[i].Span.Start && tree[i - 2].Span.End == tree[i - 1].Span.Start;

    // "talks between the army and the rebels resumed": the parser makes the second party the subject of the verb.
    private static int Other(Tree tree, int one)
    {
        var and = tree.Last(one) + 1;
        if (and >= tree.Count - 1 || tree[and].Form is not "and") return -1;
        for (var i = and + 1; i < tree.Count && i < and + 8 && tree[i].Form is not ","; i++)
            if (tree.IsNominal(i) && tree.First(i) > and && (tree.Head(i) < and || tree.Head(i) > i && !tree.IsNominal(tree.Head(i)))) return i;
        return -1;
    }

    // "Russia was among those who called for it": those are named by the subject.
    private static int Meant(Tree tree, int i) =>
        tree.Has(i, "cop") && tree.Upos(i) is not Upos.Propn && tree.Child(i, "nsubj") is var subject and >= 0 && !Antecedents.IsRelative(tree, subject) ? subject : i;

    private int At(Trigger trigger, Slot slot)
    {
        var (tree, word) = (trigger.Tree, trigger.Word);
        return (slot.Relation, slot.Case) switch
        {
            ("nsubj", _) => Participants.Agent(tree, word),
            ("obj", _) => Participants.Patient(tree, word),
            ("hands", _) => Doers.AtTheHands(tree, word),
            ("owner", { } preposition) => Phrase(tree, word, preposition) is var thing and >= 0 ? _owners.Of(tree, thing) : -1,
            ("acl", _) => SubjectOf(tree, tree.Child(word, "acl")),
            ("iobj", _) => tree.Child(word, "iobj"),
            ("ccomp", _) when tree.Child(word, "ccomp") < 0 && tree.Deprel(word) is "parataxis" && tree.Head(word) is var said && said >= 0 && said < word && tree.IsVerb(said) => SubjectOf(tree, said),
            ("xcomp" or "ccomp" or "advcl", _) => SubjectOf(tree, tree.Child(word, slot.Relation)),
            ("nmod", "poss") => tree.Child(word, "nmod:poss") is var owner and >= 0 && !Times.IsTime(tree, owner) ? Antecedents.Through(tree, owner) : -1,
            ("amod", _) => Modifier(tree, word, "amod", IsDemonym) is var demonym and >= 0 ? demonym
                : Modifier(tree, word, "compound", (t, i) => t.EntityAt(i) is { Type: EntityType.Norp or EntityType.Loc }),
            ("compound", _) => Modifier(tree, word, "compound", _words.IsDoer),
            ("obl" or "nmod", { } preposition) => Oblique(trigger, preposition),
            _ => tree.Child(word, slot.Relation),
        };
    }

    // The subject of a reported or demanded clause; of an infinitive only its own.
    private static int SubjectOf(Tree tree, int clause) => clause < 0 ? -1 : tree.Child(clause, "nsubj");

    private static int Modifier(Tree tree, int noun, string relation, Func<Tree, int, bool> fits)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Is(child, relation) && !Times.IsTime(tree, child) && fits(tree, child)) return child;
        return -1;
    }

    // A phrase with the preposition at the predicate, at its object, or, for a noun, at the verb that it completes.
    private int Oblique(Trigger trigger, string preposition)
    {
        var (tree, word) = (trigger.Tree, trigger.Word);
        if (preposition == "by" && tree.IsVerb(word) && Participants.IsPassive(tree, word)) return Participants.Agent(tree, word);
        // Rule over a place is rule over its people: "imposed a curfew in Gaza", and a visit is to a place, but no meeting is with Geneva.
        var places = trigger.Type is EventType.Coerce or EventType.Concede or EventType.Sanction or EventType.Accuse or EventType.Aid or EventType.Mobilize or EventType.Request or EventType.Support || trigger.Sense.Mode is "visit";
        var found = Phrase(tree, word, preposition, places: places);
        if (found >= 0) return found;
        if (tree.IsVerb(word))
        {
            // "called on the rebels": the parser takes the preposition for a particle.
            if (trigger.Object >= 0 && trigger.Sense.Preposition == preposition && tree.Deprel(trigger.Object) is "obj" or "iobj") return trigger.Object;
            foreach (var at in new[] { trigger.Object, tree.Child(word, "obj"), Participants.Patient(tree, word) })
                // "Fighters of the front pulled out": whose they are is not what they left.
                if (at >= 0 && at != Participants.Agent(tree, word) && Phrase(tree, at, preposition, places: places) is var inner and >= 0) return inner;
            return preposition == "against" ? Farther(tree, word, preposition) : -1;
        }
        if (Nested(tree, word, preposition, 0) is var nested and >= 0) return nested;
        var outer = Quantifier(tree, word);
        if (outer != word && Phrase(tree, outer, preposition) is var beside and >= 0) return beside;
        // "a ban on the party by the junta drew protests": the parser hangs the second phrase on the verb behind it.
        if (tree.Is(outer, "nsubj") && tree.Head(outer) is var after and >= 0 && Phrase(tree, after, preposition, outer) is var between and >= 0 && between < after) return between;
        if (tree.Deprel(outer) is not ("obj" or "nsubj:pass") || tree.Head(outer) is not (var verb and >= 0)) return -1;
        // "The killing of nine farmers was condemned by the bishops": they did not kill.
        if (preposition is "by" && tree.Is(outer, "nsubj:pass") && !lexicon.Classes.Has("@light", tree.Lemma(verb))) return -1;
        return Phrase(tree, verb, preposition, outer);
    }

    // "the arrest of two editors by the police": parsers hang the second phrase on the first.
    private int Nested(Tree tree, int noun, string preposition, int depth)
    {
        if (depth > 2 || preposition is not ("by" or "against" or "on" or "to" or "from" or "with" or "between")) return -1;
        foreach (var child in tree.Children(noun))
        {
            if (child < noun || !tree.Is(child, "nmod") || preposition != "between" && lexicon.Nouns.Of(tree.Lemma(child)).Count > 0) continue;
            if (Phrase(tree, child, preposition) is var found and >= 0) return found;
            if (Nested(tree, child, preposition, depth + 1) is var deeper and >= 0) return deeper;
        }
        return -1;
    }

    // "a series of strikes against …": what hangs on the series belongs to the strikes.
    private static int Quantifier(Tree tree, int noun)
    {
        var head = tree.Head(noun);
        return head >= 0 && tree.Is(noun, "nmod") && Quantities.Through(tree, head) == noun ? head : noun;
    }

    // "carried out strikes using bombers and drones against the camps": the preposition alone tells whom.
    private static int Farther(Tree tree, int verb, string preposition)
    {
        for (var i = verb + 1; i <= tree.Last(verb); i++)
            if ((tree.Is(i, "obl") || tree.Is(i, "nmod")) && tree.Case(i) == preposition && !Times.IsTime(tree, i)) return i;
        return -1;
    }

    private static int Phrase(Tree tree, int word, string preposition, int after = -1, bool places = false)
    {
        foreach (var child in tree.Children(word))
            if (child > after && (tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Deprel(child) is "obj") && !Manners.Contains(tree.Lemma(child)) && (tree.Case(child) == preposition || preposition == "between" && tree.Case(child) is "among" or "amongst" or "within") && !Times.IsTime(tree, child) &&
                !(preposition == "in" && !places && tree.EntityAt(child) is { Type: EntityType.Loc }))
                return child;
        // "a welcome on Thursday to the envoy": the parser hangs what follows the day on the day.
        foreach (var day in tree.Children(word))
            if (day > after && day > word && (tree.Is(day, "obl") || tree.Is(day, "nmod")) && Times.IsTime(tree, day))
                foreach (var child in tree.Children(day))
                    if (child > day && tree.Is(child, "nmod") && tree.Case(child) == preposition && !Times.IsTime(tree, child) && !(preposition == "in" && !places && tree.EntityAt(child) is { Type: EntityType.Loc }))
                        return child;
        return -1;
    }

    // "on a regular basis", "on the margins of": how and when, not whom.
    private static readonly HashSet<string> Manners = ["basis", "scale", "behalf", "occasion", "condition", "margin", "sideline", "eve", "ground", "front"];

    private static bool IsDemonym(Tree tree, int i) =>
        tree.EntityAt(i) is { Type: EntityType.Norp or EntityType.Loc or EntityType.Org } ||
        i > 0 && char.IsUpper(tree[i].Form[0]) && tree.EntityAt(i) is null;
}
