namespace Dateline.Evaluation.SubTypes;

/// <summary>A short report and the sub-type of its event, in the names of ACLED's codebook.</summary>
public sealed record LabelledSnippet(string Text, string SubType);
