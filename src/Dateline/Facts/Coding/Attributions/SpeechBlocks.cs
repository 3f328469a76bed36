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
        var above = default(TextSpan);
        foreach (var line in Lines(text.Text))
        {
            var before = above;
            above = line;
            var dash = text.Text.AsSpan(line.Start, line.Length).LastIndexOfAny('―', '—', '–');
            if (dash < 0 || line.Length - dash > LongestName) continue;
            var name = line.Start + dash + 1;
            while (name < line.End && char.IsWhiteSpace(text.Text[name])) name++;
            if (name >= line.End || !char.IsUpper(text.Text[name]) || text.Text.AsSpan(name, line.End - name).IndexOfAny('.', '!', '?') >= 0) continue;
            // Behind the quotation, or on a line of its own below.
            var said = dash > 0 ? new TextSpan(line.Start, text.Text.AsSpan(line.Start, dash).TrimEnd().Length) : before;
            if (said.Length < 2 || !IsMark(text.Text[said.Start]) || !IsMark(text.Text[said.End - 1])) continue;
            yield return new(TextSpan.FromBounds(name, line.End), new(line.Start + dash, 1), said, StatementForm.Direct);
        }
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n') is var at and >= 0 ? start + at : text.Length;
            var first = start;
            var last = end;
            while (first < last && char.IsWhiteSpace(text[first])) first++;
            while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > first) yield return TextSpan.FromBounds(first, last);
            start = end + 1;
        }
    }

    private static bool IsMark(char c) => c is '“' or '”' or '"';
}
