using Dateline.Documents;

namespace Dateline.Host.Sources;

/// <summary>One document to read. Reading it is left to the worker that takes it.</summary>
/// <param name="Name">Path, or path and line, for messages.</param>
/// <param name="Stem">The name of its file without extension; null where it shares a file with others.</param>
/// <param name="Bytes">Its share of the input, for progress.</param>
/// <param name="Read">Gives the document or the reason why there is none; never throws for bad data.</param>
internal sealed record InputItem(string Name, string? Stem, long Bytes, Func<DocumentReader, DocumentResult> Read)
{
    /// <summary>The bytes it came in; null where they can be had once only, as out of a pipe.</summary>
    public Func<byte[]?> Original { get; init; } = () => null;
}
