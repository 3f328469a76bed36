using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Annotation.Coreference;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Actors;

/// <summary>
/// Says whom the mentions of one text mean: by the registry, by coreference, by the same name in the same text. What none of
/// these knows stays unresolved. Not safe to use from several threads.
/// </summary>
internal sealed class ActorIndex
{
    private readonly string _text;
    private readonly Document _document;
    private readonly LinkTable _links;
    private readonly AgentReader _agents;
    private readonly TextNames _names;
    private readonly Tree[] _trees;
    private readonly WordClasses _classes;
    private readonly ILookup<int, CoreferentMention> _chains;
    private readonly Dictionary<(int, int), int> _chainAt = [];
    private readonly Dictionary<string, RegisteredActor> _registered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _wordsFor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredActor> _ofTextName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    private readonly ActorRegistry _registry;
    private readonly DateOnly? _day;

    public ActorIndex(CodingText text, ActorRegistry registry)
    {
        (_registry, _day) = (registry, text.Document.Published);
        (_document, _text, _trees, _classes) = (text.Document, text.Text, text.Trees, text.Lexicon.Classes);
        _links = new(text);
        _agents = new(registry, _links, text.Text, text.Document.Published);
        _names = new(text.Document, text.Trees);
        _chains = text.Annotated.Mentions.ToLookup(m => m.Chain);
        foreach (var mention in text.Annotated.Mentions) _chainAt.TryAdd((mention.Sentence, mention.Head), mention.Chain);
        foreach (var tree in text.Trees)
            foreach (var entity in tree.Entities) Know(tree, entity);
    }

    /// <summary>The actors that some of the mentions name, in the order of their first naming.</summary>
    public IReadOnlyList<Actor> Named(IEnumerable<string> ids) => [.. ids.Distinct().Select(ActorOf)];

    /// <summary>The mention with the id and the code of the actor that its head names.</summary>
    public Mention Resolve(CodingText text, Mention mention)
    {
        if (FirstPersonAntecedent.Resolve(text, mention) is { } speaker) return speaker;
        foreach (var tree in text.TreesIn(mention.Span))
            for (var i = 0; i < tree.Count; i++)
                if (mention.Span.Contains(tree[i].Span) && (tree.Head(i) < 0 || !mention.Span.Contains(tree[tree.Head(i)].Span)))
                    return Resolve(tree, i, mention);
        return mention;
    }

    private Mention Resolve(Tree tree, int head, Mention mention)
    {
        if (_links.At(tree, head) is { } link && IsOf(tree, head, link, mention)) return LinkTable.IsDemonym(tree, head, link.Actor) ? mention with { Code = link.Actor.Code } : With(mention, link.Actor);
        if (_links.At(tree, head) is { } longer && _registry.Find(mention.Text, _day) is { } within) return longer.Actor.Id == within.Id ? mention with { Code = within.Code } : With(mention, within);
        if (PersonUnder(tree, head, mention.Span) is var person and >= 0)
            return _links.At(tree, person) is { } titled ? With(mention, titled.Actor) : OfName(tree, person, null) is { Id: not null } known ? mention with { Id = known.Id, Code = known.Code } : mention;
        var first = head;
        while (first > 0 && mention.Span.Contains(tree[first - 1].Span)) first--;
        if (Apposed(tree, first, head, mention.Span) is { } apposed) return With(mention, apposed);
        var (actor, code) = tree.EntityAt(head) is { Type: EntityType.Per } ? default : _agents.Read(tree, first, head);
        if (actor is null && OwnerOf(tree, head) is var (owner, pronoun)) (actor, code) = _agents.Owned(tree, owner, pronoun, head) is { Code: not null } owned ? owned : (null, code);
        if (actor is not null) return With(mention, actor);
        if (_chainAt.TryGetValue((tree.Index, head), out var chain) && OfChain(chain) is { Id: not null } same) return mention with { Id = same.Id, Code = same.Code };
        if (OfName(tree, head, code) is { Id: not null } named) return mention with { Id = named.Id, Code = named.Code };
        return Issuer(tree, head) is { Id: not null } issuer ? mention with { Id = issuer.Id, Code = issuer.Code } : mention with { Code = code };
    }

    // How far back a resolution may have been passed.
    private const int Farthest = 8;

