using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>One step of an agreement.</summary>
/// <param name="Agreement">The agreement as it stands.</param>
/// <param name="Step">The step.</param>
/// <param name="Day">The day, by the end of a vague time.</param>
public sealed record AgreementStanding(AgreementLedger Agreement, AgreementStep Step, DateOnly Day) : Standing(Day, [Step.Fact])
{
    public override bool IsSame(Standing other) =>
        other is AgreementStanding { Step: var step } && (step.Stage, step.Status, step.IsInitialled) == (Step.Stage, Step.Status, Step.IsInitialled);

    public override string Text => Step.Status == Status.Actual ? Reached : Step.Status == Status.Denied ? $"not {Reached}" : $"{Reached} ({Vocabulary.Word(Step.Status)})";

    private string Reached => Step.IsInitialled ? "initialled" : Vocabulary.Word(Step.Stage);
}
