using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Places;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;

namespace Dateline.Facts.Coding.Figures;

/// <summary>Items of a list under the line that says what they count: <c>Civilians killed</c>, below it <c>• at least 56 (the monitor)</c>.</summary>
internal sealed class Listings(Lexicon lexicon, MeasureReader measures)
{
    // A heading is short; the number stands at the beginning of its item.
    private const int Longest = 10;
    private const int Early = 4;

    public Figure? Of(CodingText text, Tree tree, Quantity quantity)
    {
        if (quantity.Symbol is not null || quantity.First > Early || !IsItem(text, tree) || Heading(text, tree) is not { } heading || Measured(heading) is not var (measure, unit, noun) || noun < 0) return null;
        if (Counted.Noun(tree, quantity) >= 0) return null;
        var span = tree.Cover(quantity.First, quantity.Last);
        return new Figure(Evidence.Of(text.Document, span, [heading.Span]), measure)
        {
            Low = quantity.Low, Best = quantity.Best, High = quantity.High, Qualifier = quantity.Qualifier, Unit = unit,
            About = text.Actors.Resolve(text, NounPhrases.Mention(text.Document, heading, noun, participles: false)),
            Source = Bracketed(text, tree),
            Place = OfTitle(text, measure) ?? Circumstances.PlaceOf(text.Document, heading, heading.Count - 1, Reach.Scene),
            Time = Circumstances.TimeOf(text.Document, tree, Counted.Top(tree, quantity)),
            Grounds = new("figure/list", [], heading.Span.Of(text.Text)),
        };
    }

    // "what is claimed about the dead of Tokhar": the headline says whose they are.
    private Place? OfTitle(CodingText text, Measure measure)
    {
        var title = text.Trees[0];
        for (var i = 0; i < title.Count; i++)
            if (measures.OfWord(title, i) is { } word && word.Value.Measure == measure)
                foreach (var child in title.Children(i))
                    if (child > i && title.Is(child, "nmod") && title.Case(child) is "of" or "in" or "at" or "near" && title.EntityAt(child) is { Type: EntityType.Loc or EntityType.Fac } place) return new Place(place.Span.Of(text.Text));
        return null;
    }

    /// <summary>Who says so, by the brackets at the end of an item: <c>• 160 (Islamic State)</c>.</summary>
    public Source? Bracketed(CodingText text, Tree tree)
    {
        var close = tree.Count - 1;
        while (close > 0 && tree[close].Form is "." or ";" or ",") close--;
        if (tree[close].Form is not ")" || !IsItem(text, tree)) return null;
        var open = close;
        while (open > 0 && tree[open].Form is not "(") open--;
        if (close - open < 2) return null;
        for (var i = open + 1; i < close; i++)
            if ((tree.Head(i) <= open || tree.Head(i) >= close) && Patterns.Holders.CanAct(lexicon, tree, i))
                return new(text.Actors.Resolve(text, new(tree.Cover(open + 1, close - 1).Of(text.Text), tree.Cover(open + 1, close - 1))), null, StatementForm.Indirect);
        return null;
    }

    private static bool IsItem(CodingText text, Tree tree) =>
        text.ParagraphAt(tree.Span.Start) is var p && p >= 0 && text.Paragraphs[p].Start is var start && start < text.Text.Length && text.Text[start] is '•' or '-' or '*' or '–' or '—' or '·' or '▪';

    // The last line before the list, where it is no sentence.
    private static Tree? Heading(CodingText text, Tree tree)
    {
        for (var t = tree.Index - 1; t >= 0; t--)
        {
            var line = text.Trees[t];
            if (IsItem(text, line)) continue;
            return line.Count <= Longest && tree.Index - t <= Longest && line[line.Count - 1].Form is not ("." or "?" or "!") ? line : null;
        }
        return null;
    }

    // "Number of civilians killed", "Deaths", "Displaced people"
    private (Measure, string?, int)? Measured(Tree heading)
    {
        for (var i = 0; i < heading.Count; i++)
        {
            if (heading.Lemma(i) is "number" or "total" || measures.OfWord(heading, i) is not { } word || word.Value.Measure > Measure.Fighters) continue;
            var noun = -1;
            for (var k = 0; k < heading.Count && noun < 0; k++)
                if (measures.IsPeople(heading, k)) noun = k;
            return (word.Value.Measure, word.Value.Unit, noun >= 0 ? noun : i);
        }
        return null;
    }
}
