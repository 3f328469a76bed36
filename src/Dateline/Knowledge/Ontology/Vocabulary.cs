using System.Text;

namespace Dateline.Knowledge.Ontology;

/// <summary>Writes and reads the words of the vocabularies: <c>HoldsOffice</c> is <c>holds_office</c>.</summary>
public static class Vocabulary
{
    /// <summary>The word of a value, in snake case.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Words<T>.Of[value];

    /// <summary>The value of a word; false where the vocabulary does not have it.</summary>
    public static bool TryParse<T>(string word, out T value) where T : struct, Enum =>
        Words<T>.Values.TryGetValue(word, out value);

    /// <summary>All words of a vocabulary in its order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Words<T>.Ordered;

    private static string Snake(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('_');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }

    private static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(v => v, v => Snake(v.ToString()));
        public static readonly Dictionary<string, T> Values = Of.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        public static readonly string[] Ordered = [.. Enum.GetValues<T>().Select(v => Of[v])];
    }
}
