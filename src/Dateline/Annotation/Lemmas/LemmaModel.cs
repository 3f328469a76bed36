using System.Text;

namespace Dateline.Annotation.Lemmas;

/// <summary>What the lemmatizer has learnt, as a section of a model file.</summary>
/// <param name="Edits">The edits, at most 256; the first changes nothing.</param>
/// <param name="Endings">Index of an edit for a word.</param>
/// <param name="Cases">A <see cref="LetterCase"/> for a word.</param>
internal sealed record LemmaModel(LemmaEdit[] Edits, SuffixRules Endings, SuffixRules Cases)
{
    private const int Version = 1;

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(Edits.Length);
        foreach (var edit in Edits)
        {
            writer.Write(edit.Cut);
            writer.Write(edit.Add);
        }
        foreach (var rules in new[] { Endings, Cases })
        {
            writer.Write(rules.Values.Count);
            foreach (var (key, value) in rules.Values.OrderBy(v => v.Key))
            {
                writer.Write(key);
                writer.Write(value);
            }
        }
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are of another version.</exception>
    /// <exception cref="EndOfStreamException">They end too early.</exception>
    public static LemmaModel Load(ReadOnlyMemory<byte> section)
    {
        using var reader = new BinaryReader(new MemoryStream(section.ToArray()), Encoding.UTF8);
        if (reader.ReadInt32() != Version) throw new InvalidDataException("it is of another version");
        var edits = new LemmaEdit[reader.ReadInt32()];
        for (var i = 0; i < edits.Length; i++) edits[i] = new(reader.ReadByte(), reader.ReadString());
        return new(edits, Rules(), Rules());

        SuffixRules Rules()
        {
            var count = reader.ReadInt32();
            var values = new Dictionary<uint, byte>(count);
            for (; count > 0; count--) values[reader.ReadUInt32()] = reader.ReadByte();
            return new(values);
        }
    }
}
