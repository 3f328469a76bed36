using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Whom an act means that names only what is theirs: who praises Haiti's efforts praises Haiti, who rejects the Israeli proposal turns Israel
/// down, who breaks a ban by the general defies the general.
/// </summary>
internal sealed class Owners(ActorWords words)
{
    private const int Depth = 3;

    // Who condemns an attack on a school does not accuse the school.
    private static readonly string[] Doing = ["by", "from"], Wielding = ["by", "of"], Agreed = ["from", "of", "with", "to", "for"], Having = ["by", "of", "from", "against", "on", "to", "for", "with"];

    /// <summary>Puts owners where a recipient is a thing, or where the object alone says whom an act concerns.</summary>
    public void Complete(List<Trigger> triggers)
    {
        foreach (var trigger in triggers.Where(t => Concerns(t.Type) || t.Type is EventType.Request or EventType.Threaten or
            EventType.Protest or EventType.Agree or EventType.Concede || t.Type == EventType.Sanction && !t.Recipients.Exists(r => words.IsActor(t.Tree, r))))
        {
            var tree = trigger.Tree;
            var things = trigger.Recipients.Where(r => !words.IsActor(tree, r)).ToList();
            if (things.Count == 0 && trigger.Recipients.Count == 0 && !trigger.IsNoun)
                foreach (var thing in new[] { trigger.Object, tree.Child(trigger.Word, "obj") })
                    if (thing >= 0 && things.Count == 0) things.Add(thing);
            foreach (var thing in things)
            {
                // "The fight against the group is aided by the tribes": not the group.
                if (trigger.Type is EventType.Aid or EventType.Support && IsAgainst(tree, thing))
                {
                    trigger.Recipients.Remove(thing);
                    continue;
                }
                if (trigger.Type is not (EventType.Aid or EventType.Sanction)) trigger.Recipients.Remove(thing);
                if (Of(tree, thing, trigger.Type switch { EventType.Accuse => Doing, EventType.Agree => Agreed, _ => Having }) is var owner and >= 0 && !trigger.Actors.Exists(a => tree.IsUnder(owner, a)) && !IsSelf(tree, owner) && !(trigger.Type is EventType.Request or EventType.Sanction or EventType.Protest && tree[owner].Xpos is "PRP$"))
                {
                    trigger.Recipients.Remove(thing);
                    foreach (var one in tree.Coordinated(owner))
                        if (!trigger.Recipients.Contains(one)) trigger.Recipients.Add(one);
                }
            }
        }
    }

    private static bool IsAgainst(Tree tree, int thing)
    {
        foreach (var child in tree.Children(thing))
            if (child > thing && tree.Is(child, "nmod") && tree.Case(child) == "against") return true;
        return false;
    }

    /// <summary>Whether to do it to what is somebody's is to do it to him.</summary>
    public static bool Concerns(EventType type) => type is EventType.Support or EventType.Accuse or EventType.Reject or EventType.Aid;

    /// <summary>The same of those that are named otherwise than by a pronoun: <c>its dispute with {its neighbours}</c>.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="thing">What is somebody's.</param>
    /// <param name="deed">Whether only who did it counts, not whom it befell.</param>
    public int OfOthers(Tree tree, int thing, bool deed) => Of(tree, thing, deed ? Doing : Having, 0, pronouns: false);

    /// <summary>The actor whose a thing is, by possessive, demonym, <c>by</c>, <c>of</c> or the agent of a participle; −1 where none is named.</summary>
    public int Of(Tree tree, int thing) => Of(tree, thing, Having, 0);

    /// <summary>Whose a weapon is: <c>army artillery</c>, <c>Russia's missiles</c>, <c>shells from rebel guns</c>; −1 where nobody is named.</summary>
    public int Wielder(Tree tree, int weapon)
    {
        foreach (var child in tree.Children(weapon))
            if (child < weapon && tree.Is(child, "compound") && words.IsDoer(tree, child)) return child;
        return Of(tree, weapon, Wielding);
    }

    private int Of(Tree tree, int thing, string[] prepositions, int depth = 0, bool pronouns = true)
    {
        if (depth > Depth) return -1;
        foreach (var child in tree.Children(thing))
        {
            if (child < thing && tree.Deprel(child) is "nmod:poss" && (pronouns && !IsSelf(tree, child) || tree[child].Xpos is not "PRP$"))
                return words.IsActor(tree, child) ? Antecedents.Through(tree, child) : Of(tree, child, prepositions, depth + 1, pronouns);
            if (child < thing && (tree.Is(child, "amod") || tree.Is(child, "compound")) && tree.EntityAt(child) is { Type: EntityType.Norp or EntityType.Loc or EntityType.Org or EntityType.Per })
                return child;
        }
        foreach (var child in tree.Children(thing))
        {
            if (child < thing) continue;
            if (tree.Is(child, "nmod") && prepositions.Contains(tree.Case(child)) && !Times.IsTime(tree, child))
            {
                var inner = words.IsActor(tree, child) ? child : Of(tree, child, prepositions, depth + 1, pronouns);
                if (inner >= 0) return inner;
            }
            if (prepositions != Agreed && tree.Deprel(child) == "acl" && Doers.Of(tree, child) is var agent and >= 0 && agent != thing && words.IsActor(tree, agent)) return agent;
        }
        return -1;
    }

    // "praised its work": whose, the sentence does not say; who acts seldom means himself.
    private static bool IsSelf(Tree tree, int owner) => tree[owner].Xpos is "PRP$" && tree.Head(owner) is var thing and >= 0 && tree.Lemma(thing) is "commitment" or "pledge" or "promise" or "vow" or "support" or "condemnation" or "opposition" or "solidarity" or "appeal" or "demand" or "call" or "threat" || tree.Upos(owner) == Upos.Pron && tree.Lemma(owner) is "own" or "himself" or "itself";
}
