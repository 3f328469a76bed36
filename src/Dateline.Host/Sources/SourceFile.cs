using Dateline.Documents;

namespace Dateline.Host.Sources;

/// <summary>Bytes with a name: a file, stdin, a file in an archive, a mail in a mailbox. Its name is never used as a path.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Head">The first bytes, to tell the format by.</param>
/// <param name="Open">Stdin opens once; all else as often as one likes.</param>
/// <param name="Limits">What is read at most.</param>
internal sealed record SourceFile(string Name, ReadOnlyMemory<byte> Head, Func<Stream> Open, InputLimits Limits)
{
    /// <summary>Enough for the first headers of a mail and the magic bytes of all formats.</summary>
    public const int HeadLength = 4096;

    /// <summary>The document's source; null for stdin.</summary>
    public string? Address { get; init; }

    /// <summary>The name without folder, as far as it tells the format; empty for stdin.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Share of the input, for progress.</summary>
    public long Bytes { get; init; }

    /// <summary>What the person said; it overrides all else.</summary>
    public DocumentFields Given { get; init; } = DocumentFields.None;

    /// <summary>What stands beside the file or around it: the list of documents, the mail it was attached to.</summary>
    public DocumentFields Beside { get; init; } = DocumentFields.None;

    /// <summary>How many archives and mails it stands in.</summary>
    public int Depth { get; init; }

    /// <summary>What may still be unpacked from the archive that all of this stands in; null outside.</summary>
    public ExpansionBudget? Budget { get; init; }

    public string Extension => Path.GetExtension(FileName).ToLowerInvariant();

    /// <summary>All that is known, by rank: the person, the file itself, what stands beside it.</summary>
    public DocumentFields Fields(DocumentFields own) => Given.Or(own).Or(Beside).Or(new() { Source = Address });

    /// <summary>The one document that the file is.</summary>
    public InputItem Item(Func<DocumentReader, DocumentResult> read) =>
        new(Name, FileName.Length > 0 ? Path.GetFileNameWithoutExtension(FileName) : null, Bytes, read) { Original = Original };

    private byte[]? Original()
    {
        if (Address is null && Depth == 0) return null;
        try
        {
            using var stream = Open();
            return stream.CanSeek ? BoundedBytes.Read(stream, Limits) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableException)
        {
            // Whoever reads it has told why.
            return null;
        }
    }

    public InputItem Failed(string reason) => Item(_ => DocumentResult.Failed(reason, Fields(DocumentFields.None)));

    /// <summary>A file inside this one.</summary>
    /// <param name="name">Name in the archive or mail, as it stands there.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="share">Bytes it takes of this file.</param>
    public SourceFile Inside(string name, byte[] bytes, long share)
    {
        var shown = PlainName.Of(name);
        return this with
        {
            Name = $"{Name}/{shown}",
            Address = Address is null ? null : $"{Address}/{shown}",
            FileName = shown[(shown.LastIndexOf('/') + 1)..],
            Head = bytes.AsMemory(0, Math.Min(bytes.Length, HeadLength)),
            Open = () => new MemoryStream(bytes, writable: false),
            Bytes = share,
            Beside = DocumentFields.None,
            Depth = Depth + 1,
        };
    }
}
