using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Transcripts: paragraphs that begin with the speaker in capitals and a colon (<c>QUESTION:</c>, <c>MR. KIRBY:</c>).</summary>
internal static partial class Transcript
{
    public static IEnumerable<Attribution> Find(CodingText text)
    {
        var turns = new List<(int Paragraph, TextSpan Label)>();
        for (var p = 0; p < text.Paragraphs.Count; p++)
        {
            var paragraph = text.Paragraphs[p];
            var label = Label().Match(text.Text, paragraph.Start, Math.Min(paragraph.Length, 60));
            if (label.Success) turns.Add((p, TextSpan.FromBounds(paragraph.Start + (char.IsUpper(text.Text[paragraph.Start]) ? 0 : 1), paragraph.Start + label.Length - 1)));
        }
        // One such line may be a heading.
        if (turns.Count < 2) yield break;
        for (var t = 0; t < turns.Count; t++)
        {
            var (first, label) = turns[t];
            var last = (t + 1 < turns.Count ? turns[t + 1].Paragraph : text.Paragraphs.Count) - 1;
            var start = label.End + 1;
            while (start < text.Paragraphs[last].End && char.IsWhiteSpace(text.Text[start])) start++;
            if (start >= text.Paragraphs[last].End) continue;
            var speaker = label.Of(text.Text);
            yield return new Attribution
            {
                Speaker = new(speaker, label), Cue = speaker, Clause = label,
                Content = TextSpan.FromBounds(start, text.Paragraphs[last].End), Form = StatementForm.Direct,
            };
        }
    }

    [GeneratedRegex(@"\G[""“]?[A-Z][A-Z .'’-]{2,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
