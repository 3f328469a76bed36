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
    private readonly CodingText _text;
    private readonly QuotationTable _quotations;
    private readonly AttributionCues _cues;
    private readonly QuotedParts _quoted;

    public AttributionReader(CodingText text)
    {
        _text = text;
        _quotations = new(text, fewestWords: 2);
        _cues = new(text.Lexicon, _quotations);
        _quoted = new(text, _quotations);
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
        found = [.. found.Where(a => !found.Exists(b => IsWithin(a, b)))];
        found.Sort((a, b) => a.Content != b.Content ? a.Content.CompareTo(b.Content) : (a.Cue ?? a.Content).CompareTo(b.Cue ?? b.Content));
        return found;
    }

    // "The mayor said the rebels wanted to leave": shown as the mayor's words alone, as PolNeAR has it; facts keep both sources.
    private static bool IsWithin(AttributedSpeech inner, AttributedSpeech outer) =>
        inner.Cue is { } cue && (outer.Source is not null || inner.Source is null) && outer.Parts.Any(p => p.Contains(cue)) && outer.Content.Length > inner.Content.Length && !inner.Content.Contains(outer.Cue ?? inner.Content);

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
            if (_quoted.Behind(cue, isBehind ? cue.Tree[content!.Value.First].Span.Start : int.MaxValue) is { } announced) return Build(cue, announced, StatementForm.Direct);
            if (ContentPieces.Medial(cue) is { } around && !around.Exists(_quotations.Any)) return Build(cue, around, StatementForm.Indirect);
            var isBeside = isBehind && QuoteSpeakers.IsBeside(cue.Tree, cue.Word, _quotations) && !cue.Tree[content!.Value.First].Form.Equals("that", StringComparison.OrdinalIgnoreCase);
            if ((!isBehind || isBeside) && _quoted.Beside(cue, isBeside ? null : content) is { Count: > 0 } parts) return Build(cue, parts, StatementForm.Direct);
        }
        if (content is not { } tokens) return null;
        var spans = ContentPieces.Of(cue, tokens, _quotations);
        if (spans.Count == 0) return null;
        return Build(cue, spans, spans.Any(_quotations.Any) ? StatementForm.Mixed : StatementForm.Indirect);
    }

    private AttributedSpeech Build(AttributionCue cue, List<TextSpan> parts, StatementForm form)
    {
        var tree = cue.Tree;
        var source = cue.Source < 0 ? default(TextSpan?) : SourceSpans.Of(cue, parts);
        var (first, last) = CueSpans.Of(cue);
        if (form == StatementForm.Direct && QuoteSpeakers.Find(tree, cue.Word, parts) is { } beside) source = beside;
        return new(source, tree.Cover(first, last), parts[0].Cover(parts[^1]), form) { Parts = parts };
    }

}
