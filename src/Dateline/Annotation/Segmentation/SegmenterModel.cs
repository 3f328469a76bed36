using System.Runtime.InteropServices;

namespace Dateline.Annotation.Segmentation;

/// <summary>A trained network with the words that may be cut in two, as a section of a model file. Rows of features are kept in bytes.</summary>
internal sealed record SegmenterModel(SegmenterNetwork Network, WordSplits Splits)
{
    private const int Version = 1;

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(SegmenterNetwork.Width);
        writer.Write(Splits.Words.Count);
        foreach (var (word, length) in Splits.Words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write((byte)length);
        }
        writer.Write(Network.Features.Count);
        writer.Write(MemoryMarshal.AsBytes<uint>(Network.Features.Hashes));
        for (var i = 0; i < Network.Features.Count; i++) WriteRow(writer, Network.Table.Row(i));
        foreach (var parameter in Network.Parameters.Items.Where(p => !p.Sparse)) writer.Write(MemoryMarshal.AsBytes<float>(parameter.Value));
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are of another version.</exception>
    /// <exception cref="EndOfStreamException">They end too early.</exception>
    public static SegmenterModel Load(ReadOnlyMemory<byte> section)
    {
        using var reader = new BinaryReader(new MemoryStream(section.ToArray()));
        if (reader.ReadInt32() != Version || reader.ReadInt32() != SegmenterNetwork.Width)
            throw new InvalidDataException("it is of another version");
        var words = new Dictionary<string, int>();
        for (var count = reader.ReadInt32(); count > 0; count--) words[reader.ReadString()] = reader.ReadByte();
        var hashes = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        var network = new SegmenterNetwork(new FeatureTable(hashes));
        for (var i = 0; i < hashes.Length; i++) ReadRow(reader, network.Table.Row(i));
        foreach (var parameter in network.Parameters.Items.Where(p => !p.Sparse))
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.Value.AsSpan()));
        network.Pack(training: false);
        return new(network, new WordSplits(words));
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<float> row)
    {
        var largest = 0f;
        foreach (var value in row) largest = Math.Max(largest, Math.Abs(value));
        var scale = (Half)(largest / sbyte.MaxValue);
        writer.Write(scale);
        foreach (var value in row)
            writer.Write(scale == Half.Zero ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(value / (float)scale), -sbyte.MaxValue, sbyte.MaxValue));
    }

    private static void ReadRow(BinaryReader reader, Span<float> row)
    {
        var scale = (float)reader.ReadHalf();
        foreach (ref var value in row) value = reader.ReadSByte() * scale;
    }
}
