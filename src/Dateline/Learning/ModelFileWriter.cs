using System.Buffers.Binary;
using System.Text;

namespace Dateline.Learning;

/// <summary>Writes a <see cref="ModelFile"/>; equal sections give equal bytes.</summary>
public sealed class ModelFileWriter
{
    private readonly List<(byte[] Name, ReadOnlyMemory<byte> Content)> _sections = [];

    /// <param name="name">1 to 255 bytes of UTF-8, not yet used.</param>
    /// <param name="content">Kept, not copied.</param>
    public ModelFileWriter Add(string name, ReadOnlyMemory<byte> content)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        ArgumentOutOfRangeException.ThrowIfZero(bytes.Length, nameof(name));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, byte.MaxValue, nameof(name));
        if (_sections.Exists(s => s.Name.AsSpan().SequenceEqual(bytes)))
            throw new ArgumentException($"The section '{name}' is there already.", nameof(name));
        _sections.Add((bytes, content));
        return this;
    }

    /// <summary>Saves the file, or leaves what stood there untouched: it is written beside its place and then moved.</summary>
    public void Save(string path)
    {
        var draft = $"{path}.part";
        try
        {
            using (var stream = File.Create(draft))
            {
                stream.Write(ToBytes());
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public byte[] ToBytes()
    {
        var tableLength = _sections.Sum(s => 1 + s.Name.Length + 8 + 8 + 4);
        var length = _sections.Aggregate((long)ModelFile.HeaderLength + tableLength, (end, s) => Align(end) + s.Content.Length);
        var bytes = new byte[length];
        var table = bytes.AsSpan(ModelFile.HeaderLength, tableLength);
        long offset = ModelFile.HeaderLength + tableLength;
        foreach (var (name, content) in _sections)
        {
            offset = Align(offset);
            content.Span.CopyTo(bytes.AsSpan((int)offset));
            table[0] = (byte)name.Length;
            name.CopyTo(table[1..]);
            table = table[(1 + name.Length)..];
            BinaryPrimitives.WriteInt64LittleEndian(table, offset);
            BinaryPrimitives.WriteInt64LittleEndian(table[8..], content.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(table[16..], Checksum.Of(content.Span));
            table = table[20..];
            offset += content.Length;
        }
        ModelFile.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), ModelFile.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), tableLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16), Checksum.Of(bytes.AsSpan(ModelFile.HeaderLength, tableLength)));
        return bytes;
    }

    private static long Align(long offset) => (offset + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
