using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>Finds the words of a sentence that tell of events, one for each event.</summary>
internal sealed class TriggerFinder(Lexicon lexicon)
{
    private readonly SenseMatcher _senses = new(lexicon);
    private readonly FrameReader _frames = new(lexicon);
    private readonly NounParticipants _around = new(lexicon);
    private readonly ActorWords _words = new(lexicon);
    private readonly MereMentions _mentions = new(lexicon);
    private readonly Mishaps _mishaps = new(lexicon);

    /// <param name="tree">The sentence.</param>
    /// <param name="misses">Takes what made no event; null where nobody asks.</param>
    public List<Trigger> Find(Tree tree, NearMisses? misses = null)
    {
        var found = new List<Trigger>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (!MayTell(tree, i))
            {
                misses?.AddUntold(tree, i, IsAim(tree, i));
                continue;
            }
            if (_senses.Match(tree, i) is not { } match)
            {
                misses?.AddUnfit(tree, i);
                continue;
            }
            if (match.Sense.Type is not { } type)
            {
                misses?.Add(tree, i, match.Sense, NearMisses.NoEvent);
                continue;
            }
            var trigger = new Trigger(tree, i, match.Sense, type, !tree.IsVerb(i)) { Object = match.Object };
            if (tree.IsVerb(i) && lexicon.Neighbours.Of(tree.Lemma(i)) is { } near && near.Sense == match.Sense) trigger.Neighbour = near.Entry;
            _frames.Read(trigger);
            if (trigger.IsNoun) _around.Complete(trigger);
            if (IsDone(trigger)) found.Add(trigger);
            else misses?.Add(trigger, NearMisses.NotDone);
        }
        NounParticipants.Share(found);
        Mandates.Find(found, tree, lexicon, _words);
        Addressees.Complete(found, _words);
        var owners = new Owners(_words);
        owners.Complete(found);
        new Complements(_words, owners).Complete(found);
        Mutual(found);
        foreach (var t in found) Fought(t);
        var all = misses is null ? [] : found.ToArray();
        found = Absorption.Apply(found, lexicon);
        new Purposes(_words, owners).Join(found);
        foreach (var joined in all.Except(found)) misses!.Add(joined, NearMisses.Joined);
        foreach (var t in found) Issued(t);
        found.RemoveAll(t => Drop(t, misses));
        var only = found.Where(t => _mentions.IsOnly(t, found)).ToList();
        foreach (var mentioned in only) misses?.Add(mentioned, NearMisses.Mentioned);
        found.RemoveAll(only.Contains);
        foreach (var t in found)
            foreach (var whole in t.Actors.ToArray())
                if (Members(tree, whole) is var member and >= 0) t.Actors.AddRange(tree.Coordinated(member).Where(m => !t.Actors.Contains(m)));
        // "an attack on what it called barracks", "withdrew from the post": neither is somebody.
        foreach (var t in found) t.Recipients.RemoveAll(r => tree.Lemma(r) is "what" || IsReflexive(tree, r) || t.Type == EventType.Retreat && tree.EntityAt(r) is null && lexicon.Classes.Has("@fortification", tree.Lemma(r)));
        foreach (var t in found.Where(t => MeetsActors(t.Type))) t.Recipients.RemoveAll(r => !_words.CanAct(tree, r));
        return found;
    }

    // "The nations that flew strikes include Jordan and Qatar": those named are who flew.
    private static int Members(Tree tree, int whole) =>
        tree.Deprel(whole) is "nsubj" && tree.Has(whole, "acl") && tree.Head(whole) is var verb and >= 0 && tree.Lemma(verb) is "include" && tree.Child(verb, "obj") is var named and >= 0 &&
        tree.EntityAt(named) is not null ? named : -1;

    // "blew themselves up": nobody else.
    private static bool IsReflexive(Tree tree, int i) => tree.Upos(i) is Upos.Pron && (tree[i].Form.EndsWith("self", StringComparison.Ordinal) || tree[i].Form.EndsWith("selves", StringComparison.Ordinal));

    // One agrees or talks with somebody, whatever about.
    private static bool MeetsActors(EventType type) =>
        type is EventType.Agree or EventType.Consult or EventType.Cooperate or EventType.Request or EventType.Protest or EventType.Concede;

    // "The two ministers and the envoy agreed": with one another.
    private static void Mutual(List<Trigger> found)
    {
        // "have upgraded their ties": those with one another.
        foreach (var t in found.Where(t => t.Actors.Count > 1 && t.Type is EventType.Support or EventType.Cooperate or EventType.Consult && t.Recipients is [var own] && t.Tree[own].Form is "their"))
        {
            t.Recipients.Clear();
            t.Recipients.AddRange(t.Actors);
        }
        foreach (var t in found.Where(t => t.Recipients.Count == 0 && t.Actors.Count > 1 && t.Type is EventType.Agree or EventType.Consult or EventType.Cooperate))
            t.Recipients.AddRange(t.Actors);
    }

    // "Yemen's war has entered its tenth year": fought there, by whomever.
    private void Fought(Trigger t)
    {
        if (!t.IsNoun || t.Type != EventType.Assault || t.Recipients.Count > 0 || t.Actors is not [var owner] || !t.Tree.Is(owner, "nmod:poss")) return;
        if (t.Tree.EntityAt(owner) is { Type: EntityType.Loc } && t.Tree.Lemma(t.Word) is "war" or "conflict" or "fighting" or "violence" or "insurgency" or "unrest") t.Actors.Clear();
    }

    private bool IsDone(Trigger t)
    {
        var (tree, word) = (t.Tree, t.Word);
        if (t.Actors.Exists(a => _mishaps.IsCause(tree, a)) || _mishaps.IsOne(t)) return false;
        if (t.IsNoun && lexicon.Classes.Has("@strife", tree.Lemma(word)))
        {
            // "in their fight against terror", "joined the army's fight": what an act is part of, not the act.
            if (tree.Case(word) is "in") return false;
            // "The ministers discussed the fight against the group": nobody is told to fight.
            if (t.Type == EventType.Assault && t.Actors.Count == 0 && (t.Sense.Preposition is not null || t.Recipients.Count > 0 && !t.Recipients.Exists(r => _words.IsActor(tree, r)))) return false;
        }
        // "strikes in support of the government": what they are for.
        if (t.IsNoun && t.Type == EventType.Support && t.Recipients.Count == 0 && tree.Case(word) is "in" or "with" && t.Actors.TrueForAll(a => a > word)) return false;
        // "delivered 24 munitions": help needs somebody helped, unless it is relief.
        return t.IsNoun || t.Type != EventType.Aid || t.Recipients.Count > 0 || t.Sense.Cameo is "073" or "075";
    }

    private bool Drop(Trigger t, NearMisses? misses)
    {
        if (ByActors(t)) return false;
        misses?.Add(t, NearMisses.NoActor);
        return true;
    }

    // "These figures threaten the plan": what cannot act does nothing to anybody. Violence without its doer still is violence.
    private bool ByActors(Trigger t)
    {
        if (t.Actors.Count == 0 || t.IsNoun && t.Type is not (EventType.Support or EventType.Aid or EventType.Protest)) return true;
        // "one hit a depot": a missile, or nobody knows what.
        if (t.Type == EventType.Assault) t.Actors.RemoveAll(a => t.Tree.Upos(a) is Upos.Num && t.Tree.Lemma(a) is "one" && !t.Tree.Has(a, "nmod"));
        t.Actors.RemoveAll(a => !_words.CanAct(t.Tree, a) && !(IsSpeech(t.Type) && lexicon.Classes.Has("@speaking", t.Tree.Lemma(a))));
        return t.Actors.Count > 0 || t.Type == EventType.Assault && t.Recipients.Count > 0 || t.IsNoun && t.Type == EventType.Protest;
    }

    // "issued a declaration demanding", "passed a resolution that condemns": who issues it.
    private void Issued(Trigger t)
    {
        if (t.IsNoun || !IsSpeech(t.Type) || t.Actors is not [var paper] || !t.Tree.Is(t.Word, "acl") || !lexicon.Classes.Has("@speaking", t.Tree.Lemma(paper))) return;
        if (t.Tree.Deprel(paper) is not ("obj" or "nsubj:pass") || t.Tree.Head(paper) is not (var verb and >= 0) || !Issuing.Contains(t.Tree.Lemma(verb)) || Participants.Agent(t.Tree, verb) is not (var issuer and >= 0) || !_words.CanAct(t.Tree, issuer)) return;
        t.Actors.Clear();
        t.Actors.AddRange(t.Tree.Coordinated(issuer).Where(i => !t.Recipients.Contains(i)));
    }

    private static readonly HashSet<string> Issuing = ["adopt", "approve", "issue", "make", "pass", "publish", "release", "send", "sign", "write"];

    // "The report accused the army": what speaks can do this much.
    private static bool IsSpeech(EventType type) => type is EventType.Accuse or EventType.Request;

    // "the campaign to clear the valley", "work to defeat the group": what is striven for is not told to happen.
    private bool IsAim(Tree tree, int verb)
    {
        // "committed to defeating the group", "defeating them will take years"
        if (tree[verb].Xpos is "VBG" && lexicon.Classes.Has("@achieve", tree.Lemma(verb)) && !tree.Has(verb, "aux") && (tree.Has(verb, "mark") || tree.Deprel(verb) is "csubj" or "root")) return true;
        if (tree[verb].Xpos is not "VB" || tree.Head(verb) is not (var head and >= 0)) return false;
        if (tree.Is(verb, "conj") && tree.IsVerb(head) && tree[head].Xpos is "VB") return IsAim(tree, head) && lexicon.Classes.Has("@achieve", tree.Lemma(verb));
        if (tree.Deprel(verb) is "acl" && lexicon.Classes.Has("@undertaking", tree.Lemma(head))) return true;
        return tree.Deprel(verb) is "acl" or "advcl" or "xcomp" && lexicon.Classes.Has("@achieve", tree.Lemma(verb));
    }

    // Not a word that only modifies another, nor one inside a name.
    private bool MayTell(Tree tree, int i)
    {
        if (tree.IsVerb(i))
            return tree.Deprel(i) is not ("amod" or "compound" or "case" or "fixed" or "flat" or "mark" or "cc") && !IsAim(tree, i);
        // The end of May is a time, an end to the siege is none.
        if (Times.IsTime(tree, i) && !(tree.Lemma(i) is "end" && tree.Has(i, "nmod"))) return false;
        return tree.Upos(i) is Upos.Noun or Upos.Propn && !tree.Is(i, "compound") && !tree.Is(i, "flat") && tree.Deprel(i) != "nmod:desc" &&
            tree.EntityAt(i) is null or { Type: EntityType.Event };
    }
}
