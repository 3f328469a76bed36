using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Makes one event of words that tell one occurrence in a sentence: a verb and the noun it carries (<c>carried out strikes</c>),
/// a noun and what it does (<c>the strike killed two</c>), a verb and its occasion (<c>killed in a raid</c>) or its purpose
/// (<c>met to discuss</c>), verbs coordinated under one actor (<c>attacked and burned</c>).
/// </summary>
internal static class Absorption
{
    public static List<Trigger> Apply(List<Trigger> triggers, Lexicon lexicon)
    {
        var gone = new HashSet<Trigger>();
        foreach (var verb in triggers.Where(IsReduced))
            if (triggers.Find(t => t.IsNoun && t.Word == verb.Object) is { } noun && verb.Type is not EventType.Consult) Give(verb, noun, gone);
        foreach (var verb in triggers.Where(t => !t.IsNoun && !gone.Contains(t)))
        {
            foreach (var noun in triggers.Where(t => t.IsNoun))
            {
                if (gone.Contains(noun)) continue;
                if (verb.Object == noun.Word || Carries(verb, noun) || IsOccasion(verb, noun)) Take(verb, noun, gone, lexicon, actors: false);
                else if (verb.Actors.Exists(a => a == noun.Word || !IsToldOf(verb, a) && IsPlaceOf(verb.Tree, a, noun.Word, lexicon))) Take(verb, noun, gone, lexicon, actors: true);
            }
            Wielded(verb, lexicon);
            verb.Actors.RemoveAll(a => triggers.Exists(t => t.IsNoun && t.Word == a));
        }
        // "sent a delegation led by its envoy": one visit.
        foreach (var outer in triggers.Where(t => t.Type == EventType.Consult && !t.IsNoun && !gone.Contains(t)))
            gone.UnionWith(triggers.Where(t => t != outer && t.Type == EventType.Consult && !t.IsNoun && t.Tree.Deprel(t.Word) is "acl" && t.Tree.Head(t.Word) is var sent && sent >= 0 && t.Tree.Is(sent, "obj") && t.Tree.Head(sent) == outer.Word));
        InWhich(triggers, gone);
        Refused(triggers, gone);
        InProtest(triggers, gone);
        foreach (var outer in triggers.Where(t => t.Type == EventType.Retreat && !gone.Contains(t)))
            gone.UnionWith(triggers.Where(t => t.IsNoun && t.Word == outer.Object && t.Actors.Count + t.Recipients.Count == 0));
        for (var k = 0; k < triggers.Count; k++)
            for (var j = 0; j < triggers.Count; j++)
                if (j != k && !gone.Contains(triggers[j]) && !gone.Contains(triggers[k]) &&
                    (j < k && SameAct(triggers[j], triggers[k]) || IsPurpose(triggers[j], triggers[k])))
                {
                    Join(triggers[j], triggers[k]);
                    gone.Add(triggers[k]);
                }
        foreach (var next in triggers.Where(t => t.Type == EventType.Coerce && !t.IsNoun && t.Tree[t.Word].Xpos is "VB" && t.Tree.Deprel(t.Word) is "advcl" or "xcomp" or "acl"))
            if (triggers.Find(t => t.Type == EventType.Assault && !gone.Contains(t) && t.Word < next.Word && t.Recipients.Count == 0 && t.Tree.Head(next.Word) is var head && (head == t.Word || head == t.Object && head >= 0)) is { } means)
                Serve(next, means, gone);
        triggers.RemoveAll(gone.Contains);
        return triggers;
    }

    // The noun's own participants count where the verb has none; its mode and code where it says more.
    private static void Take(Trigger verb, Trigger noun, HashSet<Trigger> gone, Lexicon lexicon, bool actors)
    {
        if (actors)
        {
            verb.IsOfEarlier = noun.Actors.Count + noun.Recipients.Count == 0 && EventMerger.IsAnaphor(noun);
            verb.Actors.RemoveAll(a => a == noun.Word || IsPlaceOf(verb.Tree, a, noun.Word, lexicon));
            verb.Actors.AddRange(noun.Actors.Where(a => !verb.Actors.Contains(a)));
        }
        // "violated the truce", "lifted the curfew", "agreed to a ceasefire": the noun only says what the verb does something to.
        if (verb.Type != noun.Type)
        {
            if (verb.Object == noun.Word && verb.Sense.Object is not null && IsConsumed(verb, noun)) gone.Add(noun);
            return;
        }
        // "the talks resumed": what resumes is not who talks.
        verb.Actors.Remove(noun.Word);
        if (verb.Actors.Count == 0) verb.Actors.AddRange(noun.Actors);
        if (verb.Recipients.Count == 0 || verb.Recipients is [var only] && only == noun.Word)
        {
            verb.Recipients.Clear();
            verb.Recipients.AddRange(noun.Recipients);
        }
        // What it was aimed at, and whom it met: the strike on the market that killed thirty.
        else if (actors || verb.Sense.Mode is "visit") verb.Recipients.AddRange(noun.Recipients.Where(r => !verb.Recipients.Contains(r) && (verb.Recipients.Count == 0 || verb.Tree.Case(r) is not "near")));
        if (noun.Sense.Mode is not null && (verb.Sense.Mode is null || actors)) verb.Sense = noun.Sense;
        verb.Absorbed.Add(noun.Word);
        gone.Add(noun);
    }