    // "The council adopted resolution 2719. … The text calls on the parties": the council does.
    private Mention? Issuer(Tree tree, int head)
    {
        if (!IsPaper(tree, head)) return null;
        for (var s = tree.Index; s >= Math.Max(0, tree.Index - Farthest); s--)
            for (var i = _trees[s].Count - 1; i >= 0; i--)
                if ((s < tree.Index || i < head) && _trees[s].IsVerb(i) && _classes.Has("@issuing", _trees[s].Lemma(i)) && _trees[s].Child(i, "obj") is var paper and >= 0 && _classes.Has("@paper", _trees[s].Lemma(paper)) &&
                    _trees[s].Child(i, "nsubj") is var council and >= 0 && paper != head)
                    return Resolve(_trees[s], council, NounPhrases.Mention(_document, _trees[s], council, participles: false));
        return null;
    }

    private bool IsPaper(Tree tree, int head)
    {
        if (_classes.Has("@paper", tree.Lemma(head))) return true;
        if (!tree.Lemma(head).Equals("it", StringComparison.OrdinalIgnoreCase) || !_chainAt.TryGetValue((tree.Index, head), out var chain)) return false;
        foreach (var mention in _chains[chain])
            if (mention.Sentence <= tree.Index && _classes.Has("@paper", _trees[mention.Sentence].Lemma(mention.Head))) return true;
        return false;
    }

    // "its troops": who is meant by the pronoun, where the registry knows him.
    private (RegisteredActor Owner, int Pronoun)? OwnerOf(Tree tree, int head) =>
        tree.Child(head, "nmod:poss") is var pronoun and >= 0 && pronoun < head && tree.Upos(pronoun) == Upos.Pron && _chainAt.TryGetValue((tree.Index, pronoun), out var chain) &&
        OfChain(chain) is { Id: { } id } && _registered.TryGetValue(id, out var owner) ? (owner, pronoun) : null;

    // "the U.S." of "the U.S.-led coalition" is not the coalition, nor is Chile the "president of Chile".
    private static bool IsOf(Tree tree, int head, LinkedActor link, Mention mention) =>
        (link.Span.End <= mention.Span.End || mention.Span.Start > link.Span.Start) &&
        !(tree.Head(head) is var over and >= 0 && link.Span.Contains(tree[over].Span) && !mention.Span.Contains(tree[over].Span) && tree.EntityAt(over) != tree.EntityAt(head));

    // "the Kenyan President William Ruto": the title is the head, the name says who.
    private static int PersonUnder(Tree tree, int head, TextSpan mention)
    {
        if (tree.EntityAt(head) is { Type: EntityType.Per }) return -1;
        foreach (var child in tree.Children(head))
            if (child > head && (tree.Is(child, "flat") || tree.Is(child, "appos")) && mention.Contains(tree[child].Span) && tree.EntityAt(child) is { Type: EntityType.Per }) return child;
        return -1;
    }

    // "an alliance of herders and farmers, the Macina Front": the name that closes the phrase says who it is, whatever word the parser hangs it on.
    private RegisteredActor? Apposed(Tree tree, int first, int head, TextSpan mention)
    {
        if (tree.Upos(head) != Upos.Noun || tree[first].Form.ToLowerInvariant() is not ("a" or "an")) return null;
        for (var i = head + 1; i < tree.Count && mention.Contains(tree[i].Span); i++)
            if (tree.Is(i, "appos") && tree.Upos(i) == Upos.Propn && _links.At(tree, i) is { } link && link.Span.End == mention.End && Before(tree, link.Span) is ",") return link.Actor;
        return null;
    }

    // The word before a name and its article.
    private static string? Before(Tree tree, TextSpan name)
    {
        var i = tree.Count - 1;
        while (i >= 0 && (tree[i].Span.Start >= name.Start || tree.Upos(i) == Upos.Det)) i--;
        return i < 0 ? null : tree[i].Form;
    }

