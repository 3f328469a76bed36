namespace Dateline.Situations.Stored;

/// <summary>Reads the rows of a section some at a time into one piece of memory, however many there are.</summary>
/// <param name="reader">The index.</param>
/// <param name="section">Where the rows are.</param>
/// <param name="ahead">How many rows to read at least: the next are often asked for next.</param>
internal sealed class RowReader<T>(SectionReader reader, Section section, int ahead) where T : unmanaged
{
    private T[] _rows = [];
    private long _start;
    private int _read;

    /// <summary>How many rows the section has.</summary>
    public long Count { get; } = reader.Count<T>(section);

    /// <summary>Some rows; overwritten by the next call.</summary>
    public ReadOnlySpan<T> Rows(long start, int count)
    {
        if (start < _start || start + count > _start + _read)
        {
            (_start, _read) = (start, (int)Math.Max(count, Math.Min(ahead, Count - start)));
            if (_rows.Length < _read) _rows = GC.AllocateUninitializedArray<T>(Math.Max(_read, ahead));
            reader.Read(section, start, _rows.AsSpan(0, _read));
        }
        return _rows.AsSpan((int)(start - _start), count);
    }
}
