using Dateline.Knowledge.Entries;

namespace Dateline.Situations;

/// <summary>Which sort of agreement a name tells of, and the number that singles out a resolution.</summary>
internal static class AgreementNames
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Situations/agreements.txt", "agreements"));

    private static readonly Lazy<Dictionary<string, string>> Sorts = new(() => File.Value.ToDictionary(e => e.Expect(3)[0], e => e[1], StringComparer.Ordinal));

    public static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary><c>resolution 2254</c>, <c>truce</c>; empty where the name does not tell.</summary>
    public static string Sort(string name)
    {
        foreach (var word in Words.Of(name))
        {
            var lower = word.ToLowerInvariant();
            if (!Sorts.Value.TryGetValue(lower, out var sort) && !(lower.EndsWith('s') && Sorts.Value.TryGetValue(lower[..^1], out sort))) continue;
            return sort == "resolution" && Number(name) is { Length: > 0 } number ? $"resolution {number}" : sort;
        }
        return "";
    }

    /// <summary>Whether a word in lower case tells of a sort.</summary>
    public static bool IsSort(string word) => Sorts.Value.ContainsKey(word) || word.EndsWith('s') && Sorts.Value.ContainsKey(word[..^1]);

    private static string Number(string name)
    {
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        var end = start;
        while (end >= 0 && end < name.Length && char.IsAsciiDigit(name[end])) end++;
        return start < 0 ? "" : name[start..end];
    }
}
