namespace Dateline.Situations.Origins;

/// <summary>
/// Texts whose signatures agree in a band of two values, in any of 64 bands (locality-sensitive hashing): of texts that share
/// a quarter of their shingles 98 in 100 meet, of such that share a hundredth less than one.
/// </summary>
internal sealed class BandTable
{
    private const int Bands = TextPrint.Size / 2;

    private readonly List<uint[]> _signatures = [];
    private readonly List<int> _texts = [];
    private int[] _heads = NewHeads(1 << 16);
    private int[] _next = new int[1 << 15];

    public void Add(int text, uint[] signature)
    {
        var row = _signatures.Count;
        _signatures.Add(signature);
        _texts.Add(text);
        var entries = (row + 1) * Bands;
        if (entries > _next.Length) Array.Resize(ref _next, 2 * _next.Length);
        if (2 * entries <= _heads.Length) Chain(row);
        else
        {
            _heads = NewHeads(2 * _heads.Length);
            for (var r = 0; r <= row; r++) Chain(r);
        }
    }

    /// <summary>The texts that agree with a signature in a band; one may come several times.</summary>
    public IEnumerable<int> Candidates(uint[] signature)
    {
        for (var band = 0; band < Bands; band++)
            for (var at = _heads[Slot(signature, band)]; at >= 0; at = _next[at])
                if (at % Bands == band && _signatures[at / Bands] is var other && other[2 * band] == signature[2 * band] && other[2 * band + 1] == signature[2 * band + 1])
                    yield return _texts[at / Bands];
    }

    private void Chain(int row)
    {
        for (var band = 0; band < Bands; band++)
        {
            ref var head = ref _heads[Slot(_signatures[row], band)];
            _next[row * Bands + band] = head;
            head = row * Bands + band;
        }
    }

    private int Slot(uint[] signature, int band)
    {
        var key = ((ulong)signature[2 * band] << 32 | signature[2 * band + 1]) + (ulong)band;
        return (int)(key * 0x9E3779B97F4A7C15 >> 20) & _heads.Length - 1;
    }

    private static int[] NewHeads(int length)
    {
        var heads = new int[length];
        Array.Fill(heads, -1);
        return heads;
    }
}
