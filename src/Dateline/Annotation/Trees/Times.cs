using Dateline.Documents;

namespace Dateline.Annotation.Trees;

/// <summary>Words that tell when, so that they are not taken for participants (<c>the attack on Monday</c>).</summary>
internal static class Times
{
    private static readonly HashSet<string> Words =
        EmbeddedLines.Read("Annotation/Trees/time-nouns.txt").SelectMany(l => l.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsTime(Tree tree, int i)
    {
        foreach (var told in tree.Times)
            if (told.Has(i)) return true;
        return IsTimeByWord(tree, i);
    }

    private static bool IsTimeByWord(Tree tree, int i) =>
        IsWord(tree, i) || tree.Upos(i) == Upos.Num && (IsYear(tree[i].Form) || i > 0 && IsWord(tree, i - 1) || i + 1 < tree.Count && IsWord(tree, i + 1));

    // "may" and "second" are words of time only as nouns, "a march" and "the august house" only with a capital.
    private static bool IsWord(Tree tree, int i) =>
        tree.Upos(i) is Upos.Noun or Upos.Propn or Upos.Adv && (Words.Contains(tree.Lemma(i)) || Words.Contains(tree[i].Form)) && tree[i].Form is not ("march" or "marches" or "august");

    public static bool IsYear(ReadOnlySpan<char> form) =>
        form is { Length: 4 } && (form.StartsWith("19") || form.StartsWith("20")) && char.IsAsciiDigit(form[2]) && char.IsAsciiDigit(form[3]);
}
