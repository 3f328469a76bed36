using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Figures;

/// <summary>The words of a figure: its evidence, its unit and what it is of.</summary>
internal static class FigureSpans
{
    // Up to here the verb is shown with the number: "destroyed six bridges"; further on in a list it is not.
    private const int Near = 12;

    public static TextSpan Evidence(Tree tree, Quantity quantity, int noun, int word, int verb)
    {
        var phrase = NounPhrases.Span(tree, word).Cover(tree.Cover(quantity.First, quantity.Last));
        if (noun >= 0) phrase = phrase.Cover(NounPhrases.Span(tree, noun));
        return verb >= 0 && Math.Abs(verb - word) <= Near ? phrase.Cover(tree[verb].Span) : phrase;
    }

    /// <summary>The noun with the nouns and adjectives between it and the number, names left out.</summary>
    public static TextSpan Unit(Tree tree, Quantity quantity, int noun)
    {
        var first = noun;
        while (first - 1 > quantity.Last && tree.EntityAt(first - 1) is null && tree.IsUnder(first - 1, noun) &&
            tree.Upos(first - 1) is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Punct or Upos.Verb) first--;
        while (first < noun && (tree.IsPunct(first) || tree.Lemma(first) is "more" or "other" or "hold")) first++;
        return tree.Cover(first, noun);
    }

    // "the territory that it once held in Iraq": shares of unlike wholes are told apart by these words.
    private static TextSpan Restricted(Tree tree, int head)
    {
        var span = NounPhrases.Span(tree, head);
        var last = head;
        for (var i = head + 1; i <= tree.Last(head); i++)
        {
            if (tree.IsPunct(i) && tree[i].Form is not ("-" or "’" or "'") || tree.Is(i, "cc") && i + 1 < tree.Count && (tree.IsVerb(i + 1) || tree.Upos(i + 1) == Upos.Aux || tree.Upos(i + 1) == Upos.Num || tree[i + 1].Xpos is "MD")) break;
            last = i;
        }
        return last > head ? span.Cover(tree.Cover(head, last)) : span;
    }

    /// <summary>What is put at a number: <c>put {its losses in Kachin} at 20 percent</c>; −1 where nothing is.</summary>
    public static int PutAt(Tree tree, Quantity quantity)
    {
        if (quantity.First == 0) return -1;
        for (var i = quantity.First - 1; i >= Math.Max(0, quantity.First - 3); i--)
            if (tree[i].Form is "at" && tree.Head(i) is var number and >= 0 && tree.Head(number) is var over and >= 0)
            {
                var verb = tree.IsVerb(over) ? over : tree.Head(over);
                if (verb >= 0 && tree.Lemma(verb) is "put" or "estimate" or "place" && tree.Child(verb, "obj") is var obj and >= 0 && obj < i) return obj;
            }
        return -1;
    }

    /// <summary>What a share, a sum or a time is of; null for counts.</summary>
    public static TextSpan? Denominator(Tree tree, Quantity quantity, int noun, Measure measure)
    {
        // "74 of 98 drones"
        if (noun > quantity.Last && tree.Head(noun) == Counted.Top(tree, quantity) && tree.Case(noun) == "of" && tree.Child(noun, "nummod") is var all && all > quantity.Last) return tree.Cover(all, noun);
        if (measure is not (Measure.TerritoryShare or Measure.Money or Measure.Duration or Measure.Area) && quantity.Symbol is not "%") return null;
        if (measure == Measure.TerritoryShare && PutAt(tree, quantity) is var put and >= 0) return NounPhrases.Span(tree, put);
        var top = Counted.Top(tree, quantity);
        if (Counted.Hedged(tree, noun >= 0 ? noun : top) is var hedged and >= 0) return measure == Measure.TerritoryShare ? Restricted(tree, hedged) : NounPhrases.Span(tree, hedged);
        foreach (var at in new[] { noun, top })
        {
            if (at < 0) continue;
            foreach (var child in tree.Children(at))
                if (child > quantity.Last && tree.Is(child, "nmod") && tree.Case(child) is "of" or "for" or "in") return measure == Measure.TerritoryShare ? Restricted(tree, child) : NounPhrases.Span(tree, child);
        }
        return noun >= 0 && tree.Head(noun) == top && top <= quantity.Last ? NounPhrases.Span(tree, noun) : null;
    }
}
