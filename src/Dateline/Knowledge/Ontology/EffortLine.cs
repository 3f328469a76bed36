namespace Dateline.Knowledge.Ontology;

/// <summary>A line of effort against an adversary or a crisis.</summary>
public enum EffortLine
{
    Military,
    Stabilisation,
    CounterFinance,
    ForeignFighters,
    CounterMessaging,
    Humanitarian,
    Political,
    Governance,
    Intelligence,
}
