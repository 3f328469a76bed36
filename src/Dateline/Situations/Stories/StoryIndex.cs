using Dateline.Documents;

namespace Dateline.Situations.Stories;

/// <summary>
/// Groups documents into stories as they arrive. Two documents are compared where they share two of their most telling words
/// and were published within a week of each other, or one has no day; how alike they are depends on the two alone, and
/// the groups on the documents alone, not on their order.
/// </summary>
public sealed class StoryIndex
{
    private const int Window = 7;

    // Links below the least are as good as none; groups are merged where their documents are on average this alike.
    private const float Least = 0.1f, Threshold = 0.24f;

    private readonly Decisions _decisions;
    private readonly List<(DocumentId Id, DateOnly? Day, Profile Profile)> _documents = [];
    private readonly Dictionary<DocumentId, int> _numbers = [];
    private readonly List<List<(int To, float Likeness)>> _links = [];
    private readonly Postings _postings = new();
    private readonly Components _components = new();
    private readonly Dictionary<int, (int Size, Story[] Stories)> _cache = [];

    public StoryIndex() : this(Decisions.None)
    {
    }

    /// <param name="decisions">Which documents people say tell one story, or do not.</param>
    internal StoryIndex(Decisions decisions) => _decisions = decisions;

    internal Decisions Decisions => _decisions;

    public int Count => _documents.Count;

    /// <summary>All stories, by id; a document that nothing is like is a story of its own.</summary>
    public IReadOnlyList<Story> Stories
    {
        get
        {
            var stories = new List<Story>();
            for (var i = 0; i < Count; i++)
                if (_components.Find(i) == i) stories.AddRange(Within(i));
            stories.Sort((a, b) => string.CompareOrdinal(a.Id.Value, b.Id.Value));
            return stories;
        }
    }

    /// <summary>Adds a document; one that was added before is left as it is.</summary>
    public void Add(Document document)
    {
        if (_numbers.ContainsKey(document.Id)) return;
        var (number, profile) = (_components.Add(), Profile.Of(document.Text));
        _numbers[document.Id] = number;
        _documents.Add((document.Id, document.Published, profile));
        _links.Add([]);
        foreach (var other in _decisions.OneWith(document.Id.Value))
            if (_numbers.TryGetValue(new(other), out var known)) _components.Join(number, known);
        var shared = new Dictionary<int, int>();
        _postings.Count(profile.Top, document.Published, shared);
        foreach (var (other, count) in shared)
            if (count >= 2 && AreOfSameDays(number, other)) Link(number, other);
        foreach (var stem in profile.Top) _postings.Add(stem, document.Published, number);
    }

    /// <summary>The story of a document, or null where it was not added.</summary>
    public Story? Of(DocumentId document) =>
        _numbers.TryGetValue(document, out var number) ? Within(_components.Find(number)).First(s => s.Documents.Contains(document)) : null;

    /// <summary>Whether two documents are alike enough to tell of one happening; false where one was not added.</summary>
    internal bool AreAlike(DocumentId a, DocumentId b) =>
        a == b || _numbers.TryGetValue(a, out var x) && _numbers.TryGetValue(b, out var y) && AreOfSameDays(x, y) && _links[x].Exists(l => l.To == y && l.Likeness >= Threshold);

    private bool AreOfSameDays(int a, int b) =>
        _documents[a].Day is not { } first || _documents[b].Day is not { } second || Math.Abs(first.DayNumber - second.DayNumber) <= Window;

    private void Link(int a, int b)
    {
        if (_decisions.AreOne(_documents[a].Id.Value, _documents[b].Id.Value) == false) return;
        var likeness = _documents[a].Profile.Likeness(_documents[b].Profile);
        if (likeness < Least) return;
        _links[a].Add((b, likeness));
        _links[b].Add((a, likeness));
        // No two groups are merged unless two of their documents are this alike.
        if (likeness >= Threshold) _components.Join(a, b);
    }

    // What hangs together changes only when a document joins it.
    private Story[] Within(int root)
    {
        var numbers = _components.Members(root);
        if (_cache.TryGetValue(root, out var cached) && cached.Size == numbers.Count) return cached.Stories;
        var members = numbers.ToArray();
        Array.Sort(members, (a, b) => string.CompareOrdinal(_documents[a].Id.Value, _documents[b].Id.Value));
        var ranks = members.Select((number, rank) => (number, rank)).ToDictionary(m => m.number, m => m.rank);
        var links = members.SelectMany(from => _links[from].Where(l => ranks.TryGetValue(l.To, out var to) && ranks[from] < to).Select(l => (ranks[from], ranks[l.To], l.Likeness)));
        var one = members.SelectMany((number, rank) => _decisions.OneWith(_documents[number].Id.Value).Where(d => _numbers.ContainsKey(new(d))).Select(d => (rank, ranks[_numbers[new(d)]])));
        var groups = Agglomeration.Group(members.Length, links, Threshold, (a, b) => _decisions.AreOne(_documents[members[a]].Id.Value, _documents[members[b]].Id.Value) == false, one);
        var stories = members.Select((number, rank) => (number, Group: groups[rank])).GroupBy(m => m.Group, m => m.number).Select(g => Tell([.. g])).ToArray();
        _cache[root] = (members.Length, stories);
        return stories;
    }

    private Story Tell(int[] members)
    {
        var (within, links) = (members.ToHashSet(), new List<(int, int)>());
        foreach (var number in members)
        {
            var best = (To: -1, Likeness: 0f);
            foreach (var link in _links[number])
                if (within.Contains(link.To) && (best.To < 0 || link.Likeness > best.Likeness || link.Likeness == best.Likeness && Precedes(link.To, best.To))) best = link;
            if (best.To >= 0) links.Add(Precedes(number, best.To) ? (number, best.To) : (best.To, number));
        }
        return new(
            _documents[members[0]].Id, [.. members.Select(m => _documents[m].Id)],
            [.. links.Distinct().Select(l => Explain(l.Item1, l.Item2))]);
    }

    private bool Precedes(int a, int b) => string.CompareOrdinal(_documents[a].Id.Value, _documents[b].Id.Value) < 0;

    private StoryLink Explain(int a, int b)
    {
        var (from, to) = (_documents[a], _documents[b]);
        IEnumerable<Reason> day = from.Day is { } known && known == to.Day ? [new(ReasonKind.Day, known.ToString("o"))] : [];
        return new(from.Id, to.Id, from.Profile.Likeness(to.Profile), [.. from.Profile.Reasons(to.Profile), .. day]);
    }
}
