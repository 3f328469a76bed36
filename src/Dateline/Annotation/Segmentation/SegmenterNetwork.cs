using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Annotation.Segmentation;

/// <summary>
/// Labels pieces: the rows of a piece's features are summed, three residual convolutions look ±14 pieces around,
/// and a linear layer scores the labels.
/// </summary>
internal sealed class SegmenterNetwork(int bits)
{
    public const int Width = 32;
    public const int Taps = 5;
    public const int Labels = 3;

    /// <summary>Columns of the output; those after the labels are used in training alone.</summary>
    public const int Outputs = 32;

    /// <summary>Rows of zeros on either side of a block.</summary>
    public const int Padding = 8;

    /// <summary>How many pieces the label of one depends on to either side.</summary>
    public const int Reach = 14;

    public static ReadOnlySpan<int> Dilations => [1, 2, 4];

    /// <summary>Binary logarithm of the rows of <see cref="Embedding"/>.</summary>
    public int Bits { get; } = bits;

    public float[] Embedding { get; } = new float[Width << bits];

    public float[] EmbeddingBias { get; } = new float[Width];

    public float[][] Weights { get; } = [.. Dilations.ToArray().Select(_ => new float[Taps * Width * Width])];

    public float[][] Biases { get; } = [.. Dilations.ToArray().Select(_ => new float[Width])];

    public float[] Output { get; } = new float[Width * Outputs];

    public float[] OutputBias { get; } = new float[Outputs];

    /// <summary>Sums the rows of each piece's features: <paramref name="x"/> takes a row for each, negatives cut to zero.</summary>
    public void Embed(ReadOnlySpan<int> features, Span<float> x, int rows)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(Embedding);
        for (var i = 0; i < rows; i++)
        {
            var (a, b, c, d) = Load(ref MemoryMarshal.GetArrayDataReference(EmbeddingBias), 0);
            foreach (var feature in features.Slice(i * PieceFeatures.Count, PieceFeatures.Count))
            {
                var (ra, rb, rc, rd) = Load(ref table, feature * Width);
                (a, b, c, d) = (a + ra, b + rb, c + rc, d + rd);
            }
            var row = x.Slice(i * Width, Width);
            Vector256.Max(a, Vector256<float>.Zero).CopyTo(row);
            Vector256.Max(b, Vector256<float>.Zero).CopyTo(row[8..]);
            Vector256.Max(c, Vector256<float>.Zero).CopyTo(row[16..]);
            Vector256.Max(d, Vector256<float>.Zero).CopyTo(row[24..]);
        }
    }

    /// <summary>One residual layer: <c>y = x + max(0, conv(x) + bias)</c>.</summary>
    /// <param name="layer">Which.</param>
    /// <param name="x">Padded rows.</param>
    /// <param name="y">Padded rows.</param>
    /// <param name="rows">How many, without the padding.</param>
    public void Layer(int layer, ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        var target = y.Slice(Padding * Width, rows * Width);
        for (var i = 0; i < target.Length; i += Width) Biases[layer].CopyTo(target[i..]);
        Convolve(x, Weights[layer], target, rows, Dilations[layer]);
        var source = x.Slice(Padding * Width, rows * Width);
        for (var i = 0; i < target.Length; i += Vector256<float>.Count)
            (Vector256.Max(Vector256.Create<float>(target[i..]), Vector256<float>.Zero) + Vector256.Create<float>(source[i..])).CopyTo(target[i..]);
    }

    /// <summary>Adds the convolution of padded rows to rows without padding.</summary>
    public static void Convolve(ReadOnlySpan<float> x, ReadOnlySpan<float> weights, Span<float> y, int rows, int dilation) =>
        Convolution.Add(x[((Padding - Taps / 2 * dilation) * Width)..], weights, y, rows, Width, Width, Taps, dilation);

    /// <summary>Scores the outputs of rows without padding.</summary>
    public void Score(ReadOnlySpan<float> x, Span<float> scores, int rows)
    {
        for (var i = 0; i < rows; i++) OutputBias.CopyTo(scores[(i * Outputs)..]);
        Convolution.Add(x, Output, scores, rows, Width, Outputs, 1, 0);
    }

    private static (Vector256<float> A, Vector256<float> B, Vector256<float> C, Vector256<float> D) Load(ref float from, int offset) =>
        (Vector256.LoadUnsafe(ref from, (nuint)offset), Vector256.LoadUnsafe(ref from, (nuint)offset + 8),
            Vector256.LoadUnsafe(ref from, (nuint)offset + 16), Vector256.LoadUnsafe(ref from, (nuint)offset + 24));
}