    private static bool IsConsumed(Trigger verb, Trigger noun) =>
        verb.Type is EventType.Concede or EventType.Sanction or EventType.Coerce or EventType.Assault or EventType.Protest ||
        verb.Type is EventType.Agree && noun.Type is EventType.Retreat or EventType.Agree or EventType.Aid ||
        // "sought the support of the bloc", "issued an ultimatum"
        verb.Type is EventType.Request && noun.Type is EventType.Support or EventType.Aid or EventType.Threaten;

    // "the attack on the village, in which gunmen killed ten": one attack, and whom it met.
    private static void InWhich(List<Trigger> triggers, HashSet<Trigger> gone)
    {
        foreach (var noun in triggers.Where(t => t.IsNoun && t.Type == EventType.Assault && !gone.Contains(t)))
            if (triggers.Find(t => !t.IsNoun && t.Type == EventType.Assault && !gone.Contains(t) && !IsAbduction(t) && t.Tree.Deprel(t.Word) is "acl:relcl" && t.Tree.IsUnder(t.Word, noun.Word) && IsWithin(t)) is { } within &&
                (noun.Actors.Count == 0 || within.Actors.Count == 0))
            {
                if (noun.Actors.Count == 0) noun.Actors.AddRange(within.Actors);
                noun.Recipients.AddRange(within.Recipients.Where(r => !noun.Recipients.Contains(r)));
                noun.Absorbed.Add(within.Word);
                gone.Add(within);
            }
    }

    private static bool IsWithin(Trigger t)
    {
        foreach (var child in t.Tree.Children(t.Word))
            if (child < t.Word && t.Tree.Is(child, "obl") && Antecedents.IsRelative(t.Tree, child) && t.Tree.Case(child) is "in" or "during") return true;
        return false;
    }

    // "rejected the envoy's request": that he asked is not told, only that he was refused.
    private static void Refused(List<Trigger> triggers, HashSet<Trigger> gone)
    {
        foreach (var noun in triggers.Where(t => t.IsNoun && t.Type is EventType.Request or EventType.Agree or EventType.Threaten or EventType.Accuse && t.Tree.Deprel(t.Word) is "obj" or "nsubj:pass"))
            if (triggers.Find(t => !t.IsNoun && t.Type == EventType.Reject && t.Word == noun.Tree.Head(noun.Word)) is { } refusal && !gone.Contains(refusal))
            {
                if (refusal.Recipients.Count == 0) refusal.Recipients.AddRange(noun.Actors.Where(a => !refusal.Actors.Contains(a)));
                refusal.Absorbed.Add(noun.Word);
                gone.Add(noun);
            }
    }

    // "in a raid conducted by the army": the participle only says whose raid it was.
    private static bool IsReduced(Trigger verb) =>
        !verb.IsNoun && verb.Tree.Is(verb.Word, "acl") && verb.Object >= 0 && verb.Tree.Head(verb.Word) == verb.Object;

    private static void Give(Trigger verb, Trigger noun, HashSet<Trigger> gone)
    {
        if (noun.Actors.Count == 0) noun.Actors.AddRange(verb.Actors);
        if (noun.Recipients.Count == 0) noun.Recipients.AddRange(verb.Recipients);
        gone.Add(verb);
    }

    // "began an attack", "faces shelling": the noun completes a verb of the same type.
    private static bool Carries(Trigger verb, Trigger noun) =>
        verb.Type == noun.Type && noun.Tree.Deprel(noun.Word) is "obj" or "nsubj:pass" && noun.Tree.Head(noun.Word) == verb.Word;

    // "killed in a raid", "met for talks"
    private static bool IsOccasion(Trigger verb, Trigger noun) =>
        verb.Type == noun.Type && noun.Tree.Is(noun.Word, "obl") && noun.Tree.Head(noun.Word) == verb.Word &&
        (noun.Tree.Case(noun.Word) is "in" or "during" or "by" or "for" or "at" or "with" || verb.Type == EventType.Agree && noun.Tree.Case(noun.Word) is "on" or "upon" or "to");

    // "the objections of Belgium, which accuses Rwanda": Belgium does.
    private static bool IsToldOf(Trigger verb, int actor) => verb.Type is not (EventType.Assault or EventType.Coerce) && verb.Tree.Is(verb.Word, "acl") && verb.Tree.Head(verb.Word) == actor;

    // "attacks in the town of Tartus, which killed two": what kills is the attack, however near the place stands.
    private static bool IsPlaceOf(Tree tree, int i, int noun, Lexicon lexicon) =>
        i > noun && (tree.EntityAt(i) is { Type: EntityType.Loc or EntityType.Fac } || lexicon.Classes.Has("@place", tree.Lemma(i))) && tree.IsUnder(i, noun);

