using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Agreements;

/// <summary>The nouns that name agreements: deals, truces, numbered resolutions, peace plans.</summary>
internal sealed class AgreementNouns(Lexicon lexicon)
{
    /// <summary>Whether a noun names an agreement.</summary>
    public bool IsOne(Tree tree, int i)
    {
        if (!tree.IsNominal(i)) return false;
        var lemma = tree.Lemma(i).ToLowerInvariant();
        if (lemma is "cessation") return tree.Child(i, "nmod") is var what and >= 0 && tree.Lemma(what).StartsWith("hostilit", StringComparison.OrdinalIgnoreCase);
        if (lemma is "cease-fire" or "fire" && i > 1 && tree[i - 1].Form is "-" && tree[i - 2].Form.Equals("cease", StringComparison.OrdinalIgnoreCase)) return true;
        // "passed a resolution", not "the resolution of the conflict"
        if (lemma is "resolution") return HasNumber(tree, i) || Before(tree, i, "council", "un", "unsc", "nations") || !Before(tree, i, "conflict", "dispute", "crisis") && tree.Case(tree.Child(i, "nmod") is var matter and >= 0 ? matter : i) is not ("of" or "to");
        // "the Jeddah Declaration"
        if (lemma is "declaration" or "communique" or "communiqué") return char.IsUpper(tree[i].Form[0]) && i > 0 && char.IsUpper(tree[i - 1].Form[0]);
        if (lemma is "roadmap") return true;
        if (lemma is "plan" or "proposal" or "initiative") return Before(tree, i, "peace", "ceasefire", "truce", "transition") || Of(tree, i, "peace", "transition", "ceasefire");
        if (lemma is "framework" or "settlement") return Before(tree, i, "peace", "political", "negotiated", "final") || tree.EntityAt(i) is not null;
        return lexicon.Classes.Has("@pact", lemma) || lemma.EndsWith('s') && lexicon.Classes.Has("@pact", lemma[..^1]);
    }

    /// <summary>What tells one agreement from another in a text: its kind, and its number where it has one.</summary>
    public static string Key(Tree tree, int noun)
    {
        for (var i = tree.First(noun); i <= Math.Min(tree.Count - 1, Math.Max(tree.Last(noun), noun + 1)); i++)
            if (tree.Lemma(noun).Equals("resolution", StringComparison.OrdinalIgnoreCase) && tree.Upos(i) == Upos.Num && !Times.IsTime(tree, i)) return $"resolution {tree[i].Form}";
        var lemma = tree.Lemma(noun).ToLowerInvariant();
        return lemma is "truce" or "cessation" or "fire" or "armistice" or "cease-fire" ? "ceasefire" : lemma is "deal" or "accord" or "pact" or "agreements" ? "agreement" : lemma;
    }

    public static TextSpan Name(Tree tree, int noun)
    {
        // "declared the treaty void": with its article, that parsers hang on the other word.
        var span = tree.Is(noun, "compound") && tree.Lemma(tree.Head(noun)) is "void" or "null" ? NounPhrases.Trim(tree, tree.First(tree.Head(noun)), noun, noun) : NounPhrases.Span(tree, noun, participles: false);
        // "a ceasefire agreed in October", "a truce on 10 May": what was agreed, not when.
        foreach (var child in tree.Children(noun))
            if (child > noun && (tree[child].Xpos is "VBN" && tree.Is(child, "amod") || tree.Is(child, "nmod") && tree.Case(child) is "on" or "in" && Times.IsTime(tree, child)))
            {
                if (tree[tree.First(child)].Span.Start < span.End) span = NounPhrases.Trim(tree, TokenAt(tree, span.Start, noun), tree.First(child) - 1, noun);
                break;
            }
        var first = TokenAt(tree, span.Start, noun);
        for (var i = noun + 1; i < tree.Count && tree[i].Span.Start < span.End; i++)
            if (Ends(tree, noun, i))
            {
                span = NounPhrases.Trim(tree, first, i - 1, noun);
                break;
            }
        // "resolution 2653": whatever the parser hangs the number on.
        if (tree.Lemma(noun).Equals("resolution", StringComparison.OrdinalIgnoreCase) && noun + 1 < tree.Count && tree.Upos(noun + 1) == Upos.Num) span = span.Cover(tree[noun + 1].Span);
        return tree.EntityAt(noun) is { Type: EntityType.Misc or EntityType.Event } name ? span.Cover(name.Span) : span;
    }

    // What is only said of it: "a truce that begins at noon", "a truce an hour before", "a deal in Vienna".
    private static bool Ends(Tree tree, int noun, int i) =>
        tree[i].Xpos is "WDT" or "WP" || tree[i].Form is "itself" || tree[i].Form is "," && i + 1 < tree.Count && tree[i + 1].Form is "but" or "with" || tree[i].Form is "(" && !tree.Is(i, "compound") || tree[i - 1].Form is not "of" && tree.Times.Any(t => t.First == i && !tree.EntityAt(i).HasValue) ||
        tree[i].Form is "in" or "at" && tree.Head(i) is var place && place > i && tree.Head(place) == noun && tree.Lemma(noun) is "agreement" or "deal" or "accord" or "treaty" or "pact" && IsTown(tree, place);

    private static bool IsTown(Tree tree, int i) => tree.Toponyms.Any(p => p.First <= i && i < p.End && p.Toponym.Precision == PlacePrecision.Town);

    private static int TokenAt(Tree tree, int start, int noun)
    {
        var first = noun;
        while (first > 0 && tree[first - 1].Span.Start >= start) first--;
        return first;
    }

    private static bool HasNumber(Tree tree, int i) => i + 1 < tree.Count && tree.Upos(i + 1) == Upos.Num || tree.Has(i, "nummod");

    private static bool Before(Tree tree, int noun, params ReadOnlySpan<string> words)
    {
        for (var i = tree.First(noun); i < noun; i++)
            if (words.Contains(tree.Lemma(i).ToLowerInvariant())) return true;
        return false;
    }

    private static bool Of(Tree tree, int noun, params ReadOnlySpan<string> words)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.Case(child) is "for" or "of" && words.Contains(tree.Lemma(child).ToLowerInvariant())) return true;
        return false;
    }
}
