using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Knowledge.Ontology;

namespace Dateline.Ledger;

/// <summary>A line of the ledger exactly as it is kept. Lines are added, never changed, never taken away.</summary>
/// <param name="Position">1, 2, 3 …: the order in which things were learnt, whatever the clock said.</param>
/// <param name="Recorded">When it was added, in UTC, to the millisecond; never before the line before it.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Document">Id of the document it is about; null where it is about none.</param>
/// <param name="Version">Of a document the SHA-256 of its text, of a reader or a reading the reader's id; else null.</param>
/// <param name="Body">A JSON object: docs/ledger.md shows it for each kind.</param>
/// <param name="Hash">SHA-256 of all above and the hash of the line before: a change of any line shows.</param>
public sealed record LedgerLine(long Position, DateTimeOffset Recorded, LineKind Kind, string? Document, string? Version, string Body, string Hash)
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The hash before the first line.</summary>
    public static string NoHash { get; } = new('0', 64);

    /// <summary>ISO 8601 in UTC with milliseconds: its order as text is its order in time.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is not as <see cref="Write"/> writes it.</exception>
    public static DateTimeOffset ReadTime(string time) =>
        new(DateTime.ParseExact(time, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    /// <summary>The hash that the line must have after the one with the hash <paramref name="previous"/>.</summary>
    public string HashAfter(string previous)
    {
        var head = $"{previous}\0{Position}\0{Write(Recorded)}\0{Vocabulary.Word(Kind)}\0{Document}\0{Version}\0";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(Encoding.UTF8.GetBytes(Body));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
