namespace Dateline.Documents;

/// <summary>What <see cref="DocumentReader"/> accepts.</summary>
public sealed class DocumentReaderOptions
{
    /// <summary>The longest text read, in UTF-16 code units: 1 to 500 million, default 5 million. Longer input is refused with a reason.</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>Names every document by its address and text, whatever id its source gives: no two texts share a name. Default false.</summary>
    public bool OwnIds { get; init; }

    internal void Check()
    {
        if (MaxCharacters is < 1 or > 500_000_000)
            throw new ArgumentOutOfRangeException(nameof(MaxCharacters), MaxCharacters, "MaxCharacters lies between 1 and 500,000,000.");
    }
}
