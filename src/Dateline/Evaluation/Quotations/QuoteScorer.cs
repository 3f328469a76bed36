using Dateline.Annotation;
using Dateline.Annotation.Quotations;
using Dateline.Documents;

namespace Dateline.Evaluation.Quotations;

/// <summary>
/// Scores attributions as Citron does on PARC3 (Newell et al. 2018, bbc/citron metrics.py): a predicted attribution is compared
/// with a gold one whose cue it overlaps (with no cue on either side, whose content). <c>exact</c> counts attributions whose
/// tokens are all the same; <c>overlap</c> counts tokens in common over the tokens predicted and the tokens in the key.
/// Here each predicted attribution is compared with one gold one at the most, the best.
/// </summary>
public sealed class QuoteScorer
{
    private Score _cue, _contentExact, _contentOverlap, _sourceExact, _sourceOverlap;

    /// <summary>In the order in which they are printed.</summary>
    public IReadOnlyList<(string Name, Score Score)> Scores =>
    [
        ("cue", _cue), ("content-exact", _contentExact), ("content-overlap", _contentOverlap), ("source-exact", _sourceExact), ("source-overlap", _sourceOverlap),
    ];

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Misses { get; } = [];

    public void Add(GoldQuotes gold, AnnotatedText system)
    {
        var tokens = new TokenSet(system);
        var keys = gold.Quotes.Select(q => new Sides(q.Source, q.Cue, q.Content, tokens)).ToList();
        var found = system.Quotations.Select(q => new Sides(One(q.Source), One(q.Cue), q.Parts, tokens)).ToList();
        var partners = Align(keys, found);
        foreach (var side in found)
        {
            _cue += new Score(0, 0, 1);
            _contentExact += new Score(0, 0, 1);
            _sourceExact += new Score(0, 0, side.Source.Count > 0 ? 1 : 0);
            _contentOverlap += new Score(0, 0, side.Content.Count);
            _sourceOverlap += new Score(0, 0, side.Source.Count);
        }
        for (var k = 0; k < keys.Count; k++)
        {
            var (key, other) = (keys[k], partners[k] < 0 ? null : found[partners[k]]);
            var hasSource = key.Source.Count > 0;
            _cue += new Score(other is null ? 0 : 1, 1, 0);
            _contentExact += new Score(other is not null && key.Content.SetEquals(other.Content) ? 1 : 0, 1, 0);
            _sourceExact += new Score(other is not null && hasSource && key.Source.SetEquals(other.Source) ? 1 : 0, hasSource ? 1 : 0, 0);
            _contentOverlap += new Score(other is null ? 0 : key.Content.Count(other.Content.Contains), key.Content.Count, 0);
            _sourceOverlap += new Score(other is null ? 0 : key.Source.Count(other.Source.Contains), key.Source.Count, 0);
            if (other is null) Misses.Add($"missed  {Line(gold, gold.Quotes[k])}");
            else if (!key.Content.SetEquals(other.Content)) Misses.Add($"content {Line(gold, gold.Quotes[k])}\n        {Line(gold, system.Quotations[partners[k]])}");
            else if (!key.Source.SetEquals(other.Source)) Misses.Add($"source  {Line(gold, gold.Quotes[k])}\n        {Line(gold, system.Quotations[partners[k]])}");
        }
        for (var f = 0; f < found.Count; f++)
            if (Array.IndexOf(partners, f) < 0) Misses.Add($"wrong   {Line(gold, system.Quotations[f])}");
    }

    private static int[] Align(List<Sides> keys, List<Sides> found)
    {
        var pairs = new List<(int Key, int Found, int Cue, int Content)>();
        for (var k = 0; k < keys.Count; k++)
            for (var f = 0; f < found.Count; f++)
            {
                var (cue, content) = (keys[k].Cue.Count(found[f].Cue.Contains), keys[k].Content.Count(found[f].Content.Contains));
                if (cue > 0 || content > 0 && (keys[k].Cue.Count == 0 || found[f].Cue.Count == 0)) pairs.Add((k, f, cue, content));
            }
        var partners = new int[keys.Count];
        Array.Fill(partners, -1);
        var taken = new HashSet<int>();
        foreach (var (key, other, _, _) in pairs.OrderByDescending(p => p.Content).ThenByDescending(p => p.Cue).ThenBy(p => p.Key).ThenBy(p => p.Found))
            if (partners[key] < 0 && taken.Add(other)) partners[key] = other;
        return partners;
    }

    private static TextSpan[] One(TextSpan? span) => span is { } only ? [only] : [];

    private static string Line(GoldQuotes gold, GoldQuote quote) =>
        $"[{Words(gold, quote.Source)}] *{Words(gold, quote.Cue)}* <{Words(gold, quote.Content)}>  {gold.Id}";

    private static string Line(GoldQuotes gold, AttributedSpeech quote) =>
        $"[{Words(gold, One(quote.Source))}] *{Words(gold, One(quote.Cue))}* <{Words(gold, quote.Parts)}>  {gold.Id}";

    private static string Words(GoldQuotes gold, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Of(gold.Text).Replace('\n', ' ')));

    private sealed class Sides(IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content, TokenSet tokens)
    {
        public HashSet<int> Source { get; } = tokens.Of(source);

        public HashSet<int> Cue { get; } = tokens.Of(cue);

        public HashSet<int> Content { get; } = tokens.Of(content);
    }
}
