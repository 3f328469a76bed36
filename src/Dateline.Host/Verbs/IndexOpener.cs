using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary>Opens what a ledger adds up to, and tells how far it is where that takes longer.</summary>
internal static class IndexOpener
{
    private const int Step = 1000;

    /// <param name="terminal">For the progress.</param>
    /// <param name="ledger">A stored one keeps its index.</param>
    /// <param name="registry">Null for the library's own.</param>
    /// <param name="options">Null for the defaults.</param>
    public static SituationIndex Open(Terminal terminal, ILedger ledger, ActorRegistry? registry = null, SituationOptions? options = null)
    {
        var last = ledger.End.Position;
        var index = SituationIndex.Open(ledger, (ledger as StoredLedger)?.IndexPath, registry, options, line => Tell(terminal, "adding up", line, last));
        Clear(terminal);
        return index;
    }

    /// <summary>Tells how far it is, on a terminal and now and then.</summary>
    public static void Tell(Terminal terminal, string what, long line, long last)
    {
        if (terminal.ErrorIsTerminal && line % Step == 0) terminal.Error.Write($"\r\e[K{what}: line {ScoreReport.Count(line)} of {ScoreReport.Count(last)}");
    }

    /// <summary>Makes way for other output.</summary>
    public static void Clear(Terminal terminal)
    {
        if (terminal.ErrorIsTerminal) terminal.Error.Write("\r\e[K");
    }
}
