namespace Dateline.Annotation.Parsing;

/// <summary>The sizes of a <see cref="ReaderNetwork"/>. Widths are multiples of 16, as the kernels need.</summary>
internal sealed record NetworkShape
{
    /// <summary>Dimensions of the frozen word vectors.</summary>
    public int Dimensions { get; init; } = 100;

    /// <summary>Width of the trained word and n-gram embeddings, which are added.</summary>
    public int Word { get; init; } = 128;

    public int Shape { get; init; } = 16;

    /// <summary>Rows of the n-gram table; a power of two.</summary>
    public int NgramBuckets { get; init; } = 1 << 15;

    /// <summary>Units of one direction of one layer.</summary>
    public int Hidden { get; init; } = 224;

    public int Layers { get; init; } = 2;

    /// <summary>Width of the arc scorer's projections.</summary>
    public int Arc { get; init; } = 192;

    /// <summary>Width of the relation scorer's projections.</summary>
    public int Relation { get; init; } = 160;

    /// <summary>Width of the hidden layer before the entity labels.</summary>
    public int Entity { get; init; } = 128;

    /// <summary>Width of the frozen vectors as the net reads them, padded with zeros.</summary>
    public int Vector => (Dimensions + 15) / 16 * 16;

    public int Input => Vector + Word + Shape;
}
