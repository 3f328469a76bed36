using System.Text;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Actors;

/// <summary>
/// The named actors of one text, by their words alone: the same name, a person's last name after his full name, an acronym set
/// in brackets behind the name it shortens.
/// </summary>
internal sealed class TextNames
{
    private readonly Dictionary<string, Actor> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _names = [];
    private readonly Dictionary<int, string> _nominals = [];
    private readonly Dictionary<string, Actor> _byId = [];

    private readonly string _document;

    public TextNames(Document document, IReadOnlyList<Tree> trees)
    {
        var text = document.Text;
        _document = document.Id.Value;
        foreach (var tree in trees)
            foreach (var entity in tree.Entities)
                if (entity.Type is EntityType.Per or EntityType.Org or EntityType.Loc) Add(entity.Span.Of(text), entity.Type);
        foreach (var tree in trees) Brackets(text, tree);
        Shortened();
    }

    /// <summary>The actor of a name; null where the text has no such name.</summary>
    public Actor? Find(string name) => _byName.GetValueOrDefault(Clean(name));

    /// <summary>The id of an actor that the text has no name for, by the first noun of its chain; null where that has no letters.</summary>
    public string? Nominal(int chain, string words)
    {
        if (_nominals.TryGetValue(chain, out var known)) return known;
        words = words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("’s", StringComparison.Ordinal) ? words[..^2] : words;
        var id = Slug(Clean(words));
        if (id.Length == 0) return null;
        // "the army" of one text is not that of another.
        id = $"{id}@{_document}";
        while (_names.ContainsKey(id)) id += "-2";
        _names[id] = [Clean(words)];
        _byId[id] = new Actor(id, Clean(words));
        return _nominals[chain] = id;
    }

    /// <summary>The actor of an id.</summary>
    public Actor Of(string id) => _byId.TryGetValue(id, out var nominal) ? nominal : Find(_names[id].MaxBy(n => n.Length)!)!;

    /// <summary>All names of an actor, the first naming first.</summary>
    public IReadOnlyList<string> NamesOf(string id) => _names.TryGetValue(id, out var names) ? names : [];

    /// <summary>A name without <c>the</c>, line ends and double spaces.</summary>
    public static string Clean(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
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
    private void Brackets(string text, Tree tree)
    {
        for (var e = 0; e + 1 < tree.Entities.Count; e++)
        {
            var (one, next) = (tree.Entities[e], tree.Entities[e + 1]);
            if (next.First != one.End + 1 || tree[one.End].Form != "(" || next.End >= tree.Count || tree[next.End].Form != ")") continue;
            var (name, acronym) = (Clean(one.Span.Of(text)), Clean(next.Span.Of(text)));
            if (!_byName.TryGetValue(name, out var actor) || !_byName.TryGetValue(acronym, out var other) || actor.Id == other.Id) continue;
            foreach (var alias in _names[other.Id])
            {
                _byName[alias] = actor;
                _names[actor.Id].Add(alias);
            }
        }
    }

    // "the Department of Fisheries … The Department": the one name of the text that has the noun at its head.
    private void Shortened()
    {
        foreach (var (name, actor) in _byName.ToArray())
        {
            if (!Bodies.Contains(name)) continue;
            var (only, isOne) = (default(Actor), true);
            foreach (var (longer, other) in _byName)
                if (longer.Length > name.Length + 1 && (longer.EndsWith($" {name}", StringComparison.OrdinalIgnoreCase) || longer.StartsWith($"{name} of ", StringComparison.OrdinalIgnoreCase) || longer.StartsWith($"{name} for ", StringComparison.OrdinalIgnoreCase)))
                {
                    isOne &= only is null || only.Id == other.Id;
                    only = other;
                }
            if (!isOne || only is null || only.Id == actor.Id) continue;
            foreach (var alias in _names[actor.Id])
            {
                _byName[alias] = only;
                _names[only.Id].Add(alias);
            }
        }
    }

    private static readonly HashSet<string> Bodies = new(["academy", "agency", "assembly", "association", "authority", "board", "bureau", "chamber", "coalition", "commission", "committee", "company", "council", "court",
        "department", "federation", "foundation", "front", "institute", "ministry", "movement", "office", "organisation", "organization", "party", "senate", "tribunal", "union"], StringComparer.OrdinalIgnoreCase);

    private static string? LastName(string name) => name.Split(' ') is { Length: > 0 } parts ? parts[^1] : null;

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
