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
            var last = store.End.Position;
            var sum = new LedgerSum(store, line => IndexOpener.Tell(terminal, "counting", line, last));
            IndexOpener.Clear(terminal);
            Print(terminal.Tables(terminal.Out), sum, store);
            return sum.Lines == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    private static string Line(LedgerVerdict given, ILedger ledger)
    {
        var verdict = given.Verdict;
        var words = verdict.Document is { } document && LedgerFeed.Find(ledger, document) is { } history
            ? string.Join("; ", verdict.Facts.Select(id => Words(id, history)))
            : verdict.Act is VerdictAct.Merge or VerdictAct.Split ? string.Join("; ", verdict.Facts.Count > 0 ? verdict.Facts.Zip(verdict.Documents, (id, d) => Words(id, LedgerFeed.Find(ledger, d))) : verdict.Documents.Select(d => d.Value))
            : $"{verdict.Source} {verdict.Rating}";
        if (verdict.Correction is { } correction) words += $" to #{correction.Id[..Math.Min(8, correction.Id.Length)]}";
        return $"{SituationWords.Day(DateOnly.FromDateTime(given.Recorded.UtcDateTime))} {verdict.By}: {verdict.Act.ToString().ToLowerInvariant()} {words}{(verdict.Note is null ? "" : $" ({verdict.Note})")}";
    }

    private static string Words(string id, DocumentHistory? history) => $"#{id[..Math.Min(8, id.Length)]} «{history?.Facts.LastOrDefault(f => f.Fact.Id == id)?.Fact.Evidence}»";

    private static void Print(IAnsiConsole console, LedgerSum sum, ILedger ledger)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(new TableColumn("what"), new TableColumn("").RightAligned());
        Row("documents", sum.Documents);
        Row("  that could not be read", sum.Unread);
        foreach (var (kind, count) in sum.Kinds.Where(k => k.Value > 0).OrderByDescending(k => k.Value)) Row($"facts: {kind}", count);
        Row("retired facts", sum.Retired);
        Row("verdicts", sum.Verdicts.Count);
        Row("lines", sum.Lines);
        Days("published", sum.Published);
        Days("recorded", sum.Recorded);
        console.Write(table);
        foreach (var verdict in sum.Verdicts.TakeLast(ShownVerdicts)) console.Write(new Text($"{FactTable.OneLine(Line(verdict, ledger))}\n"));
        foreach (var (reader, documents) in sum.ReadBy)
            console.Write(new Text($"reader {reader.Id}: {ScoreReport.Count(documents)} documents ({string.Join(", ", reader.Parts.Select(p => $"{p.Key} {p.Value[..Math.Min(8, p.Value.Length)]}"))})\n"));

        void Days(string what, (DateOnly First, DateOnly Last)? days)
        {
            if (days is var (first, last)) table.AddRow(what, first == last ? SituationWords.Day(last) : $"{SituationWords.Day(first)} to {SituationWords.Day(last)}");
        }

        void Row(string what, long count) => table.AddRow(what, ScoreReport.Count(count));
    }
}
