using System.Text;

namespace Dateline.Host.Sources.Formats;

/// <summary>What the first bytes of a file tell of its format.</summary>
internal static class Looks
{
    private const int NameInZip = 30;

    private static readonly string[] OfficeNames = ["[Content_Types].xml", "_rels/.rels", "docProps/", "word/", "xl/", "ppt/", "customXml/"];

    private static readonly string[] MailHeaders = ["received:", "return-path:", "message-id:", "mime-version:", "delivered-to:", "x-mozilla-status:"];

    public static bool IsPdf(ReadOnlySpan<byte> head) => Trim(head).StartsWith("%PDF-"u8);

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x3\x4"u8) || head.StartsWith("PK\x5\x6"u8);

    /// <summary>By the name of the first file in the archive.</summary>
    public static bool IsOfficeOpenXml(ReadOnlySpan<byte> head)
    {
        if (!IsZip(head) || head.Length < NameInZip) return false;
        var name = Encoding.Latin1.GetString(head.Slice(NameInZip, Math.Min(32, head.Length - NameInZip)));
        return Array.Exists(OfficeNames, n => name.StartsWith(n, StringComparison.Ordinal));
    }

    /// <summary>The container of old Office files, and of new ones that are encrypted.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static bool LikeHtml(ReadOnlySpan<byte> head)
    {
        var text = Lower(head);
        return text.StartsWith("<!doctype html", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.Ordinal)
            || text.StartsWith("<head", StringComparison.Ordinal) || text.StartsWith("<body", StringComparison.Ordinal)
            || (text.StartsWith('<') && text.Contains("<html", StringComparison.Ordinal));
    }

    /// <summary>An object begins and ends on one line; no report starts with a brace.</summary>
    public static bool LikeJsonLines(ReadOnlySpan<byte> head) =>
        Trim(head) is [(byte)'{', .. var rest] && !rest.TrimStart(" \t\r"u8).StartsWith("\n"u8);

    public static bool LikeJson(ReadOnlySpan<byte> head) => Trim(head) switch
    {
        [(byte)'{', ..] => !LikeJsonLines(head),
        [(byte)'[', .. var rest] => rest.TrimStart(" \t\r\n"u8).StartsWith("{"u8),
        _ => false,
    };

    /// <summary>Headers that only machines write: a report may well start with <c>Date:</c> and <c>Subject:</c>.</summary>
    public static bool LikeMail(ReadOnlySpan<byte> head)
    {
        var text = Lower(head);
        var headers = text.ReplaceLineEndings("\n").Split("\n\n", 2)[0].Split('\n');
        return headers[0].Contains(':') && Array.Exists(headers, h => Array.Exists(MailHeaders, m => h.StartsWith(m, StringComparison.Ordinal)));
    }

    public static bool LikeMailbox(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("From "u8)) return false;
        var end = head.IndexOf((byte)'\n');
        return end > 0 && LikeMail(head[(end + 1)..]);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n\uFEFF"u8);

    private static string Lower(ReadOnlySpan<byte> head) => Encoding.Latin1.GetString(Trim(head)).ToLowerInvariant();
}
