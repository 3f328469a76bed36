using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>
/// When what a perfect tells was: by the day on which it was said to have been (<c>said on Saturday it had retaken the town</c>), and
/// of a toll since its war began (<c>the ten-year-old conflict. Some 90,000 farmers have been killed</c>).
/// </summary>
internal static class Perfects
{
    public static Time? Of(CodingText text, Tree tree, Fact fact, int verb)
    {
        if (fact.Status != Status.Actual || verb < 0) return null;
        var auxiliary = Auxiliary(tree, verb);
        if (auxiliary < 0) return null;
        if (tree[auxiliary].Xpos is "VBD") return fact is Event or Control ? Before(text.Document, tree, verb) : null;
        return fact is Figure { Measure: Measure.Killed or Measure.Injured or Measure.Missing or Measure.Displaced or Measure.Refugees } or Event { Type: EventType.Assault or EventType.Coerce } && !OwnTimes.Has(tree)
            ? Aged(text.Document, tree) ?? (tree.Index > 0 ? Aged(text.Document, text.Trees[tree.Index - 1]) : null)
            : null;
    }

    /// <summary>Whether a verb stands in the present perfect: <c>have been killed</c>.</summary>
    public static bool IsOne(Tree tree, int verb) => verb >= 0 && Auxiliary(tree, verb) is var auxiliary and >= 0 && tree[auxiliary].Xpos is not "VBD";

    /// <summary>Whether a relative clause tells in the perfect what has come of what happened: <c>the attacks, which have now claimed 132 lives</c>.</summary>
    public static bool Lasts(Tree tree, int verb) => tree.Is(verb, "acl") && Auxiliary(tree, verb) is var auxiliary and >= 0 && tree[auxiliary].Xpos is not "VBD";

    // "have been killed and driven": the auxiliary stands at the first.
    private static int Auxiliary(Tree tree, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 3; at = tree.Head(at), steps++)
        {
            foreach (var child in tree.Children(at))
                if (tree.Is(child, "aux") && tree.Lemma(child) is "have" && tree[child].Xpos is "VBD" or "VBZ" or "VBP") return child;
            if (!tree.Is(at, "conj") || tree.Has(at, "nsubj")) return -1;
        }
        return -1;
    }

    private static Time? Before(Document document, Tree tree, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            if (tree.Is(at, "ccomp") && tree.Head(at) is var speech and >= 0 && TimeSlot.Of(document, tree, speech) is { From: not null, To: { } day } time && Story.IsDay(time)) return new(null, day, TimePrecision.Open, time.Text);
            if (!(tree.Is(at, "conj") && tree.IsVerb(at))) return null;
        }
        return null;
    }

    // The age of a war: "the five-year-old war".
    private static Time? Aged(Document document, Tree tree)
    {
        foreach (var told in tree.Times)
            if (told.Time is { Type: TimexType.Duration, From: { } from, To: null } time && tree[told.Last].Form == "old" && tree.Head(told.Last) is var noun and >= 0 && tree.IsNominal(noun) && Occurrences.BuiltIn.Same("war", tree.Lemma(noun)))
                return new(from, null, time.Precision, time.Span.Of(document.Text));
        return null;
    }
}
