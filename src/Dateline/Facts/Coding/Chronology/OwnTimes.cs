using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>The times that a sentence tells of itself, which what was told before must not fill in for.</summary>
internal static class OwnTimes
{
    /// <summary>Whether a sentence says when in its own words, be it that these cannot be reckoned (<c>after seven days</c>, <c>following the visit</c>).</summary>
    public static bool Has(Tree tree)
    {
        foreach (var told in tree.Times)
            if (told.Time.Type is TimexType.Date or TimexType.Time && (told.Time.From is not null || told.Time.To is not null) || told.Time.Words is not null || told.Time.Type == TimexType.Duration && CaseOf(tree, told) is "after" or "before" or "since") return true;
        for (var i = 0; i < tree.Count; i++)
            if (tree.Is(i, "obl") && i < tree.Head(i) && tree.Case(i) is "after" or "following" or "before" or "since") return true;
        return false;
    }

    /// <summary>Whether a sentence names more than one day, so that none of them is where its story stands.</summary>
    public static bool AreSeveral(Tree tree)
    {
        var first = default(TimeExpression);
        foreach (var told in tree.Times)
        {
            if (told.Time is not { Type: TimexType.Date, Precision: TimePrecision.Day, From: not null, To: not null }) continue;
            if (first is not null && (first.From, first.To) != (told.Time.From, told.Time.To)) return true;
            first ??= told.Time;
        }
        return false;
    }

    private static string? CaseOf(Tree tree, ToldTime told) => tree.Case(told.Head(tree))?.ToLowerInvariant();
}
