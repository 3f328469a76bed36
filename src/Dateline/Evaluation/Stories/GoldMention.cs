namespace Dateline.Evaluation.Stories;

/// <summary>A gold mention of an event.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Tokens">Indices of its tokens there, at least one.</param>
/// <param name="Chain">The same for all that mean one event, across documents; one of its own where it is coreferent with none.</param>
public sealed record GoldMention(int Sentence, IReadOnlyList<int> Tokens, string Chain);
