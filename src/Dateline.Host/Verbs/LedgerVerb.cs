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
    private const int ShownVerdicts = 20;

    public static Command Create(Terminal terminal)
    {
        var ledger = Options.Ledger();
        var rebuild = new Option<bool>("--rebuild") { Description = "Makes the index of the situation anew from all lines." };
        var verb = new Verb("ledger", "Tells what the ledger holds: documents, facts, verdicts, the readers that read it.", "dateline ledger", "dateline ledger --ledger syria.db", "dateline ledger --rebuild") { ledger, rebuild };
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            if (parsed.GetValue(rebuild))
            {
                File.Delete(store.IndexPath);
                IndexOpener.Open(terminal, store).Dispose();
            }
            var state = LedgerState.Of(store);
            Print(terminal.Tables(terminal.Out), state);
            return state.End.Position == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    private static string Line(LedgerVerdict given, LedgerState state)
    {
        var verdict = given.Verdict;
        var words = verdict.Document is { } document && state.Find(document) is { } history
            ? string.Join("; ", verdict.Facts.Select(id => Words(id, history)))
            : verdict.Act is VerdictAct.Merge or VerdictAct.Split ? string.Join("; ", verdict.Facts.Count > 0 ? verdict.Facts.Zip(verdict.Documents, (id, d) => Words(id, state.Find(d))) : verdict.Documents.Select(d => d.Value))
            : $"{verdict.Source} {verdict.Rating}";
        if (verdict.Correction is { } correction) words += $" to #{correction.Id[..Math.Min(8, correction.Id.Length)]}";
        return $"{SituationWords.Day(DateOnly.FromDateTime(given.Recorded.UtcDateTime))} {verdict.By}: {verdict.Act.ToString().ToLowerInvariant()} {words}{(verdict.Note is null ? "" : $" ({verdict.Note})")}";
    }

    private static string Words(string id, DocumentHistory? history) => $"#{id[..Math.Min(8, id.Length)]} «{history?.Facts.LastOrDefault(f => f.Fact.Id == id)?.Fact.Evidence}»";

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
        Days("published", state.Documents.Select(d => d.Document.Document.Published).OfType<DateOnly>());
        Days("recorded", state.Documents.Select(d => d.Document.Recorded).Append(state.End.Recorded).Select(r => DateOnly.FromDateTime(r.UtcDateTime)));
        console.Write(table);
        foreach (var verdict in state.Verdicts.TakeLast(ShownVerdicts)) console.Write(new Text($"{FactTable.OneLine(Line(verdict, state))}\n"));
        foreach (var reader in state.Documents.Where(d => d.Readings.Count > 0).GroupBy(d => d.Readings[^1].Reader).OrderByDescending(g => g.Count()))
            console.Write(new Text($"reader {reader.Key}: {ScoreReport.Count(reader.Count())} documents ({string.Join(", ", state.Readers[reader.Key].Parts.Select(p => $"{p.Key} {p.Value[..Math.Min(8, p.Value.Length)]}"))})\n"));

        void Days(string what, IEnumerable<DateOnly> days)
        {
            var all = days.DefaultIfEmpty().ToList();
            if (all.Max() != default) table.AddRow(what, all.Min() == all.Max() ? SituationWords.Day(all.Max()) : $"{SituationWords.Day(all.Min())} to {SituationWords.Day(all.Max())}");
        }

        void Row(string what, long count) => table.AddRow(what, ScoreReport.Count(count));
    }
}
