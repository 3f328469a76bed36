namespace Dateline.Ledger;

/// <summary>The ledger cannot do what was asked. The message says what happened and what to do, in one sentence without a full stop.</summary>
public sealed class LedgerException(string message, Exception? inner = null) : Exception(message, inner);
