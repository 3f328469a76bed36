using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline ledger</c>: what a ledger holds.</summary>
internal static class LedgerVerb
{
    public static Command Create(Terminal terminal)
    {
        var ledger = Options.Ledger();
        var verb = new Verb("ledger", "Tells what the ledger holds: documents, facts, verdicts, the readers that read it.", "dateline ledger", "dateline ledger --ledger syria.db");
        verb.Add(ledger);
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var state = LedgerState.Of(store);
            Print(terminal.Tables(terminal.Out), state);
            return state.End.Position == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    private static void Print(IAnsiConsole console, LedgerState state)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(new TableColumn("what"), new TableColumn("").RightAligned());
        Row("documents", state.Documents.Count);
        Row("  that could not be read", state.Documents.Count(d => d.Readings.Count == 0));
        foreach (var kind in state.Facts.Where(f => f.Retired is null).GroupBy(f => f.Fact.Kind).OrderByDescending(g => g.Count())) Row($"facts: {kind.Key}", kind.Count());
        Row("retired facts", state.Facts.Count(f => f.Retired is not null));
        Row("verdicts", state.Verdicts.Count);
        Row("lines", state.End.Position);
        if (state.End.Position > 0) table.AddRow("last line", LedgerLine.Write(state.End.Recorded));
        console.Write(table);
        foreach (var reader in state.Documents.Where(d => d.Readings.Count > 0).GroupBy(d => d.Readings[^1].Reader).OrderByDescending(g => g.Count()))
            console.Write(new Text($"reader {reader.Key}: {ScoreReport.Count(reader.Count())} documents ({string.Join(", ", state.Readers[reader.Key].Parts.Select(p => $"{p.Key} {p.Value[..Math.Min(8, p.Value.Length)]}"))})\n"));

        void Row(string what, long count) => table.AddRow(what, ScoreReport.Count(count));
    }
}
