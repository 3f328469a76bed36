using Dateline.Annotation;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>
/// Finds all that is attributed to somebody in a text, in the wide sense of PARC and PolNeAR: what is said, thought, felt,
/// wanted and judged, with the words for who and by which word.
/// </summary>
internal sealed class AttributionReader
{
    // Code units of a paragraph that may be one person's speech behind a colon.
    private const int LongestTurn = 900;

    private readonly CodingText _text;
    private readonly QuotationTable _quotations;
    private readonly AttributionCues _cues;

    public AttributionReader(CodingText text)
    {
        _text = text;
        _quotations = new(text, fewestWords: 2);
        _cues = new(text.Lexicon, _quotations);
    }

    /// <summary>In the order of their contents.</summary>
    public List<AttributedSpeech> Read()
    {
        var found = new List<AttributedSpeech>();
        var speech = new List<int>();
        foreach (var tree in _text.Trees)
            for (var i = 0; i < tree.Count; i++)
            {
                if (_quotations.IsInside(tree[i].Span)) continue;
                foreach (var cue in _cues.At(tree, i))
                {
                    if (Attribute(cue) is not { } attribution) continue;
                    if (cue.Attitude.IsSpeech) speech.Add(found.Count);
                    foreach (var part in attribution.Parts) _quotations.Claim(part);
                    found.Add(attribution);
                    break;
                }
            }
        GiveTheRest(found, speech);
        found.AddRange(SpeechBlocks.Find(_text));
        found.Sort((a, b) => a.Content != b.Content ? a.Content.CompareTo(b.Content) : (a.Cue ?? a.Content).CompareTo(b.Cue ?? b.Content));
        return found;
    }

    // A quotation without a cue goes on with what was said before it in its paragraph, or with the quotation that ends the paragraph before.
    private void GiveTheRest(List<AttributedSpeech> found, List<int> speech)
    {
        foreach (var rest in _quotations.Unclaimed())
        {
            var paragraph = _text.ParagraphAt(rest.Start);
            var last = speech.FindLastIndex(k => Math.Max(found[k].Content.End, found[k].Cue?.End ?? 0) <= rest.Start);
            if (last < 0) continue;
            var before = found[speech[last]];
            var goesOn = _text.ParagraphAt(before.Content.End - 1) is var end && end == paragraph
                || end == paragraph - 1 && before.Form == StatementForm.Direct && rest.Start == _text.Paragraphs[paragraph].Start;
            if (!goesOn || found.Exists(a => a.Content.Overlaps(rest))) continue;
            found[speech[last]] = before with { Content = before.Content.Cover(rest), Parts = [.. before.Parts, rest] };
        }
    }

    private AttributedSpeech? Attribute(AttributionCue cue)
    {
        var content = ContentSpans.Find(cue);
        var isBehind = content is { } c && c.First > cue.Word;
        if (cue.Attitude.IsSpeech && cue.Tree.IsVerb(cue.Word))
        {
            if (Announcement(cue, isBehind ? cue.Tree[content!.Value.First].Span.Start : int.MaxValue) is { } announced) return Build(cue, announced, StatementForm.Direct);
            if (Medial(cue) is { } around && !around.Exists(_quotations.Any)) return Build(cue, around, StatementForm.Indirect);
            var isBeside = isBehind && QuoteSpeakers.IsBeside(cue.Tree, cue.Word, _quotations) && !cue.Tree[content!.Value.First].Form.Equals("that", StringComparison.OrdinalIgnoreCase);
            if ((!isBehind || isBeside) && Quoted(cue, isBeside ? null : content) is { Count: > 0 } parts) return Build(cue, parts, StatementForm.Direct);
        }
        if (content is not { } tokens) return null;
        var spans = Pieces(cue, tokens);
        if (spans.Count == 0) return null;
        return Build(cue, spans, spans.Any(_quotations.Any) ? StatementForm.Mixed : StatementForm.Indirect);
    }

    private AttributedSpeech Build(AttributionCue cue, List<TextSpan> parts, StatementForm form)
    {
        var tree = cue.Tree;
        var source = cue.Source < 0 ? default(TextSpan?) : SourceSpan(cue, parts);
        var (first, last) = CueTokens(cue);
        if (form == StatementForm.Direct && QuoteSpeakers.Find(tree, cue.Word, parts) is { } beside) source = beside;
        return new(source, tree.Cover(first, last), parts[0].Cover(parts[^1]), form) { Parts = parts };
    }

