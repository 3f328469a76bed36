namespace Dateline.Evaluation.Facts;

/// <summary>
/// Scores facts against a key. A key fact and an output fact of one kind pair up when their evidence overlaps and their
/// core fields agree; pairing is one to one, best first. Sums are over documents.
/// </summary>
public sealed class FactScorer
{
    private readonly Dictionary<string, FactCounts> _counts = [];
    private readonly Dictionary<string, (int Agree, int Of)> _slots = [];
    private readonly List<FactMiss> _misses = [];
    private readonly List<(string Kind, double Confidence, bool IsRight)> _outcomes = [];

    /// <summary>Facts that did not pair up, kind by kind, document by document.</summary>
    public IReadOnlyList<FactMiss> Misses => _misses;

    /// <summary>How sure the reader was of each fact of the outputs that says so, and whether it paired up.</summary>
    public IReadOnlyList<(string Kind, double Confidence, bool IsRight)> Outcomes => _outcomes;

    /// <summary>The kinds in the order of the table, then <c>all</c>.</summary>
    public IEnumerable<(string Kind, FactCounts Counts)> Kinds
    {
        get
        {
            var all = default(FactCounts);
            foreach (var (kind, _) in FactKinds.All)
            {
                var counts = _counts.GetValueOrDefault(kind);
                all += counts;
                yield return (kind, counts);
            }
            yield return ("all", all);
        }
    }

    /// <summary>Over the pairs: how often each slot agrees, of how often it could; by name.</summary>
    public IEnumerable<(string Slot, int Agree, int Of)> Slots =>
        _slots.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value.Agree, s.Value.Of));

    /// <summary>Adds one document.</summary>
    /// <param name="keyName">What to call the key in <see cref="Misses"/>.</param>
    /// <param name="key">Its JSON Lines.</param>
    /// <param name="outputName">What to call the output.</param>
    /// <param name="output">Its JSON Lines.</param>
    /// <returns>Whether each fact of the output paired up, in the order of its lines.</returns>
    /// <exception cref="FormatException">A line is no JSON object of the fact model.</exception>
    public IReadOnlyList<bool> Add(string keyName, IEnumerable<string> key, string outputName, IEnumerable<string> output)
    {
        var (k, o) = (ScoredDocument.Read(keyName, key), ScoredDocument.Read(outputName, output));
        var right = new bool[o.Facts.Count];
        foreach (var (kind, _) in FactKinds.All) AddKind(kind, k, o, right);
        foreach (var fact in o.Facts)
            if (fact.Confidence is { } confidence) _outcomes.Add((fact.Kind, confidence, right[fact.Index]));
        return right;
    }

    private void AddKind(string kind, ScoredDocument key, ScoredDocument output, bool[] right)
    {
        ScoredFact[] keys = [.. key.Facts.Where(f => f.Kind == kind)], outputs = [.. output.Facts.Where(f => f.Kind == kind)];
        FactPair At(int i, int j) => new(keys[i], key, outputs[j], output);
        var found = Match(keys.Length, outputs.Length, At, p => p.IsFound);
        var full = Match(keys.Length, outputs.Length, At, p => p.IsFull);
        _counts[kind] = _counts.GetValueOrDefault(kind) + new FactCounts(keys.Length, outputs.Length, full.Count, found.Count);
        foreach (var (_, j) in full) right[outputs[j].Index] = true;
        foreach (var (i, j) in full)
            foreach (var (slot, agrees) in At(i, j).Slots())
            {
                var (agree, of) = _slots.GetValueOrDefault(slot);
                _slots[slot] = (agree + (agrees ? 1 : 0), of + 1);
            }
        _misses.AddRange(keys.Where((_, i) => full.All(p => p.Key != i)).Select(f => Miss(true, key, f)));
        _misses.AddRange(outputs.Where((_, j) => full.All(p => p.Output != j)).Select(f => Miss(false, output, f)));
    }

    private static FactMiss Miss(bool missed, ScoredDocument document, ScoredFact fact) =>
        new(missed, document.Name, fact.Kind, fact.Type, fact.Status, fact.Words);

    /// <summary>One to one, best first: by the overlap of contents, then of evidence, then the later in the files.</summary>
    private static List<(int Key, int Output)> Match(int keys, int outputs, Func<int, int, FactPair> at, Func<FactPair, bool> test)
    {
        var candidates = new List<(double Content, int Evidence, int Key, int Output)>();
        for (var i = 0; i < keys; i++)
            for (var j = 0; j < outputs; j++)
            {
                var pair = at(i, j);
                if (test(pair)) candidates.Add((pair.Key.Kind == "statement" ? pair.ContentShare : 0, pair.EvidenceOverlap, i, j));
            }
        candidates.Sort((a, b) => b.CompareTo(a));
        var (usedKeys, usedOutputs) = (new bool[keys], new bool[outputs]);
        var pairs = new List<(int, int)>();
        foreach (var (_, _, i, j) in candidates)
        {
            if (usedKeys[i] || usedOutputs[j]) continue;
            usedKeys[i] = usedOutputs[j] = true;
            pairs.Add((i, j));
        }
        return pairs;
    }
}
