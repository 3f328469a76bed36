using System.Collections.Concurrent;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>The trees of the sentences that a brief tells from, and of those that it tells; each text is parsed once. Safe to use from many threads.</summary>
internal sealed class Syntax(Reader reader)
{
    private readonly ConcurrentDictionary<(string Text, DateOnly Day), IReadOnlyList<Tree>> _dated = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<Tree>> _trees = new(StringComparer.Ordinal);

    /// <summary>The trees of a text of a sentence or a few; their spans are counted from its start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day of its report, that its times go by; null where these do not matter.</param>
    public IReadOnlyList<Tree> Of(string text, DateOnly? day = null)
    {
        if (day is not { } published) return _trees.GetOrAdd(text, t => reader.Parse(Document.FromText(t)).Trees);
        // Where days do not matter, the trees of any day will do.
        var trees = _dated.GetOrAdd((text, published), t => reader.Parse(Document.FromText(t.Text, t.Day)).Trees);
        _trees.TryAdd(text, trees);
        return trees;
    }

    /// <summary>The tree that a word of a text stands in; null where none does.</summary>
    /// <param name="text">A sentence or a few.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="token">The word in its tree.</param>
    /// <param name="day">The day of the report, or null.</param>
    public Tree? At(string text, int at, out int token, DateOnly? day = null)
    {
        foreach (var tree in Of(text, day))
            for (token = 0; token < tree.Count; token++)
                if (tree[token].Span.Start <= at && at < tree[token].Span.End) return tree;
        token = -1;
        return null;
    }

    /// <summary>The word of a span that the others hang on; null where they stand in no tree.</summary>
    /// <param name="text">A sentence or a few.</param>
    /// <param name="span">Words of it.</param>
    /// <param name="head">That word in its tree.</param>
    /// <param name="day">The day of the report, or null.</param>
    public Tree? HeadOf(string text, TextSpan span, out int head, DateOnly? day = null)
    {
        head = -1;
        if (At(text, span.Start, out var first, day) is not { } tree) return null;
        for (var i = first; i < tree.Count && tree[i].Span.Start < span.End; i++)
            if (!tree.IsPunct(i) && !(tree.Head(i) >= first && tree[tree.Head(i)].Span.Start < span.End) && (head < 0 || tree.Last(i) - tree.First(i) > tree.Last(head) - tree.First(head))) head = i;
        return head < 0 ? null : tree;
    }
}
