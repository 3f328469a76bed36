namespace Dateline.Host.Stores;

/// <summary>The bytes of a document as a table has them: <see cref="Ledger.Original"/>.</summary>
internal sealed class OriginalRow
{
    public required string Sha256 { get; init; }

    public long Length { get; init; }

    public required byte[] Compressed { get; init; }
}
