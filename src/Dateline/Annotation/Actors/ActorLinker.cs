using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Actors;

/// <summary>
/// Links names to the actors of the registry as of the day of the text. A name that several actors bear goes to the one whose
/// country the text speaks of; where that does not decide, it stays unlinked.
/// </summary>
internal sealed class ActorLinker(ActorRegistry registry) : IAnnotator, IConsiders
{
    private readonly NameFinder _names = new(registry);
    private readonly OfficeFinder _offices = new(registry);

    public Layers Requires => Layers.Trees;

    public Layers Provides => Layers.Actors;

    public void Annotate(AnnotatedText text)
    {
        var (words, on) = (text.Document.Text, text.Document.Published);
        var sentences = Names(text);
        var context = new LinkContext(registry, words, sentences.SelectMany(s => s));
        var persons = new PersonLinker(registry, context, on);
        var linked = new List<LinkedActor>();
        for (var i = 0; i < sentences.Length; i++) Link(words, text.Trees[i], sentences[i], context, persons, on, linked);
        text.Actors = linked;
    }

    public IEnumerable<Considered> Consider(AnnotatedText text)
    {
        var names = Names(text).SelectMany(s => s).ToList();
        var context = new LinkContext(registry, text.Document.Text, names);
        return names.SelectMany(n => ActorCandidates.Of(text, n, context));
    }

    private List<NamedSpan>[] Names(AnnotatedText text)
    {
        var sentences = new List<NamedSpan>[text.Trees.Length];
        for (var i = 0; i < sentences.Length; i++) sentences[i] = _names.Find(text.Document.Text, text.Trees[i], text.Document.Published);
        return sentences;
    }

    private void Link(string text, Tree tree, List<NamedSpan> names, LinkContext context, PersonLinker persons, DateOnly? on, List<LinkedActor> linked)
    {
        if (names.Count == 0) return;
        var start = linked.Count;
        var endingAt = names.ToDictionary(n => n.End);
        var titled = Titles(text, tree, endingAt, on, linked);
        foreach (var name in names)
        {
            var (actor, score) = Choose(text, name, context);
            if (actor is { Type: ActorType.Person }) persons.Know(actor, name.Span.Of(text));
            else if (actor is null && name is { Type: EntityType.Per, Hits.Count: 0 })
                actor = persons.Find(name.Span.Of(text), titled.GetValueOrDefault(name.First) ?? Bearer(text, name, on), out score);
            else if (actor is null && name is { Type: EntityType.Loc, Hits.Count: 0 }) (actor, score) = (Capital(text, name), .7);
            if (actor is null && name is { Type: EntityType.Per, Hits.Count: 0 }) persons.Know(null, name.Span.Of(text));
            if (actor is not null) linked.Add(new(name.Span, actor.AsOf(on), score));
        }
        linked.Sort(start, linked.Count - start, Comparer<LinkedActor>.Create((a, b) => a.Span.CompareTo(b.Span)));
    }

