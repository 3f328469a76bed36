using Dateline.Documents;

namespace Dateline.Evaluation.Times;

/// <summary>A text with the times that people marked in it.</summary>
/// <param name="Document">The text and its day.</param>
/// <param name="Times">Spans with type and value; null for what the corpus does not give.</param>
public sealed record GoldTimes(Document Document, IReadOnlyList<(TextSpan Span, string? Type, string? Value)> Times);
