using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A stage that an agreement is to reach by a day.</summary>
/// <param name="Fact">The fact that says so.</param>
/// <param name="Due">The last day.</param>
/// <param name="Stage">The stage.</param>
/// <param name="MetBy">The fact that tells of it as reached; null while none does.</param>
/// <param name="IsOverdue">Whether the day is past and none does.</param>
public sealed record Deadline(FactKey Fact, DateOnly Due, AgreementStage Stage, FactKey? MetBy, bool IsOverdue);
