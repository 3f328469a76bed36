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
        for (var p = 1; p < text.Paragraphs.Count; p++)
        {
            var (line, above) = (text.Paragraphs[p], text.Paragraphs[p - 1]);
            if (text.Text[line.Start] is not ('―' or '—' or '–' or '-') || line.Length > LongestName || text.Text[above.End - 1] is not ('”' or '"' or '“')) continue;
            var start = line.Start + 1;
            while (start < line.End && !char.IsLetterOrDigit(text.Text[start])) start++;
            if (start >= line.End || !char.IsUpper(text.Text[start]) || text.Text[above.Start] is not ('“' or '"' or '”')) continue;
            yield return new(TextSpan.FromBounds(start, line.End), new(line.Start, 1), above, StatementForm.Direct);
        }
    }
}
