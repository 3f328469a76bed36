using System.CommandLine;
using Dateline.Documents;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;
using Dateline.Situations;
using Dateline.Situations.Stories;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline stories</c>: which documents of a ledger tell of one happening.</summary>
internal static class StoriesVerb
{
    private const int ShownReasons = 6;

    public static Command Create(Terminal terminal)
    {
        var ledger = Options.Ledger();
        var verb = new Verb("stories", "Shows which documents of the ledger tell of one happening, with their origins and with what links them.", "dateline stories", "dateline stories --ledger syria.db");
        verb.Add(ledger);
        verb.SetAction(parsed =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            var situations = SituationLedger.Of(store);
            var known = situations.AsKnown(DateTimeOffset.MaxValue);
            var stories = known.Stories.Where(s => s.Documents.Count > 1).Select(s => (Story: s, Documents: Sorted(s, situations.State))).OrderBy(s => s.Documents[0].Published).ToList();
            var console = terminal.Tables(terminal.Out);
            var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true };
            table.AddColumns(new TableColumn("document"), new TableColumn("origin") { Width = console.Profile.Width / 4 }, new TableColumn("what they share") { Width = console.Profile.Width / 4 });
            foreach (var (story, documents) in stories)
                table.AddRow(
                    new Text(string.Join('\n', documents.Select(d => FactTable.OneLine($"{Day(d)}{d.Title ?? SituationEvidence.NameOf(d)}")))),
                    new Text(string.Join('\n', documents.Select(d => FactTable.OneLine(known.OriginOf(d.Id).Name)).Distinct())),
                    new Text(string.Join(", ", story.Links.SelectMany(l => l.Reasons.Select(r => FactTable.OneLine(r.Text))).Distinct().Take(ShownReasons))));
            if (stories.Count > 0) console.Write(table);
            console.Write(new Text($"stories of several documents: {ScoreReport.Count(stories.Count)}; documents without another: {ScoreReport.Count(known.Stories.Count - stories.Count)}\n"));
            return stories.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    private static List<Document> Sorted(Story story, LedgerState state) =>
        [.. story.Documents.Select(d => state.Find(d)!.Document.Document).OrderBy(d => d.Published ?? DateOnly.MaxValue).ThenBy(d => d.Id.Value, StringComparer.Ordinal)];

    private static string Day(Document document) => document.Published is { } day ? $"{SituationWords.Day(day)} " : "";
}
