using Dateline.Host.Stores;
using Dateline.Ledger;

namespace Dateline.Tests.Ledger;

/// <summary>One of the stores that must behave alike, with a clock that the test moves.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string? _name;

    public TestStore(string kind)
    {
        _name = kind switch { "sqlite" => _folder["ledger.db"], "postgresql" => PostgresServer.NewDatabase(), _ => null };
        Ledger = _name is null ? new MemoryLedger(Clock) : LedgerStore.Open(_name, create: true, Clock);
    }

    public static TheoryData<string> Kinds => ["memory", "sqlite", "postgresql"];

    public ILedger Ledger { get; private set; }

    public MovedClock Clock { get; } = new();

    /// <summary>Null for memory.</summary>
    public string? Name => _name;

    /// <summary>Closes and opens again; memory stays as it is.</summary>
    public void Reopen()
    {
        if (_name is null) return;
        Ledger.Dispose();
        Ledger = LedgerStore.Open(_name, create: false, Clock);
    }

    public void Dispose()
    {
        Ledger.Dispose();
        _folder.Dispose();
    }
}
