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

    public List<Trigger> Find(Tree tree)
    {
        var found = new List<Trigger>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (!MayTell(tree, i) || _senses.Match(tree, i) is not { } match || match.Sense.Type is not { } type) continue;
            var trigger = new Trigger(tree, i, match.Sense, type, !tree.IsVerb(i)) { Object = match.Object };
            _frames.Read(trigger);
            if (trigger.IsNoun) _around.Complete(trigger);
            if (!IsDone(trigger)) continue;
            found.Add(trigger);
        }
        NounParticipants.Share(found);
        Mandates.Find(found, tree, lexicon, _words);
        Addressees.Complete(found);
        var owners = new Owners(_words);
        owners.Complete(found);
        new Complements(_words, owners).Complete(found);
        Mutual(found);
        found = Absorption.Apply(found, lexicon);
        Purposes.Join(found);
        found.RemoveAll(t => !ByActors(t));
        return found;
    }

    // "The two ministers and the envoy agreed": with one another.
    private static void Mutual(List<Trigger> found)
    {
        foreach (var t in found.Where(t => t.Recipients.Count == 0 && t.Actors.Count > 1 && t.Type is EventType.Agree or EventType.Consult or EventType.Cooperate))
            t.Recipients.AddRange(t.Actors);
    }

    private bool IsDone(Trigger t)
    {
        var (tree, word) = (t.Tree, t.Word);
        if (t.Actors.Exists(a => lexicon.Classes.Has("@calamity", tree.Lemma(a)))) return false;
        // "in their fight against terror": what an act is part of, not the act.
        if (t.IsNoun && tree.Case(word) is "in" && tree.Lemma(word) is "fight" or "war" or "struggle" or "battle" or "conflict") return false;
        // "delivered 24 munitions": help needs somebody helped, unless it is relief.
        return t.IsNoun || t.Type != EventType.Aid || t.Recipients.Count > 0 || t.Sense.Cameo is "073" or "074" or "075";
    }

    // "These figures threaten the plan": what cannot act does nothing to anybody. Violence without its doer still is violence.
    private bool ByActors(Trigger t)
    {
        if (t.IsNoun || t.Actors.Count == 0) return true;
        t.Actors.RemoveAll(a => !_words.CanAct(t.Tree, a));
        return t.Actors.Count > 0 || t.Type == EventType.Assault && t.Recipients.Count > 0;
    }

    // "the campaign to clear the valley", "work to defeat the group": what is striven for is not told to happen.
    private bool IsAim(Tree tree, int verb)
    {
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
