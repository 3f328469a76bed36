using System.Text;

namespace Dateline.Annotation.Parsing;

/// <summary>The labels of one task, numbered.</summary>
internal sealed class TagSet
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public TagSet(IEnumerable<string> names)
    {
        Names = [.. names];
        for (var i = 0; i < Names.Length; i++) _index.Add(Names[i], i);
    }

    public string[] Names { get; }

    public int Count => Names.Length;

    /// <summary>The label's number, or −1.</summary>
    public int this[string name] => _index.GetValueOrDefault(name, -1);

    public byte[] Save() => Encoding.UTF8.GetBytes(string.Join('\n', Names));

    public static TagSet Load(ReadOnlySpan<byte> bytes) => new(Encoding.UTF8.GetString(bytes).Split('\n'));
}
