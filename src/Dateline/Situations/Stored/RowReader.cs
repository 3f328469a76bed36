namespace Dateline.Situations.Stored;

/// <summary>Reads the rows of topics, many topics at once where they follow one another.</summary>
/// <param name="reader">The index.</param>
/// <param name="section">Where the rows are.</param>
/// <param name="ahead">How many rows to read at least; 0 where only some topics are asked for.</param>
internal sealed class RowReader<T>(SectionReader reader, Section section, int ahead) where T : unmanaged
{
    private readonly long _count = reader.Count<T>(section);
    private T[] _read = [];
    private long _start;

    public ReadOnlySpan<T> Rows(long start, int count)
    {
        if (start < _start || start + count > _start + _read.Length)
            (_read, _start) = (reader.Read<T>(section, start, (int)Math.Min(Math.Max(count, ahead), _count - start)), start);
        return _read.AsSpan((int)(start - _start), count);
    }
}
