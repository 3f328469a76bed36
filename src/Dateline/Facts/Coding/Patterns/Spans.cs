using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Patterns;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>The words that carry a fact, and what it was coded by.</summary>
internal static class Spans
{
    private const int LongestPhrase = 200;

    /// <summary>The clause of a verb; the phrase of a noun or adjective, with its verb where that is short; widened to the participants.</summary>
    public static TextSpan Carrier(Tree tree, int word, params ReadOnlySpan<int> participants)
    {
        var span = tree.IsVerb(word) && !tree.Is(word, "amod") || tree.Has(word, "cop") ? Clauses.Span(tree, word) : NounPhrases.Span(tree, word);
        if (span.Length < tree[word].Span.Length) span = tree[word].Span;
        foreach (var one in participants)
        {
            if (one < 0) continue;
            if (span.Cover(Content(tree, one)) is { Length: <= LongestPhrase } whole) span = whole;
            else if (span.Cover(tree[one].Span) is { Length: <= LongestPhrase } wider) span = wider;
        }
        return span;
    }

    /// <summary>What a clause or phrase says, without the word that marks it: <c>to withdraw its troops</c> is <c>withdraw its troops</c>.</summary>
    public static TextSpan Content(Tree tree, int head)
    {
        if (tree.IsNominal(head) && !tree.Has(head, "cop")) return NounPhrases.Span(tree, head);
        var (first, last) = (tree.First(head), tree.Last(head));
        // What is told apart has its own mark: "to stop and to leave".
        foreach (var next in tree.Children(head))
            if (next > head && tree.Is(next, "conj") && tree.Has(next, "mark")) last = Math.Min(last, tree.First(next) - 1);
        while (first < head && (tree.IsPunct(first) || tree.Head(first) == head && (tree.Is(first, "mark") || tree.Is(first, "cc") || tree.Is(first, "case")))) first++;
        return NounPhrases.Trim(tree, first, last, head);
    }

    public static Grounds Grounds<T>(string coder, PatternMatch<T> match, params ReadOnlySpan<(char Part, int Head)> parts) where T : struct, Enum
    {
        var (tree, path) = (match.Tree, match.Tree[match.Word].Form);
        foreach (var (part, head) in parts)
            if (head >= 0 && head != match.Word) path += $", {part} {tree[head].Form} ({tree.Deprel(head)})";
        return new($"{coder}/{match.Pattern.Kind.ToString().ToLowerInvariant()}", [Line(match.Pattern.Entry)], path);
    }

    private static string Line(Entry entry) => string.Join(" | ", entry.Fields);
}
