using System.CommandLine;
using Dateline.Exports;
using Dateline.Exports.Areas;
using Dateline.Exports.Imports;
using Dateline.Facts.Coding.SubTypes;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline export</c>: facts in the forms that other programs read.</summary>
internal static class ExportVerb
{
    private const string Reports = "reports";

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("FILE|GLOB|FOLDER|-", "Reports, as dateline read takes them. Without any the facts of the ledger that hold.", optional: true);
        var ledger = Options.Ledger();
        var format = Options.Choice<ExportFormat>("--format", "The form to write; docs/exports.md says what each can hold.");
        format.Required = true;
        var from = new Option<string>("--from")
        {
            HelpName = "reports|acled|ucdp|gdelt", Description = "What the inputs are. Default: reports, to be read; else tables of events.", DefaultValueFactory = _ => Reports,
        };
        from.AcceptOnlyFromAmong(Reports, "acled", "ucdp", "gdelt");
        var (published, output, lexicon, actors, models) = (Options.Published(), new OutputOptions(), Options.Lexicon(), Options.Actors(), Options.Models());
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var verb = new Verb(
            "export", "Writes facts in the forms that other programs read.",
            "dateline export reports/ --format acled -o events.csv",
            "dateline export reports/ --format geojson -o events.geojson",
            "dateline export --ledger syria.db --format acled -o events.csv",
            "dateline export report.txt --published 2016-02-03 --format acled",
            "dateline export GEDEvent_v25_1.csv --from ucdp --format parquet -o events.parquet")
        {
            Details = InputHelp.Text,
        };
        verb.Add(inputs);
        foreach (var symbol in new Option[] { ledger, format, from, published, lexicon, actors, models, threads }) verb.Add(symbol);
        output.AddTo(verb);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var (form, bounds, names) = (parsed.GetValue(format), limits.Read(parsed), parsed.GetRequiredValue(inputs));
            var isTable = parsed.GetRequiredValue(from) is not Reports;
            if (isTable && names.Length == 0) throw new CommandException("export: name the tables of events that --from tells of");
            // A ledger that is not there is told before a file is made.
            using var store = names.Length == 0 ? LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time) : null;
            using var target = output.Open(terminal, parsed);
            using var gazetteer = PlacesVerb.Beside();
            var export = Export.To(form, target.Stream, gazetteer is null ? null : new AdminAreas(gazetteer));
            var code = isTable
                ? EventRun.Read(terminal, names, Enum.Parse<ImportForm>(parsed.GetRequiredValue(from), ignoreCase: true), export.Write)
                : store is null ? Read() : LedgerExport.Write(store, export, new(parsed.GetValue(models)), Export.WantsSubTypes(form) ? LoadReader() : null);
            export.Finish();
            target.Complete();
            Tell(terminal, form, export.Tally);
            return code == ExitCode.Done && export.Tally.Written == 0 ? ExitCode.NothingFound : code;

            Reader LoadReader() => load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));

            int Read()
            {
                var list = new InputList(terminal, names, bounds, published: parsed.GetValue(published));
                var run = new ReadingRun(terminal, LoadReader(), new(new() { MaxCharacters = bounds.MaxCharacters }), parsed.GetValue(threads));
                return run.Read(list, new ExportOutput(export, Export.WantsSubTypes(form) ? SubTypeCoder.Load() : null));
            }
        });
        return verb;
    }

    private static void Tell(Terminal terminal, ExportFormat format, ExportTally tally)
    {
        terminal.Warn(FormattableString.Invariant($"{format.ToString().ToLowerInvariant()}: {tally.Written:N0} written, {tally.LeftOut.Values.Sum():N0} facts left out"));
        foreach (var (reason, count) in tally.LeftOut) terminal.Warn(FormattableString.Invariant($"  {count,7:N0}  {reason}"));
    }
}
