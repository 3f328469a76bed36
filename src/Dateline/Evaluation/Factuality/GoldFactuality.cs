namespace Dateline.Evaluation.Factuality;

/// <summary>A sentence with judged predicates.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Predicates">Number of the token, from 1; its form; how far it happened, −3 to 3; weight of the judgement, 0 to 1.</param>
public sealed record GoldFactuality(string Text, IReadOnlyList<(int Token, string Form, double Value, double Confidence)> Predicates);
