using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Learning;

namespace Dateline.Annotation.Segmentation;

/// <summary>
/// Labels pieces: the rows of a piece's features are summed, residual convolutions look <see cref="Reach"/> pieces around,
/// and a linear layer scores the labels.
/// </summary>
internal sealed class SegmenterNetwork
{
    /// <summary>Values of a row: two vectors.</summary>
    public const int Width = 32;

    public const int Labels = 3;

    /// <summary>Rows of zeros before and after a block.</summary>
    public const int Padding = 8;

    /// <summary>How many pieces to either side the label of one depends on.</summary>
    public const int Reach = 14;

    private static readonly int[] Dilations = [1, 2, 4];

    public SegmenterNetwork(FeatureTable features)
    {
        Features = features;
        Table = Parameters.Add("features", features.Count, Width, sparse: true);
        Bias = Parameters.Add("bias", 1, Width);
        Layers = [.. Dilations.Select(d => new Convolution(Parameters, $"convolution{d}", Width, d))];
        Output = new Linear(Parameters, "labels", Width, Labels);
    }

    public FeatureTable Features { get; }

    public ParameterSet Parameters { get; } = new();

    /// <summary>A row for each known feature.</summary>
    public Parameter Table { get; }

    public Parameter Bias { get; }

    public Convolution[] Layers { get; }

    public Linear Output { get; }

    /// <summary>Lays the weights out for products; to be called after each change of them.</summary>
    public void Pack(bool training)
    {
        foreach (var layer in Layers) layer.Pack(training);
        Output.Pack(training);
    }

    /// <summary>Sums the rows of each piece's features, then cuts negatives to zero.</summary>
    /// <param name="features">Rows of the table, <see cref="PieceFeatures.Count"/> for each piece; −1 for none.</param>
    /// <param name="rows">How many pieces.</param>
    /// <param name="output">A row for each piece, overwritten.</param>
    public void Embed(ReadOnlySpan<int> features, int rows, Span<float> output)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table.Value);
        ref var target = ref MemoryMarshal.GetReference(output[..(rows * Width)]);
        for (var i = 0; i < rows; i++)
        {
            var (left, right) = Load(ref MemoryMarshal.GetArrayDataReference(Bias.Value), 0);
            foreach (var feature in features.Slice(i * PieceFeatures.Count, PieceFeatures.Count))
            {
                if (feature < 0) continue;
                var (l, r) = Load(ref table, (nuint)feature * Width);
                (left, right) = (left + l, right + r);
            }
            Vector512.Max(left, Vector512<float>.Zero).StoreUnsafe(ref target, (nuint)i * Width);
            Vector512.Max(right, Vector512<float>.Zero).StoreUnsafe(ref target, (nuint)i * Width + Width / 2);
        }
    }

    private static (Vector512<float> Left, Vector512<float> Right) Load(ref float from, nuint offset) =>
        (Vector512.LoadUnsafe(ref from, offset), Vector512.LoadUnsafe(ref from, offset + Width / 2));
}
