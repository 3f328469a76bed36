namespace Dateline.Learning;

/// <summary>
/// Where the tokens of a batch of sentences stand in a matrix of rows: sentences are ordered longest first, and row
/// <c>Offset(t) + s</c> is token t of the s-th, so that the rows of one time step are next to each other.
/// </summary>
internal sealed class BatchLayout
{
    private readonly int[] _offsets;

    /// <param name="lengths">Token counts, longest first, none below 1.</param>
    public BatchLayout(ReadOnlySpan<int> lengths)
    {
        Lengths = lengths.ToArray();
        Steps = lengths.Length == 0 ? 0 : lengths[0];
        _offsets = new int[Steps + 1];
        for (var s = 0; s < lengths.Length; s++)
        {
            if (lengths[s] < 1 || (s > 0 && lengths[s] > lengths[s - 1]))
                throw new ArgumentException("Lengths must be positive and fall.", nameof(lengths));
        }

        var active = lengths.Length;
        for (var t = 0; t < Steps; t++)
        {
            while (lengths[active - 1] <= t) active--;
            _offsets[t + 1] = _offsets[t] + active;
        }
    }

    public int[] Lengths { get; }

    public int Sentences => Lengths.Length;

    public int Steps { get; }

    public int Rows => _offsets[Steps];

    public int Offset(int step) => _offsets[step];

    /// <summary>Sentences longer than <paramref name="step"/>.</summary>
    public int Active(int step) => _offsets[step + 1] - _offsets[step];

    public int Row(int sentence, int token) => _offsets[token] + sentence;
}
