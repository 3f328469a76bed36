using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Figures;

/// <summary>Tells figures from numbers that count nothing: dates, names, ages, telephone numbers, things already told.</summary>
internal static class FigureFilter
{
    // From here on pounds are money, not weight: "a 500-million-pound loan".
    private const double Sum = 100_000;

    /// <summary>Whether a number can be a figure at all.</summary>
    public static bool Counts(Tree tree, Quantity quantity, int noun)
    {
        if (quantity.Symbol is not null) return true;
        var (first, last) = (quantity.First, quantity.Last);
        if (Inside(tree, first, last)) return false;
        // "M23 rebels": part of a name, whatever it was cut to.
        if (first > 0 && tree[first - 1].Span.End == tree[first].Span.Start && char.IsLetter(tree[first - 1].Form[^1])) return false;
        if (IsDate(tree, first, last)) return false;
        // "a 2008 raid", "one or more events"
        if (first == last && noun >= 0 && Annotation.Trees.Times.IsYear(tree[first].Form) && tree[noun].Xpos is "NN" or "NNP") return false;
        if (quantity is { Low: 1, Qualifier: Qualifier.AtLeast } && tree[last].Form is "more") return false;
        if (last + 1 < tree.Count && tree[last + 1].Form is ":" or "a.m." or "p.m." or "am" or "pm" or "GMT" && tree.Upos(last) == Upos.Num) return false;
        // At the head of a line it is the mark of a list.
        if (first > 1 && tree[first - 1].Form is "-" or "–" or "/" or ":" or "#" && quantity.Qualifier != Qualifier.Range) return false;
        // "Resolution 2254": the number stands behind what it belongs to.
        var top = Counted.Top(tree, quantity);
        if (noun < 0 && tree.Head(top) >= 0 && tree.Head(top) < first && tree.Deprel(top) is "nummod" or "compound" or "flat" or "appos" or "nmod:unmarked" or "dep") return false;
        if (noun < 0 && quantity.Best is >= 100000 && !tree[last].Form.Contains(',') && tree[last].Form.All(char.IsAsciiDigit)) return false;
        return true;
    }

    /// <summary>Whether a figure says something new, not only which ones are meant (<c>the two leaders</c>).</summary>
    public static bool Tells(Tree tree, Quantity quantity, int noun, Measure measure, int verb)
    {
        // "a raid by several jets is one strike": a word defined, nothing counted.
        if (quantity is { Low: 1, High: 1 } && noun >= 0 && tree.Has(noun, "cop")) return false;
        // "500-pound bombs" are heavy, not dear.
        if (measure == Measure.Money && quantity.Symbol is null && noun >= 0 && tree.Is(noun, "compound") && noun > quantity.Last && tree[noun - 1].Form is "-" && (quantity.Best ?? quantity.Low) is not >= Sum) return false;
        // "bombs of 500 pounds each" are heavy as well.
        if (measure == Measure.Money && quantity.Symbol is null && noun >= 0 && tree.Lemma(noun) is "pound" && noun + 1 < tree.Count && tree[noun + 1].Form is "each" or "apiece") return false;
        if (measure == Measure.Duration) return noun >= 0 && TellsDuration(tree, quantity, noun);
        if (noun < 0) return measure != Measure.Other && (quantity.Best ?? quantity.Low) is not 1 || quantity.Symbol is not null;
        var isDefinite = tree.Child(noun, "det") is var det and >= 0 && tree.Lemma(det).ToLowerInvariant() is "the" or "these" or "those" or "this" or "that" or "both" ||
            measure is not (Measure.Strikes or Measure.Killed) && tree.Has(noun, "nmod:poss") && tree.Child(noun, "nmod:poss") < noun;
        if (measure == Measure.Other)
            return !isDefinite && verb >= 0 && quantity.Qualifier is not Qualifier.Unknown && !Annotation.Trees.Times.IsTime(tree, noun) &&
                !((quantity.Best ?? 0) == 1 && quantity.Qualifier == Qualifier.Exact);
        if (isDefinite && measure is Measure.Countries or Measure.Fighters or Measure.Vehicles or Measure.Weapons)
            return (quantity.Best ?? quantity.Low ?? 0) > 10;
        return true;
    }

    // How long something lasts: "for nine years", "seven days of fighting", "a five-year-old war", "lasted an hour".
    // "Four days later", "the past 24 hours", "a boy of nine years" only say when, or how old.
    private static bool TellsDuration(Tree tree, Quantity quantity, int noun)
    {
        var next = noun + 1 < tree.Count ? tree[noun + 1].Form : "";
        if (next is "-" && noun + 2 < tree.Count) next = tree[noun + 2].Form;
        if (next is "old") return OldThing(tree, noun);
        if (next is "ago" or "later" or "earlier" or "before" or "after" or "prior" or "from" or "away" or "left" || next is "in" && !(noun + 2 < tree.Count && tree[noun + 2].Form is "all" or "total")) return false;
        // "fought for the past two years" says how long, "in the past 24 hours" when.
        if (tree.Case(noun) is "for" or "over") return true;
        foreach (var child in tree.Children(noun))
            if (tree.Is(child, "amod") && tree.Lemma(child) is "past" or "last" or "next" or "previous" or "coming" or "first" or "final") return false;
        if (noun - 2 == quantity.Last && next is not "old" && tree.Head(noun) > noun && tree.Upos(tree.Head(noun)) is Upos.Noun or Upos.Propn) return true;
        foreach (var child in tree.Children(noun))
            if (child > noun && (tree.Is(child, "nmod") && tree.Case(child) == "of" || tree.Is(child, "acl") && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == "of"))
                return true;
        var head = tree.Head(noun);
        if (head < 0) return false;
        return head > noun && tree.Upos(head) is Upos.Noun or Upos.Propn && (tree.Is(noun, "compound") || tree.Is(noun, "amod") || tree.Is(noun, "nmod")) ||
            tree.Lemma(head) is "last" or "take" or "continue" or "endure" or "run" && (tree.Is(noun, "obj") || tree.Is(noun, "obl"));
    }

    private static bool OldThing(Tree tree, int noun)
    {
        var old = noun + 1;
        while (old < tree.Count && tree[old].Form is "-") old++;
        if (old >= tree.Count) return false;
        var thing = tree.Head(old);
        return tree.Lemma(old) is "old" && thing > old && tree.Upos(thing) is Upos.Noun && tree.EntityAt(thing) is null &&
            tree.Lemma(thing) is not ("boy" or "girl" or "man" or "woman" or "child" or "son" or "daughter" or "student" or "father" or "mother");
    }

    private static bool Inside(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tree.EntityAt(i) is { } e && (e.First < first || e.End > last + 1) && e.Type is not (EntityType.Loc or EntityType.Norp)) return true;
        return false;
    }

    // Dates and clocks, not durations: these are figures of their own.
    private static bool IsDate(Tree tree, int first, int last)
    {
        foreach (var told in tree.Times)
            if (told.First <= last && first <= told.Last && told.Time.Type != TimexType.Duration) return true;
        return false;
    }
}
