using Dateline.Documents;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// Lists that somebody is the source of: <c>According to the colonel, the group has lost:</c> and what the lines behind it name. They are no
/// statements of their own.
/// </summary>
internal static class Enumerated
{
    public static List<Attribution> Find(CodingText text, List<Attribution> known)
    {
        var found = new List<Attribution>();
        foreach (var told in known)
        {
            if (told.Tree is not { } tree || tree[tree.Count - 1].Form is not ":") continue;
            var first = text.ParagraphAt(tree.Span.Start) + 1;
            var last = first - 1;
            if (first < 1 || text.Paragraphs[first - 1].End != tree.Span.End) continue;
            while (last + 1 < text.Paragraphs.Count && IsItem(text.Text, text.Paragraphs[last + 1])) last++;
            if (last < first) continue;
            found.Add(new Attribution
            {
                Speaker = told.Speaker, Cue = told.Cue, Clause = told.Clause, Content = TextSpan.FromBounds(text.Paragraphs[first].Start, text.Paragraphs[last].End),
                Form = told.Form, Tree = tree, Word = told.Word, IsPreposition = told.IsPreposition, IsStatement = false,
            });
        }
        return found;
    }

    private static bool IsItem(string text, TextSpan line) => line.Length > 2 && text[line.Start] is '-' or '–' or '•' or '*' or '·';
}
