using System.Text;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Actors;

/// <summary>
/// The named actors of one text, by their words alone: the same name, a person's last name after his full name, an acronym set
/// in brackets behind the name it shortens. What needs more than that stays unresolved.
/// </summary>
internal sealed class ActorIndex
{
    private readonly Dictionary<string, Actor> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _names = [];

    public ActorIndex(CodingText text)
    {
        foreach (var tree in text.Trees)
            foreach (var entity in tree.Entities)
                if (entity.Type is EntityType.Per or EntityType.Org or EntityType.Loc) Add(entity.Span.Of(text.Text), entity.Type);
        foreach (var tree in text.Trees) Brackets(text, tree);
    }

    /// <summary>The actors that some of the mentions name, in the order of their first naming.</summary>
    public IReadOnlyList<Actor> Named(IEnumerable<string> ids) =>
        [.. ids.Distinct().Select(id =>
        {
            var fullest = _names[id].MaxBy(n => n.Length)!;
            return _byName[fullest] with { Name = fullest, Aliases = [.. _names[id].Where(n => n != fullest)] };
        })];

    /// <summary>The mention with the id of the actor that its head names, or that the name it stands for names.</summary>
    public Mention Resolve(CodingText text, Mention mention)
    {
        if (FirstPersons.Resolve(text, mention) is { } speaker) return speaker;
        foreach (var tree in text.TreesIn(mention.Span))
            for (var i = 0; i < tree.Count; i++)
                if (mention.Span.Contains(tree[i].Span) && (tree.Head(i) < 0 || !mention.Span.Contains(tree[tree.Head(i)].Span)))
                    return (tree.EntityAt(i) ?? text.Chains.NameFor(tree.Index, i)) is { } entity && _byName.TryGetValue(Clean(entity.Span.Of(text.Text)), out var actor)
                        ? mention with { Id = actor.Id } : mention;
        return mention;
    }

    private void Add(string raw, EntityType type)
    {
        var name = Clean(raw);
        if (name.Length == 0 || _byName.ContainsKey(name)) return;
        if (type == EntityType.Per && LastName(name) is { } last && _byName.Values.FirstOrDefault(a => a.Type == ActorType.Person &&
            (last == name ? LastName(a.Name) == last : a.Name == last)) is { } known)
        {
            // The fuller name is the actor's name, whichever comes first.
            _names[known.Id].Add(name);
            _byName[name] = known;
            return;
        }
        var id = Slug(name);
        if (id.Length == 0) return;
        while (_names.ContainsKey(id)) id += "-2";
        _byName[name] = new Actor(id, name) { Type = type == EntityType.Per ? ActorType.Person : null };
        _names[id] = [name];
    }

    // "Syrian Democratic Forces (SDF)"
    private void Brackets(CodingText text, Tree tree)
    {
        for (var e = 0; e + 1 < tree.Entities.Count; e++)
        {
            var (one, next) = (tree.Entities[e], tree.Entities[e + 1]);
            if (next.First != one.End + 1 || tree[one.End].Form != "(" || next.End >= tree.Count || tree[next.End].Form != ")") continue;
            var (name, acronym) = (Clean(one.Span.Of(text.Text)), Clean(next.Span.Of(text.Text)));
            if (!_byName.TryGetValue(name, out var actor) || !_byName.TryGetValue(acronym, out var other) || actor.Id == other.Id) continue;
            foreach (var alias in _names[other.Id])
            {
                _byName[alias] = actor;
                _names[actor.Id].Add(alias);
            }
        }
    }

    private static string? LastName(string name) => name.Split(' ') is { Length: > 0 } parts ? parts[^1] : null;

    private static string Clean(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
