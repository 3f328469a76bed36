using System.Text;

namespace Dateline.Evaluation.Facts;

/// <summary>The words of a name that count when two names are compared: lower case, function words left out.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Stop =
        [.. "the a an of in and on its his her their to for with by at as from this that those these".Split(' ')];

    public static HashSet<string> Of(string? name)
    {
        var words = new HashSet<string>();
        var word = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (IsWord(rune)) word.Append(Rune.ToLowerInvariant(rune));
            else Close();
        }
        Close();
        return words;

        void Close()
        {
            if (word.Length > 0 && word.ToString() is var text && !Stop.Contains(text)) words.Add(text);
            word.Clear();
        }
    }

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || rune.Value == '_';
}
