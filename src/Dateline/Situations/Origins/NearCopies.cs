namespace Dateline.Situations.Origins;

/// <summary>
/// Finds texts that were made from one another: cut, in another order, under another headline, with other numbers. Two texts are
/// near-copies where more than half of the shorter one's shingles stand in the longer (of short texts: most of both); copies of
/// copies hang together.
/// </summary>
/// <param name="textOf">Gives a text again by its number, so that its shingles need not be kept; null keeps them.</param>
internal sealed class NearCopies(Func<int, string>? textOf = null)
{
    // Copies come close upon one another: of so many texts the shingles are at hand.
    private const int AtHand = 4096;

    // Of a text shorter than this little can be told; a stock phrase is no copy.
    private const int LeastShingles = 12;
    private const double Contained = 0.5;

    // A site's own lines stand under all its reports. Where no more than these is shared, two texts are copies only if both are
    // nearly the same: otherwise one short text would hang all others of its site together.
    private const int MoreThanBoilerplate = 36;
    private const double NearlyAll = 0.7;

    private readonly List<uint[]?> _signatures = [];
    private readonly Dictionary<int, uint[]> _shingles = [];
    private readonly List<CopyJoin> _joins = [];
    private readonly BandTable _bands = new();
    private readonly Components _components = new();
    private readonly Dictionary<UInt128, int> _same = [];

    /// <summary>Of each text; null for what nothing is compared with.</summary>
    public IReadOnlyList<uint[]?> Signatures => _signatures;

    /// <summary>Which two were found to be copies, in the order in which that was found: enough of them to tell the groups.</summary>
    public IReadOnlyList<CopyJoin> Joins => _joins;

    /// <summary>Goes on from where another stood; before any text is added.</summary>
    public void Fill(IEnumerable<uint[]?> signatures, IEnumerable<CopyJoin> joins)
    {
        foreach (var signature in signatures)
        {
            var number = _components.Add();
            _signatures.Add(signature);
            if (signature is null) continue;
            _same.TryAdd(Key(signature), number);
            _bands.Add(number, signature);
        }
        foreach (var join in joins) Join(join);
    }

    /// <summary>Adds a text, and returns its number: 0 for the first.</summary>
    public int Add(string text)
    {
        var (number, print) = (_components.Add(), TextPrint.Of(text));
        _signatures.Add(null);
        if (print.Shingles.Length < LeastShingles) return number;
        // What is shingle for shingle the same has all its neighbours in the first of its kind.
        var key = Key(print.Signature);
        if (_same.TryGetValue(key, out var first) && Shingles(first).AsSpan().SequenceEqual(print.Shingles))
        {
            Join(new(number, first, true));
            return number;
        }
        _same.TryAdd(key, number);
        if (textOf is not null && _shingles.Count == AtHand) _shingles.Clear();
        _shingles[number] = print.Shingles;
        _signatures[number] = print.Signature;
        var refused = new HashSet<int>();
        foreach (var other in _bands.Candidates(print.Signature))
            if (_components.Find(other) != _components.Find(number) && !refused.Contains(other))
                if (AreCopies(print.Shingles, Shingles(other))) Join(new(number, other, false));
                else refused.Add(other);
        _bands.Add(number, print.Signature);
        return number;
    }

    /// <summary>The numbers of all texts that were made from one another, this one among them.</summary>
    public IReadOnlyList<int> Group(int number) => _components.Members(number);

    /// <summary>One number for all of a group; it changes as the group grows.</summary>
    public int GroupOf(int number) => _components.Find(number);

    private void Join(CopyJoin join)
    {
        _joins.Add(join);
        _components.Join(join.Text, join.Of);
    }

    private uint[] Shingles(int number) => _shingles.TryGetValue(number, out var known) ? known : _shingles[number] = TextPrint.Of(textOf!(number)).Shingles;

    private static bool AreCopies(uint[] a, uint[] b)
    {
        var shared = TextPrint.Shared(a, b);
        return shared > (shared >= MoreThanBoilerplate ? Contained * Math.Min(a.Length, b.Length) : NearlyAll * Math.Max(a.Length, b.Length));
    }

    private static UInt128 Key(uint[] signature) =>
        new((ulong)signature[0] << 32 | signature[1], (ulong)signature[2] << 32 | signature[3]);
}
