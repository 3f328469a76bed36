using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Words;

namespace Dateline.Annotation.Quantities;

/// <summary>Reads numbers with their bounds, signs and units; numbers of dates, clocks and durations are times.</summary>
internal sealed class QuantityTagger(NumberWords words) : IAnnotator
{
    private readonly QuantityReader _reader = new(words);

    public Layers Requires => Layers.Trees | Layers.Times;

    public Layers Provides => Layers.Quantities;

    public void Annotate(AnnotatedText text)
    {
        var found = new List<QuantityExpression>();
        foreach (var tree in text.Trees)
        {
            tree.Quantities = _reader.Read(tree);
            foreach (var quantity in tree.Quantities)
                if (!IsTime(tree, quantity) && !IsInName(tree, quantity)) found.Add(Expression(text.Document.Text, tree, quantity));
        }
        text.Quantities = found;
    }

    private static QuantityExpression Expression(string text, Tree tree, Quantity quantity)
    {
        var span = tree.Cover(quantity.First, quantity.Last);
        var noun = quantity.Symbol is null ? UnitOf(tree, quantity) : null;
        return new(noun is { } unit ? span.Cover(unit) : span, quantity.Low, quantity.Best, quantity.High, quantity.Qualifier, noun?.Of(text) ?? CurrencyOrShare(quantity.Symbol));
    }

    // The noun counted, with what stands between: "40 wounded soldiers".
    private static TextSpan? UnitOf(Tree tree, Quantity quantity)
    {
        var at = quantity.Last;
        var head = tree.Head(at);
        if (head > at && head - at <= 5 && tree.IsNominal(head) && tree.Is(at, "nummod")) return tree.Cover(at + 1, head);
        // "tens of thousands of people"
        foreach (var child in tree.Children(at))
            if (child > at && tree.Is(child, "nmod") && tree.Case(child) == "of" && child - at <= 5 && tree.Upos(child) != Upos.Pron) return tree.Cover(child, child);
        return null;
    }

    private static string? CurrencyOrShare(string? symbol) => symbol switch
    {
        "%" => "percent",
        "$" or "US$" or "USD" => "USD",
        "€" or "EUR" => "EUR",
        "£" or "GBP" => "GBP",
        "¥" => "JPY",
        "NZ$" => "NZD",
        "A$" => "AUD",
        "C$" => "CAD",
        "HK$" => "HKD",
        "S$" => "SGD",
        _ => symbol,
    };

    private static bool IsTime(Tree tree, Quantity quantity)
    {
        foreach (var told in tree.Times)
            if (told.First <= quantity.Last && quantity.First <= told.Last) return true;
        return false;
    }

    // Part of a name, not the whole: "Resolution 2254", "the 3rd Battalion".
    private static bool IsInName(Tree tree, Quantity quantity) =>
        tree.EntityAt(quantity.First) is { } name && (name.First < quantity.First || name.End > quantity.Last + 1) && name.Type is not (EntityType.Loc or EntityType.Norp);
}
