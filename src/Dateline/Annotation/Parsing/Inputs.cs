using Dateline.Learning;

namespace Dateline.Annotation.Parsing;

/// <summary>From the features of a word to the net's input row.</summary>
internal static class Inputs
{
    /// <summary>Writes one row: frozen vector, trained word plus n-grams, shape.</summary>
    /// <param name="unknown">Whether to read the word as unknown, as training does now and then.</param>
    public static void Write(ReaderNetwork network, WordFeatures features, bool unknown, Span<float> row)
    {
        var shape = network.Shape;
        network.CopyVector(features.Vector, row[..shape.Vector]);
        var word = row.Slice(shape.Vector, shape.Word);
        network.WordTable.Row(unknown ? 0 : features.Word).CopyTo(word);
        var share = NgramScale(features);
        foreach (var n in features.Ngrams) Activations.AddScaled(word, network.NgramTable.Row(n), share);
        network.ShapeTable.Row(features.Shape).CopyTo(row[(shape.Vector + shape.Word)..]);
    }

    /// <summary>Keeps the sum of n-grams at the size of one, whatever the word's length.</summary>
    public static float NgramScale(WordFeatures features) => 1f / MathF.Sqrt(Math.Max(1, features.Ngrams.Length));
}
