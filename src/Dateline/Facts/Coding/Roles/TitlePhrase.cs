using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>
/// Words in a row that name an office: <c>U.S. Secretary of State</c>, <c>Minister for the Middle East</c>. Read by the order of
/// words, because long titles before names are where trees break first.
/// </summary>
/// <param name="First">First word, without an article.</param>
/// <param name="Title">The title word.</param>
/// <param name="Last">Last word.</param>
internal readonly record struct TitlePhrase(int First, int Title, int Last)
{
    private const int Longest = 14;

    /// <summary>The title that ends right before a token; null where none does.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="end">The token behind the title.</param>
    /// <param name="words">The words for titles.</param>
    /// <param name="isApart">Whether a comma stands between title and name: then all of it is the title of the name.</param>
    public static TitlePhrase? Before(Tree tree, int end, RoleWords words, bool isApart = false)
    {
        var start = end;
        while (start > 0 && end - start < Longest && Fits(tree, start - 1) && !(tree[start - 1].Form is "," or "and") && !Times.IsTime(tree, start - 1)) start--;
        // "Far-right Finance Minister": no half word.
        if (start > 0 && start < end && tree[start].Form is "-" && tree[start].Span.Start == tree[start - 1].Span.End) start = Math.Min(end, start + 2);
        return Within(tree, start, end - 1, words, behindName: false, isApart);
    }

    /// <summary>The title that begins at a token; null where none does.</summary>
    public static TitlePhrase? From(Tree tree, int start, RoleWords words)
    {
        if (start < tree.Count && tree.Upos(start) == Upos.Det) start++;
        var end = start;
        while (end < tree.Count && end - start < Longest && Fits(tree, end)) end++;
        while (end > start && tree.Upos(end - 1) is Upos.Adp or Upos.Det or Upos.Cconj or Upos.Punct or Upos.Part) end--;
        return Within(tree, start, end - 1, words, behindName: true);
    }

    /// <summary>Whether it is over: <c>former president</c>.</summary>
    public bool IsFormer(Tree tree)
    {
        for (var i = First; i <= Title; i++)
            if (tree[i].Form.ToLowerInvariant() is "former" or "ex" or "late" or "then" or "one-time" or "would-be" or "ex-") return true;
        return false;
    }

    private static TitlePhrase? Within(Tree tree, int start, int end, RoleWords words, bool behindName, bool isApart = false)
    {
        for (var title = start; title <= end; title++)
        {
            if (words.Table.Alone("title", tree.Lemma(title).ToLowerInvariant()) is null) continue;
            var last = Complement(tree, title, end, words, behindName);
            // "the mayor of Sirte", "spokesman for President Ali Omar": another stands before the name.
            if (last < 0 || !behindName && (tree.Upos(last) == Upos.Adp || tree[last].Form is "-" || !isApart && HasInner(tree, title, last, words))) continue;
            var first = title;
            while (first > start && tree.Upos(first - 1) is Upos.Propn or Upos.Adj or Upos.Noun or Upos.Num or Upos.Punct && !IsPlaceOfAdverb(tree, first - 1, start)) first--;
            while (first < title && (tree.IsPunct(first) || tree.Upos(first) == Upos.Num)) first++;
            return new(first, title, last);
        }
        return null;
    }

    // "spokesman for President"
    private static bool HasInner(Tree tree, int title, int last, RoleWords words)
    {
        var at = title;
        // The "in" of "commander-in-chief" is none.
        while (at <= last && (tree.Upos(at) != Upos.Adp || tree[at].Span.Start == tree[at - 1].Span.End)) at++;
        for (at++; at <= last; at++)
            if (words.Table.Alone("title", tree.Lemma(at).ToLowerInvariant()) is not null && tree.Upos(at) == Upos.Propn && Complement(tree, at, last, words, behindName: false) == last) return true;
        return false;
    }

    // What follows the title word up to the name: other titles, of and for phrases, ranks. Anything else breaks it.
    private static int Complement(Tree tree, int title, int end, RoleWords words, bool behindName)
    {
        var last = title;
        while (last + 1 <= end && (words.Table.Alone("title", tree.Lemma(last + 1).ToLowerInvariant()) is not null || tree[last + 1].Form is "-" or "designate" or "elect" || IsGeneral(tree, last + 1, words))) last++;
        // "commander-in-chief" is one word.
        while (last < end && last > title && (tree[last].Form is "-" || tree[last + 1].Form is "-") && tree[last + 1].Span.Start == tree[last].Span.End) last++;
        if (last == end) return last;
        var next = tree[last + 1].Form;
        if (next is "of" or "for" or "to" or "on" or "in" && tree.Upos(last + 1) == Upos.Adp)
        {
            // Ranks at the end belong to the name.
            while (end > last + 1 && words.Table.Alone("rank", tree[end].Form.ToLowerInvariant()) is not null && !IsGeneral(tree, end, words)) end--;
            return end > last + 1 ? end : last;
        }
        for (var i = last + 1; i <= end; i++)
            if (words.Table.Alone("rank", tree[i].Form.ToLowerInvariant()) is not null) return last;
        return behindName ? last : -1;
    }

    /// <summary>Whether a word is the second of an office: <c>Secretary General</c>, <c>Attorney General</c>. He is no general.</summary>
    public static bool IsGeneral(Tree tree, int i, RoleWords words) => i > 0 && tree[i].Form.Equals("general", StringComparison.OrdinalIgnoreCase) &&
        (words.Table.Alone("title", tree[i - 1].Form.ToLowerInvariant()) is not null || tree[i - 1].Form == "-" && tree[i - 1].Span.Start == tree[Math.Max(0, i - 2)].Span.End);

    private static bool Fits(Tree tree, int i) => tree.Upos(i) switch
    {
        Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num => true,
        Upos.Adp => tree[i].Form is "of" or "for" or "to" or "on" or "in",
        Upos.Det => tree[i].Form is "the",
        Upos.Cconj => tree[i].Form is "and",
        Upos.Part => tree[i].Form is "'s" or "’s",
        Upos.Punct => tree[i].Form is "-" or "–" or "/" or ".",
        _ => false,
    };

    // "In Turkey Minister Ellwood met": the country is where, not of what.
    private static bool IsPlaceOfAdverb(Tree tree, int i, int start) =>
        tree.EntityAt(i) is { Type: EntityType.Loc } place && place.First > start - 1 && place.First > 0 && tree.Upos(place.First - 1) == Upos.Adp;
}
