using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>One step of an agreement.</summary>
/// <param name="Agreement">The agreement as it stands.</param>
/// <param name="Step">The step.</param>
public sealed record AgreementStanding(AgreementLedger Agreement, AgreementStep Step) : Standing(Step.Day, [Step.Fact])
{
    public override string Value => $"{Step.Stage}|{Step.Status}";

    public override string Text => Step.Status == Status.Actual ? Vocabulary.Word(Step.Stage) : $"{Vocabulary.Word(Step.Stage)} ({Vocabulary.Word(Step.Status)})";
}
