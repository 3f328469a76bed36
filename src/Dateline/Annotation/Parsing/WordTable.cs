using System.Text;

namespace Dateline.Annotation.Parsing;

/// <summary>Words to row numbers, looked up without allocation; row 0 is for every other word.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="words">The word of row 1, row 2 and so on; each once.</param>
    public WordTable(IEnumerable<string> words)
    {
        _rows = new(StringComparer.Ordinal);
        foreach (var word in words) _rows.TryAdd(word, _rows.Count + 1);
        _lookup = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Rows, the one for unknown words included.</summary>
    public int Count => _rows.Count + 1;

    public int this[ReadOnlySpan<char> word] => _lookup.TryGetValue(word, out var row) ? row : 0;

    public byte[] Save() => Encoding.UTF8.GetBytes(string.Join('\n', _rows.Keys));

    public static WordTable Load(ReadOnlySpan<byte> bytes) => new(Encoding.UTF8.GetString(bytes).Split('\n'));
}
