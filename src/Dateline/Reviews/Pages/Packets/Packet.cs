using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dateline.Reviews.Pages.Packets;

/// <summary>
/// What a page carries beside what people see, so that it can be checked without anything else: the review as data, the cited passages with where
/// they stand, the tables, and a hash of each and of all. Hashes show that something was altered; they do not show who wrote it.
/// </summary>
/// <param name="Form">Of the packet; a greater one is from a newer version.</param>
/// <param name="Review">The review (docs/review.md).</param>
/// <param name="ReviewHash">Of the review as it stands in the packet.</param>
/// <param name="Passages">What is cited, by number.</param>
/// <param name="PassagesHash">Over the hashes of all passages.</param>
/// <param name="Tables">All tables, in their order.</param>
/// <param name="TablesHash">Over the hashes of all tables.</param>
/// <param name="Sections">All sections, in their order.</param>
public sealed record Packet(
    int Form, JsonElement Review, string ReviewHash, IReadOnlyList<PacketPassage> Passages, string PassagesHash, IReadOnlyList<PacketTable> Tables, string TablesHash, IReadOnlyList<PacketSection> Sections)
{
    /// <summary>The newest form.</summary>
    public const int Newest = 1;

    /// <summary>Of the element that holds it.</summary>
    public const string Id = "dateline-packet";

    // The standard encoder writes < and > as escapes, so that no word of a report can end the element.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    /// <summary>Whether the review is as it was written.</summary>
    public bool IsReviewSound => ReviewHash == HashOf(Review.GetRawText());

    /// <summary>Whether there are as many passages and tables as there were, each with its hash.</summary>
    public bool IsWhole => PassagesHash == Over(Passages.Select(p => p.Hash)) && TablesHash == Over(Tables.Select(t => t.Hash));

    /// <exception cref="JsonException">It is no packet.</exception>
    public static Packet Read(string json) => JsonSerializer.Deserialize<Packet>(json, Options) is { } packet && packet.HasAllParts ? packet : throw new JsonException("The data are no packet.");

    // The serialiser holds members to be there, but not the items of lists.
    private bool HasAllParts =>
        Passages.All(p => p is not null && p.Facts.All(f => f is not null && f.Words.All(w => w is not null))) && Tables.All(t => t is not null && t.Columns.All(c => c is not null) && t.Rows.All(r => r is not null && r.All(c => c is not null)))
        && Sections.All(s => s is not null);

    /// <summary>The words as a page shows them: without controls and marks that turn the direction of writing.</summary>
    public static string Shown(string text) => Html.HtmlWriter.Shown(text);

    internal static string Write(PageWriter page)
    {
        var review = JsonSerializer.SerializeToElement(JsonSerializer.Deserialize<JsonElement>(ReviewJson.Write(page.Review)), Options);
        var passages = page.Citations.All.Select(PacketPassage.Of).ToList();
        var tables = page.Tables.Select(t => PacketTable.Of(t, page.Citations)).ToList();
        return JsonSerializer.Serialize(
            new Packet(
                Newest, review, HashOf(review.GetRawText()), passages, Over(passages.Select(p => p.Hash)), tables, Over(tables.Select(t => t.Hash)),
                [.. page.Sections.Select(s => new PacketSection(s.Id, s.Hash))]), Options);
    }

    internal static string HashOf<T>(T part) => HashOf(JsonSerializer.Serialize(part, Options));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Over(IEnumerable<string> hashes) => HashOf(string.Join('\n', hashes));
}
