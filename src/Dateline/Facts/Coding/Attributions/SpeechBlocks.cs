using Dateline.Annotation.Quotations;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Speech by the form of paragraphs: turns of a transcript (<c>MR. KIRBY: …</c>), and a quotation signed by a dash and a name.</summary>
internal static class SpeechBlocks
{
    private const int LongestName = 60;

    public static IEnumerable<AttributedSpeech> Find(CodingText text)
    {
        foreach (var turn in Transcript.Find(text))
        {
            var parts = text.Paragraphs.Where(p => p.Overlaps(turn.Content)).Select(p => TextSpan.FromBounds(Math.Max(p.Start, turn.Content.Start), p.End)).ToList();
            yield return new(turn.Clause, new(turn.Clause.End, 1), turn.Content, StatementForm.Direct) { Parts = parts };
        }
        for (var p = 0; p < text.Paragraphs.Count; p++)
        {
            var line = text.Paragraphs[p];
            var dash = text.Text.AsSpan(line.Start, line.Length).LastIndexOfAny('―', '—', '–');
            if (dash < 0 || line.Length - dash > LongestName) continue;
            var name = line.Start + dash + 1;
            while (name < line.End && char.IsWhiteSpace(text.Text[name])) name++;
            if (name >= line.End || !char.IsUpper(text.Text[name]) || text.Text.AsSpan(name, line.End - name).IndexOfAny('.', '!', '?') >= 0) continue;
            // Behind the quotation, or on a line of its own below.
            var said = dash > 0 ? new TextSpan(line.Start, text.Text.AsSpan(line.Start, dash).TrimEnd().Length) : p > 0 ? text.Paragraphs[p - 1] : default;
            if (said.Length < 2 || !IsMark(text.Text[said.Start]) || !IsMark(text.Text[said.End - 1])) continue;
            yield return new(TextSpan.FromBounds(name, line.End), new(line.Start + dash, 1), said, StatementForm.Direct);
        }
    }

    private static bool IsMark(char c) => c is '“' or '”' or '"';
}
