using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>What a cue reports in quotation marks or behind a colon, piece by piece.</summary>
internal sealed class QuotedParts(CodingText text, QuotationTable quotations)
{
    // Code units of a paragraph that may be one person's speech behind a colon.
    private const int LongestTurn = 900;

    // "She said: …": a quotation, the rest of the paragraph, or the paragraphs below.
    public List<TextSpan>? Behind(AttributionCue cue, int before)
    {
        var speech = new Cue(cue.Tree, cue.Word, Math.Max(cue.Source, 0), new(ReportedContents.Clause, null));
        if (Announced.Colon(text, speech) is not { } colon || colon > before || Announced.Content(text, colon, quotations) is not { } content) return null;
        if (quotations.Outers(content) is { Count: > 0 } outers && outers[0].Start <= content.Start) return outers;
        // On the line of the cue, no more than its sentence where the line is long, and never the paragraphs behind.
        var line = text.Paragraphs[text.ParagraphAt(colon - 1)];
        var bound = line.Length > LongestTurn ? cue.Tree.Span.End : line.End;
        return bound > content.Start && content.Start < line.End ? [TextSpan.FromBounds(content.Start, Math.Min(content.End, bound))] : [content];
    }

    public List<TextSpan> Beside(AttributionCue cue, (int First, int Last)? content)
    {
        var span = content is { } c ? cue.Tree.Cover(c.First, c.Last) : default(TextSpan?);
        if (quotations.Take(text, cue.Tree, span, isSure: false) is not { } said) return [];
        var parts = quotations.Outers(said);
        if (parts.Count == 0) return parts;
        var begun = Begun(cue, parts[0]);
        // “…” of another's report in the sentence: what is said here comes behind.
        if (begun.Start < parts[0].Start && begun.Start < cue.Tree[cue.Word].Span.Start && HasCue(cue, begun.Start, parts[0].Start, 0)) return parts[1..];
        parts[0] = begun;
        // “…,” he said, adding: “…”: the second is another cue's.
        for (var p = 1; p < parts.Count; p++)
            if (HasCue(cue, parts[p - 1].End, parts[p].Start, cue.Word + 1)) return parts[..p];
        return parts;
    }

    private bool HasCue(AttributionCue cue, int from, int to, int first)
    {
        var tree = cue.Tree;
        for (var i = first; i < tree.Count; i++)
            if (tree[i].Span.Start >= from && tree[i].Span.End <= to && tree.IsVerb(i) && text.Lexicon.Attitudes.Of("verb", tree.Lemma(i).ToLowerInvariant()).Any(a => a.IsSpeech)) return true;
        return false;
    }

    // "told the crowd", not "said the taxes": who is told has a name or is no thing.
    private static bool IsTold(Tree tree, int i) => tree.Lemma(tree.Head(i)) is "tell" or "ask" or "remind" or "assure" or "inform" or "warn" or "urge" or "advise" or "encourage" or "call";

    // A quotation that goes on with a sentence of the narrator's words has these with it: The plan “is dead,” he said.
    private TextSpan Begun(AttributionCue cue, TextSpan quotation)
    {
        var tree = cue.Tree;
        var at = 0;
        while (at < tree.Count && tree[at].Span.Start < quotation.Start) at++;
        if (at == 0 || at >= tree.Count || tree.IsPunct(at - 1) || at - 1 == cue.Word) return quotation;
        var first = at - 1 < cue.Word ? 0 : cue.Word + 1;
        if (first > 0)
        {
            // Whom it is said to is no part of it.
            foreach (var child in tree.Children(cue.Word))
                if (child > cue.Word && child < at && (tree.Deprel(child) is "iobj" or "obl" or "advmod" or "obl:tmod" or "obl:unmarked" || tree.Deprel(child) is "obj" && IsTold(tree, child)) && tree.Last(child) < at) first = Math.Max(first, tree.Last(child) + 1);
            while (first < at && (tree.IsPunct(first) || tree.Is(first, "compound"))) first++;
        }
        return first < at ? tree[first].Span.Cover(quotation) : quotation;
    }
}
