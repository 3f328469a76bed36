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
        row[shape.Vector..].Clear();
        var word = row.Slice(shape.Vector, shape.Word);
        network.WordTable.Add(unknown ? 0 : features.Word, word, 1f);
        var share = NgramScale(features);
        foreach (var n in features.Ngrams) network.NgramTable.Add(n, word, share);
        network.ShapeTable.Add(features.Shape, row[(shape.Vector + shape.Word)..], 1f);
    }

    /// <summary>Keeps the sum of n-grams at the size of one, whatever the word's length.</summary>
    public static float NgramScale(WordFeatures features) => 1f / MathF.Sqrt(Math.Max(1, features.Ngrams.Length));
}
