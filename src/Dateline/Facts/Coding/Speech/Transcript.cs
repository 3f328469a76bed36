using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Transcripts: paragraphs that begin with the speaker and a colon (<c>QUESTION:</c>, <c>MR. KIRBY:</c>, <c>Aduk:</c>).</summary>
internal static partial class Transcript
{
    public static IEnumerable<Attribution> Find(CodingText text)
    {
        var turns = new List<(int Paragraph, TextSpan Label, string Speaker)>();
        for (var p = 0; p < text.Paragraphs.Count; p++)
        {
            var paragraph = text.Paragraphs[p];
            var label = Label().Match(text.Text, paragraph.Start, Math.Min(paragraph.Length, 60));
            if (!label.Success) continue;
            var span = TextSpan.FromBounds(paragraph.Start + (char.IsUpper(text.Text[paragraph.Start]) ? 0 : 1), paragraph.Start + label.Length - 1);
            turns.Add((p, span, span.Of(text.Text)));
        }
        // One such line may be a heading, and so may a name that speaks but once.
        var spoken = turns.CountBy(t => t.Speaker).ToDictionary();
        turns.RemoveAll(t => IsName(t.Speaker) && spoken[t.Speaker] < 2);
        if (turns.Count < 2) yield break;
        var areNames = turns.Exists(t => IsName(t.Speaker));
        for (var t = 0; t < turns.Count; t++)
        {
            var (first, label, speaker) = turns[t];
            // A name stands before each paragraph that it says; capitals, before the first of several.
            var last = areNames ? first : (t + 1 < turns.Count ? turns[t + 1].Paragraph : text.Paragraphs.Count) - 1;
            var start = label.End + 1;
            while (start < text.Paragraphs[last].End && char.IsWhiteSpace(text.Text[start])) start++;
            if (start >= text.Paragraphs[last].End) continue;
            yield return new Attribution
            {
                Speaker = IsName(speaker) ? text.Actors.Resolve(text, new(speaker, label)) : new(speaker, label), Cue = speaker, Clause = label,
                Content = TextSpan.FromBounds(start, text.Paragraphs[last].End), Form = StatementForm.Direct, IsStatement = speaker is not "Q",
            };
        }
    }

    private static bool IsName(string label) => label.Any(char.IsLower);

    [GeneratedRegex(@"\G[""“]?(?:[A-Z][A-Z .'’-]{2,40}|[QA]|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}):", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
