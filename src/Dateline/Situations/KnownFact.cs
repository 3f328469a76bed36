using Dateline.Ledger;

namespace Dateline.Situations;

/// <summary>A fact with its origin: what a situation is added up from.</summary>
public sealed record KnownFact(LedgerFact Known, Origin Origin);
