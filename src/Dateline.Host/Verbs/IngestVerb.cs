using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline ingest</c>: documents into the ledger.</summary>
internal static class IngestVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("FILE|GLOB|FOLDER|-", "As 'dateline read' takes them.");
        var (ledger, published, lexicon, actors, models) = (Options.Ledger(), Options.Published(), Options.Lexicon(), Options.Actors(), Options.Models());
        var format = Options.Choice<ListFormat>("--format", "How to print. Default: a table at the end on a terminal, a JSON line for each document, once it is kept, in a pipe.");
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var verb = new Verb(
            "ingest", "Reads reports into the ledger. What is there already adds nothing; a newer reader adds a new reading.",
            "dateline ingest reports/",
            "dateline ingest inbox.mbox sitrep.pdf --ledger syria.db",
            "dateline ingest 'archive/**/*.html' --ledger postgresql://analyst@localhost/review",
            "cat reports.jsonl | dateline ingest -")
        {
            Details = InputHelp.Text,
        };
        verb.Add(inputs);
        foreach (var symbol in new Option[] { ledger, published, format, lexicon, actors, models, threads }) verb.Add(symbol);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            // The address of a document in a ledger is to lead to it from any folder.
            var names = parsed.GetRequiredValue(inputs).Select(n => n == InputList.Stdin ? n : Path.GetFullPath(n));
            var list = new InputList(terminal, names, limits.Read(parsed), published: parsed.GetValue(published));
            var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: true, terminal.Time);
            var documents = new Documents.DocumentReader(new() { MaxCharacters = limits.Read(parsed).MaxCharacters, OwnIds = true });
            var report = new IngestReport(terminal, parsed.GetValue(format));
            new IngestRun(terminal, reader, documents, store, parsed.GetValue(threads)).Ingest(list, report);
            report.Finish();
            // The next question need not wait.
            IndexOpener.Open(terminal, store).Dispose();
            return report.Failed > 0 ? ExitCode.Error : report.Documents == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }
}
