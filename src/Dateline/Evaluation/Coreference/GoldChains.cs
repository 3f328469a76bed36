using Dateline.Documents;

namespace Dateline.Evaluation.Coreference;

/// <summary>A text and its mentions; those of one chain mean one thing, and −1 is a mention in no chain.</summary>
public sealed record GoldChains(string Text, IReadOnlyList<(TextSpan Span, int Chain)> Mentions);
