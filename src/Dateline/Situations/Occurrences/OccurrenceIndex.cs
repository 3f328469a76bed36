using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations.Stories;

namespace Dateline.Situations.Occurrences;

/// <summary>
/// Links the facts of different texts that tell one occurrence, as readings arrive. Whether two are linked depends on the two and on
/// their texts' likeness; the occurrences depend on the facts alone, not on their order. Add a reading's document to the stories
/// before the reading.
/// </summary>
public sealed class OccurrenceIndex
{
    // Two groups of tellings are one where about half of the pairs between them are linked.
    private const float Together = Comparison.Enough / 2;

    private readonly StoryIndex? _stories;
    private readonly Decisions _decisions;
    private readonly List<Telling> _tellings = [];
    private readonly List<List<(int To, float Strength)>> _links = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Key, int Day), List<int>> _blocks = [];
    private readonly Components _components = new();
    private readonly Dictionary<int, (int Size, Occurrence[] Occurrences)> _cache = [];

    /// <param name="stories">The documents' likeness; null to go by the facts alone.</param>
    public OccurrenceIndex(StoryIndex? stories = null) : this(stories, Decisions.None)
    {
    }

    /// <param name="stories">As above.</param>
    /// <param name="decisions">Which facts people say tell one occurrence, or do not.</param>
    internal OccurrenceIndex(StoryIndex? stories, Decisions decisions) => (_stories, _decisions) = (stories, decisions);

    /// <summary>All occurrences, by id; an event that one text alone tells is an occurrence of its own.</summary>
    public IReadOnlyList<Occurrence> Occurrences
    {
        get
        {
            var all = new List<Occurrence>();
            for (var i = 0; i < _tellings.Count; i++)
                if (_components.Find(i) == i) all.AddRange(Within(i));
            all.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            return all;
        }
    }

    /// <summary>Whether several texts can tell the same by facts such as this one: an event, or a place that changes hands.</summary>
    public static bool Tells(Fact fact) => fact is Event or Control { Change: ControlChange.Gained or ControlChange.Transferred or ControlChange.Lost };

    /// <summary>Adds all facts of one reading; events and changes of control are linked, figures stand beside the events of their words.</summary>
    public void Add(IReadOnlyCollection<KnownFact> reading)
    {
        var figures = reading.Select(k => k.Known.Fact).OfType<Figure>().ToList();
        foreach (var known in reading)
            if (Telling.Of(known, figures) is { } telling && !_numbers.ContainsKey(telling.Id)) Add(telling);
    }

    /// <summary>The occurrence that a fact tells, or null where it tells none or was not added.</summary>
    public Occurrence? Of(string fact) => _numbers.TryGetValue(fact, out var number) ? Within(_components.Find(number)).First(o => o.Facts.Any(f => f.Known.Fact.Id == fact)) : null;

    private void Add(Telling telling)
    {
        var number = _components.Add();
        _numbers[telling.Id] = number;
        _tellings.Add(telling);
        _links.Add([]);
        foreach (var other in _decisions.OneWith(telling.Id))
            if (_numbers.TryGetValue(other, out var known)) _components.Join(number, known);
        if (telling.IsVague) return;
        var compared = new HashSet<int>();
        foreach (var key in KeysOf(telling))
            foreach (var day in DaysOf(telling, 1))
                foreach (var other in _blocks.GetValueOrDefault((telling.Type, key, day), []))
                    if (DocumentOf(other) != DocumentOf(number) && compared.Add(other)) Link(number, other);
        foreach (var key in KeysOf(telling))
            foreach (var day in DaysOf(telling, 0))
                if (_blocks.TryGetValue((telling.Type, key, day), out var block)) block.Add(number);
                else _blocks[(telling.Type, key, day)] = [number];
    }

    private void Link(int a, int b)
    {
        if (_decisions.AreOne(_tellings[a].Id, _tellings[b].Id) == false) return;
        var comparison = Compare(a, b);
        if (comparison.IsConflict || comparison.Strength < Comparison.Enough) return;
        _links[a].Add((b, comparison.Strength));
        _links[b].Add((a, comparison.Strength));
        _components.Join(a, b);
    }

    private Comparison Compare(int a, int b) => Comparison.Of(_tellings[a], _tellings[b], _stories?.AreAlike(DocumentOf(a), DocumentOf(b)) ?? false);

    private DocumentId DocumentOf(int number) => _tellings[number].Known.Known.Fact.Evidence.Document;

    // Who is linked shares the country, the name of the place, or somebody.
    private static IEnumerable<string> KeysOf(Telling telling)
    {
        if (telling.Place is { } place)
        {
            yield return $"place {NameFolding.Fold(place.Name)}";
            if (place.Country is { } country) yield return $"country {country}";
        }
        foreach (var actor in telling.Actors.Union(telling.Recipients)) yield return actor;
    }

    private static IEnumerable<int> DaysOf(Telling telling, int margin) =>
        telling.Search is { } days ? Enumerable.Range(days.From.DayNumber - margin, days.To.DayNumber - days.From.DayNumber + 1 + 2 * margin) : [-1];

    private Occurrence[] Within(int root)
    {
        var numbers = _components.Members(root);
        if (_cache.TryGetValue(root, out var cached) && cached.Size == numbers.Count) return cached.Occurrences;
        var members = numbers.ToArray();
        Array.Sort(members, (a, b) => string.CompareOrdinal(_tellings[a].Id, _tellings[b].Id));
        var ranks = members.Select((number, rank) => (number, rank)).ToDictionary(m => m.number, m => m.rank);
        var links = members.SelectMany(from => _links[from].Where(l => ranks[from] < ranks[l.To]).Select(l => (ranks[from], ranks[l.To], l.Strength)));
        var one = members.SelectMany((number, rank) => _decisions.OneWith(_tellings[number].Id).Where(_numbers.ContainsKey).Select(id => (rank, ranks[_numbers[id]])));
        var groups = Agglomeration.Group(members.Length, links, Together, (a, b) => AreApart(members[a], members[b]), one);
        var told = members.Select((number, rank) => (number, Group: groups[rank])).GroupBy(m => m.Group, m => m.number).Select(g => Tell([.. g])).ToArray();
        _cache[root] = (members.Length, told);
        return told;
    }

    // What a person decided goes before what the words say.
    private bool AreApart(int a, int b) => _decisions.AreOne(_tellings[a].Id, _tellings[b].Id) is { } one ? !one : DocumentOf(a) == DocumentOf(b) || Compare(a, b).IsConflict;

    private Occurrence Tell(int[] members)
    {
        var (within, pairs) = (members.ToHashSet(), new List<(int From, int To)>());
        foreach (var number in members)
        {
            var best = _links[number].Where(l => within.Contains(l.To)).OrderByDescending(l => l.Strength).ThenBy(l => _tellings[l.To].Id, StringComparer.Ordinal).Select(l => l.To).DefaultIfEmpty(-1).First();
            if (best >= 0) pairs.Add(string.CompareOrdinal(_tellings[number].Id, _tellings[best].Id) < 0 ? (number, best) : (best, number));
        }
        var links = pairs.Distinct().Select(p => (p, Found: Compare(p.From, p.To))).Select(l => new OccurrenceLink(_tellings[l.p.From].Id, _tellings[l.p.To].Id, l.Found.Strength, l.Found.Reasons));
        return new(_tellings[members[0]].Id, [.. members.Select(m => _tellings[m].Known)], Variants.Of([.. members.Select(m => _tellings[m])]), [.. links]);
    }
}
