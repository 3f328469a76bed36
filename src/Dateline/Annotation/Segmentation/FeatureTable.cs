using System.Numerics;

namespace Dateline.Annotation.Segmentation;

/// <summary>The features that training has seen often enough, each with a row. Features are told apart by their hash alone.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly int _shift;

    /// <param name="hashes">The feature of row 0, of row 1 and so on; each once.</param>
    public FeatureTable(uint[] hashes)
    {
        Hashes = hashes;
        var bits = BitOperations.Log2((uint)Math.Max(hashes.Length, 1)) + 2;
        (_slots, _rows, _shift) = (new uint[1 << bits], new int[1 << bits], 32 - bits);
        Array.Fill(_rows, -1);
        foreach (var hash in hashes)
        {
            var at = Start(hash);
            while (_rows[at] >= 0) at = (at + 1) & (_rows.Length - 1);
            (_slots[at], _rows[at]) = (hash, Count++);
        }
    }

    /// <summary>The feature of each row.</summary>
    public uint[] Hashes { get; }

    public int Count { get; }

    /// <returns>−1 for an unknown feature.</returns>
    public int Row(uint hash)
    {
        for (var at = Start(hash); ; at = (at + 1) & (_rows.Length - 1))
            if (_slots[at] == hash || _rows[at] < 0)
                return _rows[at];
    }

    private int Start(uint hash) => (int)(hash * 0x9E3779B1u >> _shift);
}
