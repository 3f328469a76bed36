namespace Dateline.Situations;

/// <summary>Cuts words of letters out of a text.</summary>
internal static class Words
{
    /// <summary>Words in their order, as written; numbers and signs are left out.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && (char.IsLetter(text[end]) || end > i && text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))) end++;
            if (end > i) yield return text[i..end];
            i = Math.Max(end, i + 1);
        }
    }
}
