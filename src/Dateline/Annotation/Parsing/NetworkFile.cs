using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>
/// A <see cref="ReaderNetwork"/> in a model file: matrices as half floats, tables in eight bits with one scale a row.
/// </summary>
internal static class NetworkFile
{
    /// <summary>What the names of its sections start with.</summary>
    public const string Prefix = "net.";

    public static void Save(ReaderNetwork network, ModelFileWriter file)
    {
        file.Add(Prefix + "shape", JsonSerializer.SerializeToUtf8Bytes(network.Shape));
        file.Add(Prefix + "words", network.Words.Save());
        file.Add(Prefix + "vector-words", network.VectorWords.Save());
        file.Add(Prefix + "upos", network.Upos.Save());
        file.Add(Prefix + "xpos", network.Xpos.Save());
        file.Add(Prefix + "relations", network.Relations.Save());
        file.Add(Prefix + "vectors", MemoryMarshal.AsBytes(network.Vectors.AsSpan()).ToArray());
        file.Add(Prefix + "vector-scales", MemoryMarshal.AsBytes(network.VectorScales.AsSpan()).ToArray());
        foreach (var table in network.Tables) file.Add(Prefix + table.Parameter.Name, Table(table));
        foreach (var p in network.Parameters.Items.Where(p => !p.Sparse)) file.Add(Prefix + p.Name, Halves(p));
    }

    /// <exception cref="ModelFormatException">A section is missing or of the wrong size.</exception>
    public static ReaderNetwork Load(ModelFile file)
    {
        NetworkShape shape;
        try
        {
            shape = JsonSerializer.Deserialize<NetworkShape>(file.Section(Prefix + "shape").Span)!;
        }
        catch (JsonException e)
        {
            throw file.Bad($"the section '{Prefix}shape' cannot be read ({e.Message})");
        }

        var network = new ReaderNetwork(
            shape, WordTable.Load(file.Section(Prefix + "words").Span), WordTable.Load(file.Section(Prefix + "vector-words").Span),
            TagSet.Load(file.Section(Prefix + "upos").Span), TagSet.Load(file.Section(Prefix + "xpos").Span),
            TagSet.Load(file.Section(Prefix + "relations").Span));
        Copy(file, Prefix + "vectors", MemoryMarshal.AsBytes(network.Vectors.AsSpan()));
        Copy(file, Prefix + "vector-scales", MemoryMarshal.AsBytes(network.VectorScales.AsSpan()));
        foreach (var table in network.Tables) ReadTable(file, table);
        foreach (var p in network.Parameters.Items.Where(p => !p.Sparse)) ReadHalves(file, p);

        return network;
    }

    private static byte[] Halves(Parameter p)
    {
        var halves = new Half[p.Value.Length];
        TensorPrimitives.ConvertToHalf(p.Value, halves);
        return MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
    }

    private static void ReadHalves(ModelFile file, Parameter p)
    {
        var bytes = file.Section(Prefix + p.Name).Span;
        if (bytes.Length != p.Value.Length * 2) throw Unfit(file, Prefix + p.Name);
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), p.Value);
    }

    /// <summary>All rows' scales as floats, then all rows' bytes.</summary>
    private static byte[] Table(EmbeddingTable table)
    {
        var (values, scales) = table.Quantise();
        return [.. MemoryMarshal.AsBytes(scales.AsSpan()), .. MemoryMarshal.AsBytes(values.AsSpan())];
    }

    private static void ReadTable(ModelFile file, EmbeddingTable table)
    {
        var p = table.Parameter;
        var bytes = file.Section(Prefix + p.Name).Span;
        if (bytes.Length != p.Rows * 4 + p.Rows * p.Columns) throw Unfit(file, Prefix + p.Name);
        table.Read(MemoryMarshal.Cast<byte, sbyte>(bytes[(p.Rows * 4)..]), MemoryMarshal.Cast<byte, float>(bytes[..(p.Rows * 4)]));
    }

    private static void Copy(ModelFile file, string section, Span<byte> target)
    {
        var bytes = file.Section(section).Span;
        if (bytes.Length != target.Length) throw Unfit(file, section);
        bytes.CopyTo(target);
    }

    private static ModelFormatException Unfit(ModelFile file, string section) =>
        file.Bad($"the section '{section}' does not fit the shape that the file states");
}
