namespace Dateline.Exports;

/// <summary>Offsets of a text in Unicode code points, from offsets in UTF-16 units.</summary>
internal sealed class CodePoints
{
    private readonly List<int> _pairs = [];

    public CodePoints(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (char.IsSurrogatePair(text[i], text[i + 1])) _pairs.Add(i++);
    }

    /// <param name="offset">In UTF-16 units; inside a pair it counts as behind it.</param>
    public int At(int offset)
    {
        var index = _pairs.BinarySearch(offset);
        return offset - (index < 0 ? ~index : index);
    }
}
