using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Who takes part in what a noun tells, where not the noun but the words around it say so: the verb it completes
/// (<c>launched an attack</c>, <c>face shelling</c>), a participle or clause on it (<c>attacks carried out by</c>), the words it is
/// coordinated with (<c>shelling and airstrikes by</c>).
/// </summary>
internal sealed class NounParticipants(Lexicon lexicon)
{
    public void Complete(Trigger trigger)
    {
        var (tree, noun) = (trigger.Tree, trigger.Word);
        Clauses(trigger, noun);
        var head = tree.Head(noun);
        if (head < 0) return;
        if (tree.Is(noun, "nmod") && tree.Case(noun) is "in" or "during" && tree.Deprel(head) is "obj" && tree.Head(head) is var teller and >= 0 && tree.IsVerb(teller) &&
            trigger.Type is EventType.Consult && trigger.Actors.Count == 0 && trigger.Recipients.Count > 0 && Participants.Agent(tree, teller) is var speaker and >= 0)
            trigger.Actors.AddRange(tree.Coordinated(speaker));
        if (tree.Upos(head) == Upos.Adj && tree.Is(noun, "obl") && trigger.Type is EventType.Support or EventType.Aid) Backing(trigger, head);
        // "were engaged in talks with the rebels", "took part in the killing": who is in it does it.
        if (tree.Is(noun, "obl") && tree.Case(noun) is "in" && trigger.Actors.Count == 0 && tree.Lemma(head) is "engage" or "engaged" or "participate" && Participants.Subject(tree, head) is var engaged and >= 0) trigger.Actors.AddRange(tree.Coordinated(engaged));
        if (tree.Is(noun, "nmod") && tree.Lemma(head) is "responsibility" && tree.Head(head) is var claim and >= 0 && tree.IsVerb(claim)) Completed(trigger, claim);
        // "launched ten days of war games"
        if (tree.Is(noun, "nmod") && tree.Case(noun) == "of" && tree.Deprel(head) is "obj" or "nsubj:pass" && (Times.IsTime(tree, head) || Quantities.Through(tree, head) == noun) && trigger.Actors.Count == 0 && tree.Head(head) is var carrier and >= 0 && tree.IsVerb(carrier) &&
            lexicon.Classes.Has("@light", tree.Lemma(carrier)) && Participants.Agent(tree, carrier) is var holder and >= 0 && holder != noun) trigger.Actors.AddRange(tree.Coordinated(holder));
        if (tree.IsVerb(head))
        {
            if (tree.Deprel(noun) is "obj" or "nsubj:pass" or "nsubj") Completed(trigger, head);
            // "with the support of the coalition, the rebels advanced", "stands in support of the government"
            if (tree.Deprel(noun) is "obl" && trigger.Type is EventType.Support or EventType.Aid or EventType.Cooperate) Backing(trigger, head);
            // "raised it in a call with the minister": who raises it is in the call.
            if (tree.Deprel(noun) is "obl" && tree.Case(noun) is "in" or "during" or "at" && trigger.Type is EventType.Consult or EventType.Cooperate &&
                trigger.Actors.Count == 0 && trigger.Recipients.Count > 0 && Participants.Agent(tree, head) is var present and >= 0)
                trigger.Actors.AddRange(tree.Coordinated(present));
        }
    }

