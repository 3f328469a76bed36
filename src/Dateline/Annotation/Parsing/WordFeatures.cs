namespace Dateline.Annotation.Parsing;

/// <summary>What the net is told of one word form.</summary>
/// <param name="Word">Row among the trained words, 0 when unknown.</param>
/// <param name="Vector">Row among the word vectors, 0 when unknown.</param>
/// <param name="Shape">Index of its outline.</param>
/// <param name="Ngrams">Buckets of its character n-grams.</param>
internal sealed record WordFeatures(int Word, int Vector, int Shape, int[] Ngrams)
{
    public static WordFeatures Of(ReadOnlySpan<char> form, ReaderNetwork network)
    {
        var lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        Span<int> ngrams = stackalloc int[CharacterNgrams.Most];
        var count = CharacterNgrams.Hash(lower, network.Shape.NgramBuckets, ngrams);
        return new(network.Words[lower], network.VectorWords[lower], WordShape.Of(form), ngrams[..count].ToArray());
    }
}
