using Dateline.Documents;

namespace Dateline.Exports;

/// <summary>Where a document stands, as a URI of RFC 3986: ASCII alone, hosts of other scripts in Punycode.</summary>
internal static class SourceUri
{
    /// <summary>The address where it was published; the hash of its text (RFC 6920) where nobody says.</summary>
    public static string Of(Document document) =>
        Address(document) ?? $"ni:///sha-256;{Convert.ToBase64String(Convert.FromHexString(document.Sha256)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}";

    /// <summary>Null where nobody says where it was published.</summary>
    public static string? Address(Document document)
    {
        if (!Uri.TryCreate(document.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return null;
        // Brackets belong into a host of IPv6 alone, and Uri leaves them where they are.
        return url.HostNameType != UriHostNameType.Dns
            ? url.AbsoluteUri
            : new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
    }
}
