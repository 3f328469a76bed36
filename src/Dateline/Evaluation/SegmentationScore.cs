using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation;

/// <summary>How well tokens and sentences are found in raw text, with the definitions of the CoNLL 2018 shared task: spans must be the same.</summary>
/// <param name="Tokens">Of syntactic words.</param>
/// <param name="Sentences">From the first token to the last.</param>
public readonly record struct SegmentationScore(SpanScore Tokens, SpanScore Sentences)
{
    /// <summary>Compares two segmentations of one text.</summary>
    public static SegmentationScore Of(IReadOnlyList<Sentence> gold, IReadOnlyList<Sentence> found) => new(
        SpanScore.Of([.. gold.SelectMany(Spans)], [.. found.SelectMany(Spans)]),
        SpanScore.Of([.. gold.Select(s => s.Span)], [.. found.Select(s => s.Span)]));

    public static SegmentationScore operator +(SegmentationScore a, SegmentationScore b) =>
        new(a.Tokens + b.Tokens, a.Sentences + b.Sentences);

    private static IEnumerable<TextSpan> Spans(Sentence sentence) => sentence.Tokens.Select(t => t.Span);
}
