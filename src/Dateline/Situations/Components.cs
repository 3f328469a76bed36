namespace Dateline.Situations;

/// <summary>Which of the numbers 0, 1, 2 … hang together (union-find): the same for every order of the joins.</summary>
internal sealed class Components
{
    private readonly List<int> _parent = [];
    private readonly Dictionary<int, List<int>> _members = [];

    public int Count => _parent.Count;

    /// <summary>A new number, alone.</summary>
    public int Add()
    {
        _parent.Add(_parent.Count);
        return _parent.Count - 1;
    }

    /// <summary>The number that stands for all that hang together with this one.</summary>
    public int Find(int item)
    {
        while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    /// <summary>All that hang together with this one, itself included.</summary>
    public IReadOnlyList<int> Members(int item) => _members.TryGetValue(Find(item), out var members) ? members : [item];

    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b) return;
        var (few, many) = (Take(a), Take(b));
        if (few.Count > many.Count) (a, b, few, many) = (b, a, many, few);
        many.AddRange(few);
        _parent[a] = b;
        _members[b] = many;
    }

    private List<int> Take(int root) => _members.Remove(root, out var members) ? members : [root];
}
