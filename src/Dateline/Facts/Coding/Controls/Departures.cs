using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Controls;

/// <summary>
/// Who entered a place and left it in one breath has lost it: <c>entered the town on Monday and pulled out on Tuesday</c>; so has who took
/// one that was held for so long: <c>was held for ten months in 2015, when militants took it</c>.
/// </summary>
internal static class Departures
{
    private static readonly HashSet<string> Leaving = ["leave", "retreat", "withdraw"], Out = ["pull", "move", "fall"], Particles = ["out", "back"];

    public static IEnumerable<Control> Of(CodingText text, Control entered, StatusResolver status)
    {
        if (entered is not { Change: ControlChange.Foothold or ControlChange.Gained, Status: Status.Actual, Portion: null, Holder: not null, Place: not null }) yield break;
        var span = entered.Evidence.Excerpts[0].Span;
        foreach (var tree in text.TreesIn(span))
        {
            if (entered.Change == ControlChange.Gained && Outlasted(tree, span) is (var held, var days))
                yield return entered with
                {
                    Evidence = Evidence.Of(text.Document, Clauses.Span(tree, held), [span]),
                    Change = ControlChange.Lost,
                    From = null,
                    Time = entered.Time is { To: { } end } time ? time with { From = null, To = days > Year ? end.AddDays(days) : end, Precision = TimePrecision.Open } : null,
                    Grounds = new("control/departure", [], tree[held].Form),
                };
            for (var i = 1; i < tree.Count; i++)
            {
                if (!tree.Is(i, "conj") || tree[i].Xpos is not "VBD" || tree[i].Span.Start < span.End || tree.Has(i, "nsubj") || tree.Has(i, "obj") || !IsLeaving(tree, i)) continue;
                if (tree.Head(i) is not (var verb and >= 0) || tree[verb].Xpos is not "VBD" || !span.Contains(tree[verb].Span)) continue;
                yield return entered with
                {
                    Evidence = Evidence.Of(text.Document, Clauses.Span(tree, i), [span]),
                    Change = ControlChange.Lost,
                    From = null,
                    Status = status.Of(tree, i),
                    Time = Circumstances.TimeOf(text.Document, tree, i),
                    Grounds = new("control/departure", [], $"{tree[verb].Form}, {tree[i].Form}"),
                };
            }
        }
    }

    private const int Year = 366;

    // The verb of what lasted so long, which the clause says the beginning of, and for how many days.
    private static (int Verb, int Days)? Outlasted(Tree tree, TextSpan taken)
    {
        for (var i = 1; i < tree.Count; i++)
        {
            if (!tree.Is(i, "advcl") || tree[i].Xpos is not "VBD" || !taken.Contains(tree[i].Span) || tree.Head(i) is not (var held and >= 0) || held > i || taken.Contains(tree[held].Span)) continue;
            if (!Holding.Contains(tree.Lemma(held)) || !Participants.IsPassive(tree, held) || Chronology.Tenses.Of(tree, held) is not Chronology.Told.Past) continue;
            foreach (var told in tree.Times)
                if (told.Time.Type is Annotation.Times.TimexType.Duration && tree.Head(told.Head(tree)) == held && tree.Case(told.Head(tree)) is "for" && Days(told.Time.Value) is { } days) return (held, days);
        }
        return null;
    }

    private static int? Days(string? length) =>
        length is ['P', .. var digits, var unit] && int.TryParse(digits, out var count) && count is > 0 and < 1000 && unit is 'D' or 'W' or 'M' or 'Y' ? count * unit switch { 'D' => 1, 'W' => 7, 'M' => 30, _ => 365 } : null;

    private static readonly HashSet<string> Holding = ["besiege", "control", "hold", "occupy", "rule"];

    /// <summary>Whether nobody stood in the way: <c>entered the town without a fight</c>.</summary>
    public static bool IsUnopposed(Tree tree, int verb)
    {
        for (var i = verb + 1; i <= tree.Last(verb); i++)
            if (tree[i].Form is "unopposed" || tree[i].Form is "without" && Enumerable.Range(i + 1, Math.Min(4, tree.Count - i - 1)).Any(k => tree.Lemma(k) is "resistance" or "fight" or "opposition" or "shot")) return true;
        return false;
    }

    // "withdrew", "pulled out", "fell back": from there, where no other place is named.
    private static bool IsLeaving(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "obl") && child > verb && tree.Case(child) is "from" or "of" or "out of") return false;
        return Leaving.Contains(tree.Lemma(verb)) || Out.Contains(tree.Lemma(verb)) && verb + 1 < tree.Count && Particles.Contains(tree[verb + 1].Form);
    }
}
