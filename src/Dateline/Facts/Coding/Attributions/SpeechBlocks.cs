using Dateline.Annotation;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Trees;
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
        if (Headline(text) is { } headline) yield return headline;
        var above = default(TextSpan);
        foreach (var line in Lines(text.Text))
        {
            var before = above;
            above = line;
            var dash = text.Text.AsSpan(line.Start, line.Length).LastIndexOfAny('―', '—', '–');
            if (dash < 0 || line.Length - dash > LongestName) continue;
            var name = line.Start + dash + 1;
            while (name < line.End && char.IsWhiteSpace(text.Text[name])) name++;
            if (name >= line.End || !char.IsUpper(text.Text[name]) || text.Text.AsSpan(name, line.End - name).TrimEnd('.').IndexOfAny('!', '?', ':') >= 0) continue;
            // Behind the quotation, or on a line of its own below.
            var said = dash > 0 ? new TextSpan(line.Start, text.Text.AsSpan(line.Start, dash).TrimEnd().Length) : before;
            if (said.Length < 2 || !IsMark(text.Text[said.Start]) || !IsMark(text.Text[said.End - 1])) continue;
            yield return new(TextSpan.FromBounds(name, line.End), new(line.Start + dash, 1), said, StatementForm.Direct);
        }
    }

    // "Minister: the bridge will open", "Poll: most want the bridge", as the first line and without a full stop.
    private static AttributedSpeech? Headline(CodingText text)
    {
        var line = Lines(text.Text).FirstOrDefault();
        var words = text.Text.AsSpan(line.Start, line.Length);
        if (words.Length is 0 or > 160 || words[^1] is '.' or ':') return null;
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || colon > LongestName || colon + 2 >= words.Length) return null;
        var tree = text.Trees.FirstOrDefault(t => t.Span.Start <= line.Start && line.Start < t.Span.End);
        if (tree is null || !Speaks(text, tree, line.Start + colon)) return null;
        return new(new(line.Start, colon), new(line.Start + colon, 1), TextSpan.FromBounds(line.Start + colon + 2, line.End), StatementForm.Indirect);
    }

    // A name of a person or body, or one noun of who tells; no clause.
    private static bool Speaks(CodingText text, Tree tree, int colon)
    {
        var last = 0;
        while (last + 1 < tree.Count && tree[last + 1].Span.End <= colon) last++;
        for (var i = 0; i <= last; i++)
            if (tree.IsVerb(i) || tree.Upos(i) is Upos.Aux or Upos.Punct && tree[i].Form is not ("-" or "." or "’" or "'")) return false;
        return tree.EntityAt(last) is { Type: EntityType.Per or EntityType.Org } || last < 4 && (text.Lexicon.Classes.Has("@speaking", tree[last].Form.ToLowerInvariant()) || text.Lexicon.Classes.Has("@official", tree[last].Form.ToLowerInvariant())
            || text.Lexicon.Classes.Has("@speaking", tree.Lemma(last).ToLowerInvariant()));
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
