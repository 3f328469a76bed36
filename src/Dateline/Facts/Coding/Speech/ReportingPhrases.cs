using Dateline.Annotation.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>The prepositions of reporting.txt, found by the order of words: parsers join <c>as much as 19 percent, according to</c>.</summary>
internal static class ReportingPhrases
{
    /// <summary>What begins at a token, and its last token; null where none does.</summary>
    public static (ReportingWord Word, int Last)? At(ReportingWords words, Tree tree, int i)
    {
        foreach (var word in words.Table.Of("prep", tree[i].Form.ToLowerInvariant()))
            if (End(tree, i, word.Entry[0]) is var last and >= 0) return (word.Value, last);
        return null;
    }

    private static int End(Tree tree, int i, string phrase)
    {
        var at = i;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (at >= tree.Count || !phrase.AsSpan(range).Equals(tree[at].Form, StringComparison.OrdinalIgnoreCase)) return -1;
            at++;
        }
        return at < tree.Count ? at - 1 : -1;
    }
}