    // "She said: …": a quotation, the rest of the paragraph, or the paragraphs below.
    private List<TextSpan>? Announcement(AttributionCue cue, int before)
    {
        var speech = new Cue(cue.Tree, cue.Word, Math.Max(cue.Source, 0), new(ReportedContents.Clause, null), false);
        if (Announced.Colon(_text, speech) is not { } colon || colon > before || Announced.Content(_text, colon, _quotations) is not { } content) return null;
        if (_quotations.Outers(content) is { Count: > 0 } outers && outers[0].Start <= content.Start) return outers;
        // On the line of the cue, no more than its sentence where the line is long, and never the paragraphs behind.
        var line = _text.Paragraphs[_text.ParagraphAt(colon - 1)];
        var bound = line.Length > LongestTurn ? cue.Tree.Span.End : line.End;
        return bound > content.Start && content.Start < line.End ? [TextSpan.FromBounds(content.Start, Math.Min(content.End, bound))] : [content];
    }

    private List<TextSpan> Quoted(AttributionCue cue, (int First, int Last)? content)
    {
        var span = content is { } c ? cue.Tree.Cover(c.First, c.Last) : default(TextSpan?);
        if (_quotations.Take(_text, cue.Tree, span) is not { } said) return [];
        var parts = _quotations.Outers(said);
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
            if (tree[i].Span.Start >= from && tree[i].Span.End <= to && tree.IsVerb(i) && _text.Lexicon.Attitudes.Of("verb", tree.Lemma(i).ToLowerInvariant()).Any(a => a.IsSpeech)) return true;
        return false;
    }

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
                if (child > cue.Word && child < at && tree.Deprel(child) is "obj" or "iobj" or "obl" or "advmod" or "nsubj" or "obl:tmod" or "obl:unmarked" && tree.Last(child) < at) first = Math.Max(first, tree.Last(child) + 1);
            while (first < at && (tree.IsPunct(first) || tree.Is(first, "compound"))) first++;
        }
        return first < at ? tree[first].Span.Cover(quotation) : quotation;
    }

    // "The plan, he said, is dead."
    private static List<TextSpan>? Medial(AttributionCue cue)
    {
        var (tree, word) = (cue.Tree, cue.Word);
        if (!tree.IsVerb(word) || cue.Source < 0) return null;
        var (first, last) = CueTokens(cue);
        (first, last) = (Math.Min(first, tree.First(cue.Source)), Math.Max(last, cue.Source > word ? tree.Last(cue.Source) : last));
        if (first > word) return null;
        while (last + 1 < tree.Count && tree.Head(last + 1) == word && tree.Deprel(last + 1) is "obj" or "iobj" && tree.Last(last + 1) == last + 1) last++;
        if (first < 2 || tree[first - 1].Form != "," || last + 2 >= tree.Count || tree[last + 1].Form != ",") return null;
        if (tree[last + 2].Xpos == "VBG" || tree.Upos(last + 2) is Upos.Sconj) return null;
        var pieces = new List<TextSpan>();
        Add(pieces, tree, 0, first - 2);
        Add(pieces, tree, last + 2, tree.Count - 1);
        return pieces.Count == 2 ? pieces : null;
    }

    // Without the cue's own clause where that stands within.
    private List<TextSpan> Pieces(AttributionCue cue, (int First, int Last) content)
    {
        var tree = cue.Tree;
        var (first, last) = content;
        var pieces = new List<TextSpan>();
        if (first <= cue.Word && cue.Word <= last)
        {
            var (from, to) = CueTokens(cue);
            if (cue.Source >= 0 && tree.Upos(cue.Word) != Upos.Adv) (from, to) = (Math.Min(from, tree.First(cue.Source)), Math.Max(to, tree.Last(cue.Source)));
            Add(pieces, tree, first, from - 1);
            var next = to + 1;
            while (next < last && tree.IsPunct(next)) next++;
            if (pieces.Count == 0 || next <= last && tree[next].Xpos != "VBG" && tree.Upos(next) is not Upos.Sconj) Add(pieces, tree, to + 1, last);
        }
        else Add(pieces, tree, first, last);
        // A quotation is said to its end, over the ends of sentences.
        for (var p = 0; p < pieces.Count; p++)
            if (_quotations.EndOf(pieces[p]) is var end && end > pieces[p].End)
                pieces[p] = TextSpan.FromBounds(_quotations.StartOf(pieces[p]), end);
        return pieces;
    }

    private static void Add(List<TextSpan> pieces, Tree tree, int first, int last)
    {
        if (first > 0 && first - 1 < last && tree[first - 1].Form.Equals("that", StringComparison.OrdinalIgnoreCase) && tree.Is(first - 1, "mark")) first--;
        while (first <= last && tree.IsPunct(first) && !IsOpening(tree, first)) first++;
        if (first > 0 && IsOpening(tree, first - 1) && !IsMark(tree[first].Form)) first--;
        while (last >= first && tree.IsPunct(last) && !IsClosing(tree, first, last)) last--;
        if (first > last) return;
        // A quotation that ends right behind belongs to it with its marks.
        for (var i = last + 1; i <= Math.Min(last + 2, tree.Count - 1) && tree.IsPunct(i); i++)
            if (IsClosing(tree, first, i)) last = i;
        if (IsMark(tree[first].Form) && !HasMark(tree, first + 1, last)) first++;
        pieces.Add(tree.Cover(first, last));
    }

    private static bool HasMark(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (IsMark(tree[i].Form)) return true;
        return false;
    }

    private static bool IsMark(string form) => form is "\"" or "“" or "”" or "‘" or "''" or "``" or "'" or "’";

    private static bool IsOpening(Tree tree, int i)
    {
        if (!IsMark(tree[i].Form) || tree[i].Form is "”" or "’") return false;
        return i + 1 < tree.Count && tree[i + 1].Span.Start == tree[i].Span.End;
    }

    private static bool IsClosing(Tree tree, int first, int last)
    {
        if (!IsMark(tree[last].Form) || tree[last].Form is "“" or "‘") return false;
        for (var i = last - 1; i >= first; i--)
            if (IsMark(tree[i].Form)) return tree[i].Form is not ("”" or "’");
        return false;
    }

    /// <summary>The verb with its auxiliaries and adverbs, the adjective with its copula, the noun alone; with the preposition that it governs.</summary>
    private static (int First, int Last) CueTokens(AttributionCue cue)
    {
        var (tree, word) = (cue.Tree, cue.Word);
        var (first, last) = (word, word);
        if (tree.Is(word, "case"))
        {
            foreach (var child in tree.Children(word))
                if (tree.Is(child, "fixed")) last = Math.Max(last, child);
            return (first, last);
        }
        if (tree.Upos(word) is Upos.Verb or Upos.Adj)
            while (first > 0 && tree.Head(first - 1) == word && (tree.Upos(first - 1) is Upos.Aux or Upos.Adv or Upos.Part || tree.Lemma(first - 1) is "not" or "n't")) first--;
        if (cue.Attitude.Case is { } preposition && last + 1 < tree.Count && tree[last + 1].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase)) last++;
        foreach (var rest in cue.Attitude.Rest)
            if (last + 1 < tree.Count && tree[last + 1].Form.Equals(rest, StringComparison.OrdinalIgnoreCase)) last++;
        return (first, last);
    }

    private static TextSpan SourceSpan(AttributionCue cue, List<TextSpan> parts)
    {
        var (tree, source) = (cue.Tree, cue.Source);
        var (first, last) = (tree.First(source), tree.Last(source));
        if (tree.Is(cue.Word, "case")) first = Math.Max(first, CueTokens(cue).Last + 1);
        while (first < source && (tree.IsPunct(first) || tree.Deprel(first) is "case" or "cc" or "mark" && tree.Head(first) == source)) first++;
        while (last > source && tree.IsPunct(last) && tree[last].Form is not ")") last--;
        // "Research Director Ali Omar said": a name that the tree hung elsewhere.
        if (source < cue.Word)
            while (last + 1 < cue.Word && tree.Upos(last + 1) == Upos.Propn) last++;
        // The possessor with its mark: the president's
        if (tree.Is(source, "nmod:poss") && last + 1 < tree.Count && tree[last + 1].Form is "'s" or "’s" or "'" or "’") last++;
        var whole = tree.Cover(first, last);
        var holdsCue = first <= cue.Word && cue.Word <= last;
        return holdsCue || parts.Exists(p => p.Overlaps(whole)) ? NounPhrases.Span(tree, source, participles: false) : whole;
    }
}
