
namespace Dateline.Annotation.Trees;

/// <summary>Words that tell when, so that they are not taken for participants (<c>the attack on Monday</c>).</summary>
internal static class Times
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.",
        "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
        "dec", "today", "yesterday", "tomorrow", "tonight", "second", "minute", "hour", "day", "week", "weekend", "month", "year",
        "decade", "century", "morning", "afternoon", "evening", "night", "midnight", "noon", "dawn", "dusk", "spring", "summer",
        "autumn", "fall", "winter", "time", "moment", "period", "past", "future", "eve", "beginning", "end", "ramadan", "christmas",
    };

    public static bool IsTime(Tree tree, int i) =>
        IsWord(tree, i) || tree.Upos(i) == Upos.Num && (IsYear(tree[i].Form) || i > 0 && IsWord(tree, i - 1) || i + 1 < tree.Count && IsWord(tree, i + 1));

    // "may" and "second" are words of time only as nouns.
    private static bool IsWord(Tree tree, int i) =>
        tree.Upos(i) is Upos.Noun or Upos.Propn or Upos.Adv && (Words.Contains(tree.Lemma(i)) || Words.Contains(tree[i].Form));

    public static bool IsYear(ReadOnlySpan<char> form) =>
        form is { Length: 4 } && (form.StartsWith("19") || form.StartsWith("20")) && char.IsAsciiDigit(form[2]) && char.IsAsciiDigit(form[3]);
}
