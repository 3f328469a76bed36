using System.Security.Cryptography;
using System.Text;

namespace Dateline.Documents;

/// <summary>Names a document: the first 16 hex digits of the SHA-256 of its address and text, or a name given by its source.</summary>
public readonly record struct DocumentId(string Value)
{
    public static DocumentId Of(string? address, string text)
    {
        var hash = SHA256.HashData(Encoding.Unicode.GetBytes($"{address}\0{text}"));
        return new(Convert.ToHexStringLower(hash.AsSpan(0, 8)));
    }

    public override string ToString() => Value;
}
