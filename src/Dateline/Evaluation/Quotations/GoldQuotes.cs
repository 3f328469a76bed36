using Dateline.Documents;

namespace Dateline.Evaluation.Quotations;

/// <summary>A text and the attributions that stand in it; the words of each part may be in pieces.</summary>
public sealed record GoldQuotes(string Id, string Text, IReadOnlyList<GoldQuote> Quotes);
