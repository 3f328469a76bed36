using System.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training;

/// <summary>Makes training texts of sentences of newswire that another tokenizer cut.</summary>
internal static class NewsText
{
    private const int SentencesPerText = 15;

    private static readonly string[] Ends = [".", "?", "!", "\"", "'"];

    /// <summary>Groups sentences in file order, without those that do not begin or end as a sentence does.</summary>
    public static List<string[][]> Group(IEnumerable<string[]> sentences) =>
        [.. sentences.Where(s => s.Length > 3 && Ends.Contains(s[^1]) && (char.IsUpper(s[0][0]) || s[0] == "\"")).Chunk(SentencesPerText)];

    /// <summary>Lays sentences out in a row, in paragraphs or on lines, as chance will.</summary>
    public static TrainingText Render(string[][] sentences, Random random)
    {
        var text = new StringBuilder();
        var (tokens, starts) = (new List<int>(), new List<int>());
        var paragraph = random.Next(5) switch { 0 => "\n", < 3 => "\n\n", _ => " " };
        foreach (var sentence in sentences)
        {
            var (line, spans) = Detokenizer.Join(sentence);
            if (text.Length > 0) text.Append(random.Next(3) == 0 ? paragraph : " ");
            starts.Add(text.Length);
            foreach (var span in spans) tokens.Add(text.Length + span.Start);
            text.Append(line);
        }
        return new(text.ToString(), [.. tokens], [], [.. starts]);
    }
}
