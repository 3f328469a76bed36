using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Actors;

/// <summary>Reads common nouns for actors: <c>Iraqi forces</c> (IRQMIL), <c>Turkey's government</c>, <c>ISIL fighters</c>, <c>civilians</c>.</summary>
internal sealed class AgentReader(ActorRegistry registry, LinkTable links, string text, DateOnly? on)
{
    /// <summary>Who is meant where that is one actor, and the code; both null where the noun is for no actor.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="first">The first token of the noun phrase.</param>
    /// <param name="head">Its head.</param>
    public (RegisteredActor? Actor, string? Code) Read(Tree tree, int first, int head)
    {
        var (owner, from) = Owner(tree, first, head);
        if (registry.Phrases.AgentIn(Folded(tree, from, head), owner is not null) is not { } agent) return (null, null);
        // "opponents of Islamic State" are not its people.
        if (owner is null || agent.Sector is "OPP" && IsBehind(tree, head)) return (null, new AgentPhrase(null, agent).Code);
        if (registry.StateById(owner.Id) is not { } state) return (IsWhole(tree, head, agent) ? owner : null, owner.Code);
        return (state.Body(agent)?.AsOf(on), new AgentPhrase(state, agent).Code);
    }

    /// <summary>The same of what is told to be somebody's by a pronoun: <c>its troops</c>.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="owner">Whom the pronoun means.</param>
    /// <param name="pronoun">The pronoun, before the head.</param>
    /// <param name="head">The head of the noun phrase.</param>
    public (RegisteredActor? Actor, string? Code) Owned(Tree tree, RegisteredActor owner, int pronoun, int head)
    {
        if (owner.Type == ActorType.Person || registry.Phrases.AgentIn(Folded(tree, pronoun + 1, head)) is not { } agent) return (null, null);
        if (registry.StateOver(owner.Id) is { } state) return (state.Body(agent)?.AsOf(on), new AgentPhrase(state, agent).Code);
        return owner.Type is ActorType.ArmedGroup or ActorType.Rebel && IsWhole(tree, head, agent) ? (owner, owner.Code) : (null, owner.Code);
    }

    // Whose they are, and the first word behind it: "two [Russian] fighter jets", "the army of [Chad]".
    private (RegisteredActor? Owner, int From) Owner(Tree tree, int first, int head)
    {
        for (var i = head - 1; i >= first; i--)
        {
            if (links.At(tree, i) is not { } link) continue;
            if (IsSomebodyElses(tree, i + 1))
            {
                // "Al-Qaida-linked" has a hyphen of its own.
                while (i > first && links.At(tree, i - 1) == link) i--;
                continue;
            }
            var from = i + 1;
            while (from < head && (tree.IsPunct(from) || tree.Upos(from) == Upos.Part)) from++;
            return (link.Actor, from);
        }
        var start = first;
        while (start < head && tree.Upos(start) is Upos.Det or Upos.Num or Upos.Adp or Upos.Punct) start++;
        foreach (var child in tree.Children(head))
            if (child > head && tree.Is(child, "nmod") && tree.Case(child) is "of" or "for" && !IsBehindAnother(tree, head, child) && (links.At(tree, child) ?? Named(tree, child)) is { } of) return (of.Actor, start);
        return (null, start);
    }

    // "fighters of the M23 group": the group is called so.
    private LinkedActor? Named(Tree tree, int body)
    {
        if (!Bodies.Contains(tree.Lemma(body).ToLowerInvariant()) || body == 0) return null;
        return links.At(tree, body - 1) is { Actor.Type: ActorType.ArmedGroup or ActorType.Rebel } link && tree.Head(body - 1) == body ? link : null;
    }

    private static readonly HashSet<string> Bodies = ["faction", "group", "militia", "movement", "network", "organisation", "organization"];

    private static bool IsBehind(Tree tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (child > head && tree.Is(child, "nmod")) return true;
        return false;
    }

    // "the rebels and dissidents of the FARC": only the dissidents are.
    private static bool IsBehindAnother(Tree tree, int head, int of)
    {
        foreach (var child in tree.Children(head))
            if (child > head && child < of && tree.Is(child, "conj")) return true;
        return false;
    }

    // "US-led", "Turkish-backed", "pro-Russian" say who stands behind them, "Russian and Syrian forces" are not one actor's.
    private static bool IsSomebodyElses(Tree tree, int next) => tree[next].Form is "-" or "–" or "and" or "," or "backed" or "led" or "allied";

    private string Folded(Tree tree, int from, int head) => NameFolding.Fold(tree.Cover(from, head).Of(text));

    // "Hamas fighters" are Hamas, "a Hamas commander" is somebody in it.
    private static bool IsWhole(Tree tree, int head, Agent agent) => tree[head].Xpos is "NNS" or "NNPS" || agent.Body is not null;
}