    // The registered actor that a mention of the chain names, or else the name that the text uses for it.
    private Mention OfChain(int chain)
    {
        Mention name = default;
        foreach (var mention in _chains[chain])
        {
            if ((uint)mention.Sentence >= (uint)_trees.Length || (uint)mention.Head >= (uint)_trees[mention.Sentence].Count) continue;
            var (tree, head) = (_trees[mention.Sentence], mention.Head);
            if (_links.NamedAt(tree, head) is { } actor) return With(default, actor);
            if (name.Id is null) name = OfName(tree, head, null);
        }
        if (name.Id is not null) return name;
        foreach (var mention in _chains[chain])
        {
            if ((uint)mention.Sentence >= (uint)_trees.Length || (uint)mention.Head >= (uint)_trees[mention.Sentence].Count) continue;
            var (tree, first) = (_trees[mention.Sentence], mention.Head);
            while (first > 0 && mention.Span.Contains(tree[first - 1].Span)) first--;
            if ((Apposed(tree, first, mention.Head, mention.Span) ?? _agents.Read(tree, first, mention.Head).Actor) is { } body) return With(default, body);
        }
        return OfNoun(chain);
    }

    // "The rebels said they would fight on": a chain without a name goes by the noun that it starts with.
    private Mention OfNoun(int chain)
    {
        foreach (var mention in _chains[chain])
        {
            if ((uint)mention.Sentence >= (uint)_trees.Length || (uint)mention.Head >= (uint)_trees[mention.Sentence].Count) continue;
            var tree = _trees[mention.Sentence];
            if (tree.Upos(mention.Head) is not Upos.Noun) continue;
            // Only who can act is an actor, and "more than ten people" are nobody in particular.
            if (!(_classes.Has("@capable", tree.Lemma(mention.Head)) || _classes.Has("@capable", tree[mention.Head].Form)) || mention.Span.Of(_text).Any(char.IsAsciiDigit)) return default;
            if (IsQuantified(tree, mention.Head)) return default;
            return _names.Nominal(chain, mention.Span.Of(_text)) is { } id ? default(Mention) with { Id = id } : default;
        }
        return default;
    }

    // "all parties", "two leaders": whoever they are, they are not those of another text.
    private static bool IsQuantified(Tree tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (tree.Is(child, "nummod") || tree.Is(child, "det") && tree.Lemma(child).ToLowerInvariant() is not ("the" or "a" or "an" or "this" or "that") || tree.Is(child, "det:predet") ||
                tree.Is(child, "amod") && tree.Lemma(child).ToLowerInvariant() is "many" or "several" or "few" or "other" or "various") return true;
        return false;
    }

    /// <summary>What kind of actor a mention is, where the registry knows.</summary>
    public ActorType? TypeOf(Mention mention) => mention.Id is { } id && _registered.TryGetValue(id, out var actor) ? actor.Type : null;

    private Mention OfName(Tree tree, int head, string? code)
    {
        if (tree.EntityAt(head) is not { } entity || _names.Find(entity.Span.Of(_text)) is not { } named) return default;
        if (_ofTextName.TryGetValue(named.Id, out var actor)) return With(default, actor);
        if (code is not null) _codes.TryAdd(named.Id, code);
        return default(Mention) with { Id = named.Id, Code = _codes.GetValueOrDefault(named.Id) };
    }

    private Mention With(Mention mention, RegisteredActor actor)
    {
        _registered[actor.Id] = actor;
        return mention with { Id = actor.Id, Code = actor.Code };
    }

    // What one mention of a name is linked to, all mentions of the name and of its short forms mean.
    private void Know(Tree tree, Entity entity)
    {
        // "Gaza" of "Gaza's Health Ministry" is no ministry.
        if (_links.At(tree, entity.End - 1) is not { } link || link.Span.End > entity.Span.End || _links.NamedAt(tree, entity.End - 1) is not { } actor) return;
        var name = TextNames.Clean(entity.Span.Of(_text));
        if (!_wordsFor.TryGetValue(actor.Id, out var words)) _wordsFor[actor.Id] = words = [];
        if (!words.Contains(name)) words.Add(name);
        if (_names.Find(name) is { } named) _ofTextName.TryAdd(named.Id, actor);
    }

    private Actor ActorOf(string id)
    {
        if (_registered.TryGetValue(id, out var known))
            return new(id, known.Name)
            {
                Type = known.Type, Code = known.Code, Country = known.Country,
                Aliases = [.. _wordsFor.GetValueOrDefault(id, []).Concat(_ofTextName.Where(n => n.Value.Id == id).SelectMany(n => _names.NamesOf(n.Key)))
                    .Where(n => n != known.Name).Distinct()],
            };
        var names = _names.NamesOf(id);
        var fullest = names.MaxBy(n => n.Length)!;
        return _names.Of(id) with { Name = fullest, Code = _codes.GetValueOrDefault(id), Aliases = [.. names.Where(n => n != fullest)] };
    }
}
