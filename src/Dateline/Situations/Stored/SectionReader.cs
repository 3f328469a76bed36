using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Situations.Stored;

/// <summary>Reads what <see cref="SectionWriter"/> wrote, section by section and only what is asked for.</summary>
internal sealed class SectionReader : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Stream _source;
    private readonly (long Start, long Length)[] _places = new (long, long)[Enum.GetValues<Section>().Length];

    private SectionReader(Stream source, IndexHead head) => (_source, Head) = (source, head);

    public IndexHead Head { get; }

    /// <summary>Null where it is no index, or one of another version; the stream is then closed.</summary>
    public static SectionReader? Open(Stream source)
    {
        try
        {
            source.Seek(-sizeof(long), SeekOrigin.End);
            using var reader = new BinaryReader(source, Encoding.UTF8, leaveOpen: true);
            source.Position = reader.ReadInt64();
            if (IndexHead.Read(reader) is { } head && head.Version == IndexHead.Current)
            {
                var index = new SectionReader(source, head);
                for (var i = 0; i < index._places.Length; i++) index._places[i] = (reader.ReadInt64(), reader.ReadInt64());
                return index;
            }
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            // Cut short, or no index: it is made anew.
        }
        source.Dispose();
        return null;
    }

    public T[] Read<T>(Section section) where T : unmanaged => Read<T>(section, 0, (int)(_places[(int)section].Length / Size<T>()));

    public T[] Read<T>(Section section, long start, int count) where T : unmanaged
    {
        Expect<T>(section, start, count);
        var items = GC.AllocateUninitializedArray<T>(count);
        Read<T>(section, start, items);
        return items;
    }

    public void Read<T>(Section section, long start, Span<T> target) where T : unmanaged
    {
        const int most = 1 << 20;
        Expect<T>(section, start, target.Length);
        lock (_gate)
        {
            _source.Position = _places[(int)section].Start + start * Size<T>();
            for (var i = 0; i < target.Length; i += most) _source.ReadExactly(MemoryMarshal.AsBytes(target[i..Math.Min(target.Length, i + most)]));
        }
    }

    public long Count<T>(Section section) where T : unmanaged => _places[(int)section].Length / Size<T>();

    public List<T> Table<T>(Section section, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(new MemoryStream(Read<byte>(section)), Encoding.UTF8);
        var items = new List<T>(reader.ReadInt32());
        for (var i = 0; i < items.Capacity; i++) items.Add(read(reader));
        return items;
    }

    public List<string> Strings(Section section) => Table(section, reader => reader.ReadString());

    public void Dispose() => _source.Dispose();

    private void Expect<T>(Section section, long start, int count) where T : unmanaged
    {
        if (start < 0 || count < 0 || (start + count) * Size<T>() > _places[(int)section].Length) throw new InvalidDataException($"the index is damaged: {section} is too short");
    }

    private static int Size<T>() where T : unmanaged => Unsafe.SizeOf<T>();
}