    // Who holds the offices that the sentence names, by the token behind the title; a title without a name is the holder's name.
    private Dictionary<int, ActorEntry> Titles(string text, Tree tree, Dictionary<int, NamedSpan> endingAt, DateOnly? on, List<LinkedActor> linked)
    {
        var holders = new Dictionary<int, ActorEntry>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (_offices.At(text, tree, i, endingAt, on) is not var (first, end, holder)) continue;
            holders[end] = holder;
            if (tree.EntityAt(i) is null && !IsNamed(tree, end)) linked.Add(new(tree.Cover(first, end - 1), holder.AsOf(on), .9));
            i = end - 1;
        }
        return holders;
    }

    // "Secretary of State Blinken": one holder of such an office has that name, whether or not the text says of which country.
    private ActorEntry? Bearer(string text, NamedSpan name, DateOnly? on) =>
        _offices.Bearer(text, name.Tree, name.First, registry.Persons.ByLastName(NameFolding.Fold(name.Span.Of(text))), on);

    // "Prime Minister Haider al-Abadi", "the prime minister, Haider al-Abadi": the name stands for itself. "President's office" is no president.
    private static bool IsNamed(Tree tree, int end) =>
        end < tree.Count && (tree.EntityAt(end) is { Type: EntityType.Per } || tree[end].Form is "'s" or "’s" or "-" || tree.Is(end, "compound") ||
            tree.Upos(end) is Upos.Noun or Upos.Propn || tree[end].Form is "," && end + 1 < tree.Count && tree.EntityAt(end + 1) is { Type: EntityType.Per });

    private static (ActorEntry? Actor, double Score) Choose(string text, NamedSpan name, LinkContext context)
    {
        if (name.Hits.Count == 0) return default;
        var best = ActorRegistry.Best(name.Hits).ToList();
        if (name.IsCommonWord && !IsSaidToBeOne(name)) best.RemoveAll(h => context.Weight(h.Entry.Country) == 0);
        if (best.Count == 0) return default;
        // "Australian" is the people where the tagger says so, and not the newspaper.
        if (name.Type is EntityType.Norp or EntityType.Loc && best.Exists(h => h.Entry.Type == ActorType.State)) best.RemoveAll(h => h.Entry.Type != ActorType.State);
        if (best is [var only]) return (only.Entry, name.Hits.Count > 1 || only.IsCurrent ? 1 : .8);
        if (context.Choose(best.Select(h => h.Entry)) is { } chosen) return (chosen, .8);
        // Of several of one country the one whose own name it is.
        if (best.Exists(h => h.Entry.Country != best[0].Entry.Country)) return default;
        var folded = NameFolding.Fold(name.Span.Of(text));
        var named = best.FindAll(h => NameFolding.Fold(h.Entry.Name) == folded);
        return named is [var own] ? (own.Entry, .7) : default;
    }

    // "the newspaper Dawn", "Solidarity party"
    private static bool IsSaidToBeOne(NamedSpan name) =>
        name.First > 0 && IsKind(name.Tree.Lemma(name.First - 1)) || name.End < name.Tree.Count && IsKind(name.Tree.Lemma(name.End));

    private static bool IsKind(string lemma) => lemma is "newspaper" or "daily" or "paper" or "magazine" or "weekly" or "website" or "agency" or "broadcaster" or "channel" or "party" or "movement" or "gang" or "militia";

    // "urged Washington", not "visited Washington"
    private static bool IsToldToSomebody(string verb) => verb is "urge" or "accuse" or "blame" or "ask" or "tell" or "warn" or "press" or "pressure" or
        "persuade" or "criticise" or "criticize" or "condemn" or "denounce" or "thank" or "assure" or "inform" or "anger" or "threaten" or "sanction" or "punish";

    private static bool IsParty(Tree tree, int head)
    {
        var over = tree.Head(head);
        if (over < 0) return false;
        if (tree.Case(head) is { } preposition) return !tree.Is(head, "nsubj") && IsBetweenGovernments(tree, over, preposition);
        return tree.IsVerb(over) && (tree.Is(head, "nsubj") && tree.Deprel(head) is not "nsubj:pass" || (tree.Is(head, "obj") || tree.Is(head, "iobj")) && IsToldToSomebody(tree.Lemma(over)));
    }

    // "ties with Kigali", "relations between Paris and Algiers", "sanctions on Minsk", "cut its ties with": hung on the noun or on its verb.
    private static bool IsBetweenGovernments(Tree tree, int over, string preposition)
    {
        if (tree.IsVerb(over) && tree.Child(over, "obj") is var obj and >= 0) over = obj;
        return tree.Lemma(over).ToLowerInvariant() switch
        {
            "tie" or "relation" or "relationship" or "talk" or "negotiation" or "dialogue" or "agreement" or "deal" or "treaty" or "pact" or "accord" or "tension" or "rift" or "row" or "dispute" or "cooperation" =>
                preposition is "with" or "between",
            "sanction" or "pressure" or "embargo" or "tariff" => preposition is "on" or "against",
            "accusation" or "allegation" or "charge" or "protest" => preposition is "against" or "by",
            _ => false,
        };
    }

    // "Moscow denied it": the government that sits there. "Moscow was quiet" and "in Moscow" are the town.
    private ActorEntry? Capital(string text, NamedSpan name)
    {
        var tree = name.Tree;
        // "Kinshasa and Kigali signed": both, as the first.
        var head = tree.FirstConjunct(name.Head);
        if (!(IsParty(tree, head) || head != name.Head && IsParty(tree, name.Head)) || head != name.Head && tree.EntityAt(head) is not { Type: EntityType.Loc }) return null;
        return registry.Phrases.StateOfCapital(NameFolding.Fold(name.Span.Of(text)))?.Body(registry.Government);
    }
}
