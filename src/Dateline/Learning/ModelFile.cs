using System.Buffers.Binary;
using System.Text;

namespace Dateline.Learning;

/// <summary>
/// One file with the trained parts of a reader, each a named section of bytes. Layout, little-endian: 8 bytes of magic,
/// version, length of the table, checksum of the table (4 bytes each); the table (per section: length of its name, name,
/// offset, length, checksum); then the sections, each at a multiple of 64. It is read once and checked whole on opening.
/// </summary>
public sealed class ModelFile
{
    internal const int Version = 1;
    internal const int Alignment = 64;
    internal const int HeaderLength = 20;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = [];

    private ModelFile(string name) => Name = name;

    internal static ReadOnlySpan<byte> Magic => "DATELINE"u8;

    /// <summary>Path of the file, or the name it was opened under.</summary>
    public string Name { get; }

    /// <summary>Names of the sections, in file order.</summary>
    public IReadOnlyCollection<string> Sections => _sections.Keys;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ModelFormatException">It is truncated, damaged, of another version or no model file at all.</exception>
    public static ModelFile Open(string path) => Parse(path, File.ReadAllBytes(path));

    /// <param name="name">What to call it in errors.</param>
    /// <param name="bytes">The whole file; kept, not copied.</param>
    /// <exception cref="ModelFormatException">As for <see cref="Open"/>.</exception>
    public static ModelFile Parse(string name, ReadOnlyMemory<byte> bytes)
    {
        var file = new ModelFile(name);
        foreach (var section in file.ReadTable(bytes.Span))
        {
            if (section.Offset < 0 || section.Length < 0 || section.Offset > bytes.Length - section.Length)
                throw file.Bad($"it ends after {bytes.Length:N0} bytes, inside the section '{section.Name}'");
            var content = bytes.Slice((int)section.Offset, (int)section.Length);
            if (Checksum.Of(content.Span) != section.Checksum) throw file.Bad($"the section '{section.Name}' is damaged");
            if (!file._sections.TryAdd(section.Name, content)) throw file.Bad($"the section '{section.Name}' stands twice");
        }
        return file;
    }

    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="ModelFormatException">There is no such section.</exception>
    public ReadOnlyMemory<byte> Section(string section) =>
        _sections.TryGetValue(section, out var content)
            ? content
            : throw Bad($"it has no section '{section}' (only {string.Join(", ", _sections.Keys)})");

    /// <summary>An error about this file, for those who find a section unfit.</summary>
    public ModelFormatException Bad(string reason) => new(Name, reason);

    private List<ModelSection> ReadTable(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic)) throw Bad(bytes.IsEmpty ? "it is empty" : "it is no Dateline model");
        if (bytes.Length < HeaderLength) throw Bad($"it ends after {bytes.Length} bytes, inside its header");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != Version) throw Bad($"it is of format {version}, and this program reads format {Version}");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (length < 0 || length > bytes.Length - HeaderLength) throw Bad($"it ends after {bytes.Length} bytes, inside its table");
        var table = bytes.Slice(HeaderLength, length);
        if (Checksum.Of(table) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..])) throw Bad("its table is damaged");
        var sections = new List<ModelSection>();
        while (!table.IsEmpty)
        {
            if (table.Length < table[0] + 21) throw Bad("its table is damaged");
            var name = table.Slice(1, table[0]);
            var numbers = table[(1 + name.Length)..];
            sections.Add(new(
                Encoding.UTF8.GetString(name), BinaryPrimitives.ReadInt64LittleEndian(numbers),
                BinaryPrimitives.ReadInt64LittleEndian(numbers[8..]), BinaryPrimitives.ReadUInt32LittleEndian(numbers[16..])));
            table = numbers[20..];
        }
        return sections;
    }
}
