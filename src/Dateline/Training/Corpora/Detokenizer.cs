using System.Text;
using Dateline.Documents;

namespace Dateline.Training.Corpora;

/// <summary>Writes the tokens of a corpus as running text again, so that our own tokenizer can cut it our way.</summary>
internal static class Detokenizer
{
    private static readonly HashSet<string> _noSpaceBefore =
        new([".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "''", "’", "”", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "…", "..."], StringComparer.Ordinal);

    private static readonly HashSet<string> _noSpaceAfter = new(["(", "[", "{", "$", "€", "£", "``", "“", "‘", "#"], StringComparer.Ordinal);

    /// <returns>The text, and where each token stands in it.</returns>
    public static (string Text, TextSpan[] Tokens) Join(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[tokens.Count];
        var (glue, open) = (true, false);
        for (var i = 0; i < spans.Length; i++)
        {
            var token = tokens[i] is "``" or "''" ? "\"" : tokens[i];
            var quote = token == "\"";
            if (!glue && !_noSpaceBefore.Contains(tokens[i]) && !(quote && open)) text.Append(' ');
            spans[i] = new(text.Length, token.Length);
            text.Append(token);
            if (quote) open = !open;
            glue = _noSpaceAfter.Contains(tokens[i]) || (quote && open);
        }

        return (text.ToString(), spans);
    }
}
