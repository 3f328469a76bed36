using Dateline.Documents;

namespace Dateline.Evaluation.Origins;

/// <summary>A document made from a text.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Group">The same for all made from one text.</param>
/// <param name="Origin">Id of the origin of what it tells.</param>
public sealed record MadeCopy(Document Document, string Group, string Origin);