    private static void Backing(Trigger trigger, int verb)
    {
        var (tree, noun) = (trigger.Tree, trigger.Word);
        var of = -1;
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.Case(child) is "of" or "from" or "for") of = child;
        if (of < 0 || Participants.Agent(tree, verb) is not (var subject and >= 0)) return;
        var (backer, backed) = tree.Case(noun) switch { "with" => (of, subject), "in" => (subject, of), _ => (-1, -1) };
        if (backer < 0) return;
        trigger.Actors.Clear();
        trigger.Recipients.Clear();
        trigger.Actors.AddRange(tree.Coordinated(backer));
        trigger.Recipients.AddRange(tree.Coordinated(backed));
    }

    /// <summary>Coordinated nouns share what only one of them has; what happens by a noun happens to the subject.</summary>
    public static void Share(List<Trigger> triggers)
    {
        // "reduced to rubble by shelling"
        foreach (var one in triggers.Where(t => t.IsNoun && t.Recipients.Count == 0 && t.Tree.Deprel(t.Word) == "obl:agent" && t.Tree.Head(t.Word) >= 0))
            if (!triggers.Exists(t => t.Word == one.Tree.Head(one.Word)) && Participants.Subject(one.Tree, one.Tree.Head(one.Word)) is var undergoes and >= 0)
                one.Recipients.AddRange(one.Tree.Coordinated(undergoes));
        foreach (var one in triggers.Where(t => t.IsNoun))
            foreach (var other in triggers.Where(t => t.IsNoun && t != one && t.Type == one.Type && t.Tree.FirstConjunct(t.Word) == one.Tree.FirstConjunct(one.Word)))
            {
                if (one.Actors.Count == 0) one.Actors.AddRange(other.Actors);
                if (one.Recipients.Count == 0) one.Recipients.AddRange(other.Recipients);
            }
    }

    // "launched their attack on": who launches it does it, whoever "their" is.
    private void Completed(Trigger trigger, int verb)
    {
        var (tree, noun) = (trigger.Tree, trigger.Word);
        var lemma = tree.Lemma(verb);
        // "claimed responsibility for the attack"
        if (lemma is "claim" && trigger.Actors.Count == 0) lemma = "take";
        var agent = tree.Deprel(noun) is "nsubj" ? -1 : Participants.Agent(tree, verb);
        if (agent < 0 || agent == noun) return;
        // "end the war": who stops what is not his own does not do it.
        if (lexicon.Classes.Has("@stopping", lemma) && tree.Child(noun, "nmod:poss") is var owned && (owned < 0 || tree.Upos(owned) != Upos.Pron)) return;
        if (lexicon.Classes.Has("@light", lemma) || lexicon.Classes.Has("@voicing", lemma) && trigger.Actors.Count > 0)
        {
            if (trigger.Actors.Count == 0 || trigger.Actors is [var owner] && tree.Upos(owner) == Upos.Pron && tree.Lemma(owner) is "their" or "its" or "his" or "her" or "they" or "it" or "he" or "she")
            {
                trigger.Actors.Clear();
                trigger.Actors.AddRange(tree.Coordinated(agent));
            }
        }
        else if (lexicon.Classes.Has("@undergo", lemma) && trigger.Recipients.Count == 0) trigger.Recipients.AddRange(tree.Coordinated(agent));
    }

    // "acts carried out by the army against its own people", "atrocities that the group has committed"
    private void Clauses(Trigger trigger, int noun)
    {
        var tree = trigger.Tree;
        foreach (var child in tree.Children(noun))
        {
            // "attacks for which the group has claimed responsibility"
            if (tree.Is(child, "acl") && trigger.Actors.Count == 0 && tree.Lemma(child) is "claim" && tree.Child(child, "obj") is var claimed and >= 0 && tree.Lemma(claimed) is "responsibility" && Participants.Agent(tree, child) is var claimant and >= 0 && claimant != noun)
                trigger.Actors.AddRange(tree.Coordinated(claimant));
            if (!tree.Is(child, "acl") || !(lexicon.Classes.Has("@light", tree.Lemma(child)) || tree.Lemma(child) is "claim") || Participants.Patient(tree, child) != noun) continue;
            if (trigger.Actors.Count == 0 && Participants.Agent(tree, child) is var agent and >= 0) trigger.Actors.AddRange(tree.Coordinated(agent));
            foreach (var phrase in tree.Children(child))
                if (trigger.Recipients.Count == 0 && tree.Is(phrase, "obl") && tree.Case(phrase) is "against" or "on") trigger.Recipients.AddRange(tree.Coordinated(phrase));
        }
    }
}
