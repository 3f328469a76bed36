namespace Dateline.Situations.Origins;

/// <summary>
/// Finds texts that were made from one another: cut, in another order, under another headline, with other numbers. Two texts are
/// near-copies where more than half of the shorter one's shingles stand in the longer; copies of copies hang together.
/// </summary>
internal sealed class NearCopies
{
    // Of a text shorter than this little can be told; a stock phrase is no copy.
    private const int LeastShingles = 12;
    private const double Contained = 0.5;

    // A site's own lines stand under all its short reports: these are copies only where nearly all is the same.
    private const int MoreThanBoilerplate = 45;
    private const double NearlyAll = 0.8;

    private readonly List<TextPrint> _prints = [];
    private readonly BandTable _bands = new();
    private readonly Components _components = new();
    private readonly Dictionary<UInt128, int> _same = [];

    /// <summary>Adds a text, and returns its number: 0 for the first.</summary>
    public int Add(string text)
    {
        var (number, print) = (_components.Add(), TextPrint.Of(text));
        _prints.Add(print);
        if (print.Shingles.Length < LeastShingles) return number;
        // What is shingle for shingle the same has all its neighbours in the first of its kind.
        var key = Key(print.Signature);
        if (_same.TryGetValue(key, out var first) && _prints[first].Shingles.AsSpan().SequenceEqual(print.Shingles))
        {
            _components.Join(number, first);
            return number;
        }
        _same.TryAdd(key, number);
        var refused = new HashSet<int>();
        foreach (var other in _bands.Candidates(print.Signature))
            if (_components.Find(other) != _components.Find(number) && !refused.Contains(other))
                if (AreCopies(print, _prints[other])) _components.Join(number, other);
                else refused.Add(other);
        _bands.Add(number, print.Signature);
        return number;
    }

    /// <summary>The numbers of all texts that were made from one another, this one among them.</summary>
    public IReadOnlyList<int> Group(int number) => _components.Members(number);

    /// <summary>One number for all of a group; it changes as the group grows.</summary>
    public int GroupOf(int number) => _components.Find(number);

    private static bool AreCopies(TextPrint a, TextPrint b)
    {
        var (shared, shorter) = (a.Shared(b), Math.Min(a.Shingles.Length, b.Shingles.Length));
        return shared > Contained * shorter && (shared >= MoreThanBoilerplate || shared > NearlyAll * shorter);
    }

    private static UInt128 Key(uint[] signature) =>
        new((ulong)signature[0] << 32 | signature[1], (ulong)signature[2] << 32 | signature[3]);
}
