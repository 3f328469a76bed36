namespace Dateline.Knowledge.Ontology;

/// <summary>How far an agreement has come.</summary>
public enum AgreementStage
{
    Proposed,
    Negotiating,
    Agreed,
    Signed,
    Endorsed,
    Implementing,
    Delayed,
    Breached,
    Ended,
}