    private static bool SameAct(Trigger one, Trigger next) =>
        one.Type == next.Type && !one.IsNoun && !next.IsNoun && next.Tree.Is(next.Word, "conj") &&
        one.Tree.FirstConjunct(next.Word) == one.Tree.FirstConjunct(one.Word) && (one.Actors.SequenceEqual(next.Actors) || one.Actors.Count == 0 || next.Actors.Count == 0) &&
        (one.Absorbed.Count > 0 || one.Recipients.Count == 0 || next.Recipients.Count == 0 || one.Recipients.SequenceEqual(next.Recipients)) &&
        (one.Sense.Cameo == next.Sense.Cameo || (IsGeneral(one) || IsGeneral(next)) && !IsAbduction(one) && !IsAbduction(next));

    private static bool IsAbduction(Trigger t) => t.Sense.Cameo is "181" or "173";

    // "kidnapped and killed" are two acts, "attacked and killed" one.
    private static bool IsGeneral(Trigger t) => t.Sense.Cameo is null || t.Sense.Cameo.Length < 3 || t.Sense.Cameo[2] == '0';

    // "met the rebels to discuss a truce", "used tear gas to disperse the crowd": the purpose of an act of one kind is that act.
    private static bool IsPurpose(Trigger one, Trigger next) =>
        one.Type == next.Type && !next.IsNoun && next.Tree.Head(next.Word) is var head && head >= 0 &&
        (next.Tree.Deprel(next.Word) is "advcl" or "xcomp" && head == one.Word || next.Tree.Deprel(next.Word) is "acl" or "advcl" && (head == one.Object && next.Tree[next.Word].Xpos is "VB" || next.Tree[next.Word].Xpos is "VBG" && next.Tree.Deprel(head) is "obj" && next.Tree.Head(head) == one.Word && next.Actors.Count == 0)) &&
        (one.Actors.SequenceEqual(next.Actors) || next.Actors.Count == 0);

    // "opened fire to disperse the crowd": force is the means, and as it was used, the crowd was dispersed by it.
    private static void Serve(Trigger aim, Trigger means, HashSet<Trigger> gone)
    {
        if (aim.Actors.Count == 0) aim.Actors.AddRange(means.Actors);
        aim.Told = means.Word;
        aim.Absorbed.Add(means.Word);
        gone.Add(means);
    }

    private static void Join(Trigger one, Trigger next)
    {
        if (one.Actors.Count == 0) one.Actors.AddRange(next.Actors);
        // "travelled to Iraq to meet the generals": the place, and whom he met there.
        if (one.Recipients.Count == 0 || one.Sense.Mode is "visit") one.Recipients.AddRange(next.Recipients.Where(r => !one.Recipients.Contains(r) && !one.Actors.Contains(r)));
        if (one.Sense.Mode is null && next.Sense.Mode is not null) one.Sense = next.Sense;
        one.Absorbed.Add(next.Word);
    }

    // "Artillery of the army killed twelve": not what is used acts, but whose it is, where the words say.
    private static void Wielded(Trigger verb, Lexicon lexicon)
    {
        foreach (var weapon in verb.Actors.Where(a => IsInstrument(verb.Tree, a, lexicon)).ToArray())
        {
            verb.Actors.Remove(weapon);
            if (new Owners(new(lexicon)).Wielder(verb.Tree, weapon) is var owner and >= 0 && !verb.Actors.Contains(owner) && !verb.Recipients.Contains(owner)) verb.Actors.AddRange(verb.Tree.Coordinated(owner));
        }
    }

    // "staged a strike in protest against the army": one protest, and whom it was against.
    private static void InProtest(List<Trigger> triggers, HashSet<Trigger> gone)
    {
        foreach (var why in triggers.Where(t => t.IsNoun && t.Type == EventType.Protest && t.Actors.Count == 0 && t.Tree.Case(t.Word) is "in" && !gone.Contains(t)).ToArray())
            if (triggers.Find(t => t != why && !gone.Contains(t) && t.Type == EventType.Protest && t.Tree.Head(why.Word) is var head && (head == t.Word || head >= 0 && head == t.Tree.Head(t.Word) || t.Word < why.Word && t.Tree.IsUnder(why.Word, t.IsNoun ? t.Tree.FirstConjunct(t.Tree.Head(t.Word) is var carrier && carrier >= 0 ? carrier : t.Word) : t.Word))) is { } act)
            {
                act.Recipients.AddRange(why.Recipients.Where(r => !act.Recipients.Contains(r) && !act.Actors.Contains(r)));
                act.Absorbed.Add(why.Word);
                gone.Add(why);
            }
    }

    // What is used, not who uses it: "a bomb killed three".
    private static bool IsInstrument(Tree tree, int i, Lexicon lexicon) =>
        lexicon.Classes.Has("@bomb", tree.Lemma(i)) || lexicon.Classes.Has("@weapon", tree.Lemma(i)) || lexicon.Classes.Has("@fire", tree.Lemma(i));
}
