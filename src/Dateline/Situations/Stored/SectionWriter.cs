using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Situations.Stored;

/// <summary>Writes an index: its sections in their order, then where they stand.</summary>
internal sealed class SectionWriter(Stream target)
{
    private const int Align = 16;

    private readonly (long Start, long Length)[] _places = new (long, long)[Enum.GetValues<Section>().Length];
    private long _at;

    public void Write<T>(Section section, ReadOnlySpan<T> items) where T : unmanaged
    {
        Begin(section);
        Write(items);
        End(section);
    }

    public void Table(Section section, Action<BinaryWriter> write)
    {
        Begin(section);
        var table = new MemoryStream();
        using (var writer = new BinaryWriter(table, Encoding.UTF8, leaveOpen: true)) write(writer);
        Write<byte>(table.GetBuffer().AsSpan(0, (int)table.Length));
        End(section);
    }

    public void Strings(Section section, IReadOnlyCollection<string> strings) => Table(section, table =>
    {
        table.Write(strings.Count);
        foreach (var s in strings) table.Write(s);
    });

    public void Begin(Section section)
    {
        var pad = (int)(-_at & Align - 1);
        Write<byte>(new byte[pad]);
        _places[(int)section].Start = _at;
    }

    public void Write<T>(ReadOnlySpan<T> items) where T : unmanaged
    {
        // A span of bytes ends at 2 GiB.
        const int most = 1 << 20;
        for (var i = 0; i < items.Length; i += most)
        {
            var bytes = MemoryMarshal.AsBytes(items.Slice(i, Math.Min(most, items.Length - i)));
            target.Write(bytes);
            _at += bytes.Length;
        }
    }

    public void End(Section section) => _places[(int)section].Length = _at - _places[(int)section].Start;

    public void Finish(IndexHead head)
    {
        var start = _at;
        var table = new MemoryStream();
        using (var writer = new BinaryWriter(table, Encoding.UTF8, leaveOpen: true))
        {
            head.Write(writer);
            foreach (var (from, length) in _places)
            {
                writer.Write(from);
                writer.Write(length);
            }
            writer.Write(start);
        }
        Write<byte>(table.ToArray());
    }
}
