using System.Security.Cryptography;
using System.Text;

namespace Dateline.Facts;

/// <summary>Which reader made a reading: code, weights, lexicon, registry and gazetteer. Two readers of one version read every text alike.</summary>
public sealed class ReaderVersion
{
    private ReaderVersion(string id, IReadOnlyList<KeyValuePair<string, string>> parts) => (Id, Parts) = (id, parts);

    /// <summary>16 hex digits of the SHA-256 of the parts.</summary>
    public string Id { get; }

    /// <summary>What it is made of, by name: a hash of each.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parts { get; }

    public static ReaderVersion Of(params IEnumerable<(string Name, string Hash)> parts)
    {
        var list = parts.Select(p => KeyValuePair.Create(p.Name, p.Hash)).ToList();
        var all = string.Concat(list.Select(p => $"{p.Key}\0{p.Value}\n"));
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8)), list);
    }

    public override string ToString() => Id;
}
