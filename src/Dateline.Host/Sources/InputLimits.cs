namespace Dateline.Host.Sources;

/// <summary>What is read of an input at most; whatever is over a limit is left out with a reason.</summary>
internal sealed record InputLimits
{
    /// <summary>The longest text of a document, in UTF-16 units.</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>The largest file read as one document, in MiB. Text and the lines and mails of large files go by <see cref="MaxCharacters"/>.</summary>
    public int MaxMegabytes { get; init; } = 100;

    /// <summary>Pages of a PDF.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Files in an archive, and parts of a mail.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>How many archives and mails may stand in one another.</summary>
    public const int MaxDepth = 4;

    /// <summary>How much larger an archive may become as it is unpacked. Reports become five times as large, tables thirty times.</summary>
    public const int MaxExpansion = 100;

    public long MaxBytes => (long)MaxMegabytes << 20;

    /// <summary>An escaped character of JSON takes six bytes; beside the text stand a few short fields.</summary>
    public int MaxLineBytes => (int)Math.Min(int.MaxValue - 64, 6L * MaxCharacters + (1 << 16));
}
