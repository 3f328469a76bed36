using Dateline.Annotation;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Chronology;

/// <summary><c>The truce was signed in May 2015. Since then …</c>: from the time last told, without an end.</summary>
internal static class SinceThen
{
    // How many sentences back the time may stand.
    private const int Farthest = 3;

    public static Time? Of(CodingText text, Tree tree, Fact fact)
    {
        if (fact.Status != Knowledge.Ontology.Status.Actual || fact is Statement) return null;
        for (var i = 0; i + 1 < tree.Count; i++)
        {
            if (!tree[i].Form.Equals("since", StringComparison.OrdinalIgnoreCase)) continue;
            if (Begun(text, tree, i, fact) is { } begun) return begun;
            var last = tree[i + 1].Form is "then" ? i + 1 : i + 2 < tree.Count && tree[i + 1].Form is "that" && tree[i + 2].Form is "time" or "day" ? i + 2 : -1;
            // In front of all, or behind the fact in its clause.
            if (last < 0 || i > 1 && tree[i].Span.Start < fact.Evidence.Excerpts[0].Span.Start) continue;
            return Last(text, tree) is { } told ? new(told.From, null, told.Precision, tree.Cover(i, last).Of(text.Text)) : null;
        }
        return null;
    }

    // "since the siege began", "since the start of the war": what the text has told the beginning of.
    private static Time? Begun(CodingText text, Tree tree, int since, Fact fact)
    {
        if (TimeHooks.IsRanked(tree, since)) return null;
        var head = tree.Head(since);
        if (head < since || tree.Upos(head) is not (Upos.Noun or Upos.Verb) || since > 1 && tree[since].Span.Start < fact.Evidence.Excerpts[0].Span.Start) return null;
        return EventDates.Of(text.Trees, tree.Index, head) is { From: { } from } date ? new(from, null, date.Precision, tree.Cover(since, head).Of(text.Text)) : null;
    }

    private static TimeExpression? Last(CodingText text, Tree tree)
    {
        for (var s = tree.Index - 1; s >= Math.Max(0, tree.Index - Farthest); s--)
            for (var k = text.Trees[s].Times.Count - 1; k >= 0; k--)
                if (text.Trees[s].Times[k].Time is { Type: TimexType.Date, From: { } from } time && !(text.Document.Published < from)) return time;
        return null;
    }
}
