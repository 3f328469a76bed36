using Dateline.Documents;

namespace Dateline.Evaluation.Quotations;

/// <summary>One attribution: any part but the content may be empty.</summary>
public sealed record GoldQuote(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
