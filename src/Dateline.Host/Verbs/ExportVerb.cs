using System.CommandLine;
using Dateline.Exports;
using Dateline.Exports.Areas;
using Dateline.Exports.Imports;
using Dateline.Facts.Coding.SubTypes;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Gazetteer;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline export</c>: facts in the forms that other programs read.</summary>
internal static class ExportVerb
{
    private const string Reports = "reports";

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("FILE|GLOB|FOLDER|-", "Reports, as dateline read takes them.");
        var format = Options.Choice<ExportFormat>("--format", "The form to write; docs/exports.md says what each can hold.");
        format.Required = true;
        var from = new Option<string>("--from")
        {
            HelpName = "reports|acled|ucdp|gdelt", Description = "What the inputs are. Default: reports, to be read; else tables of events.", DefaultValueFactory = _ => Reports,
        };
        from.AcceptOnlyFromAmong(Reports, "acled", "ucdp", "gdelt");
        var force = new Option<bool>("--force") { Description = "Overwrite the file if it exists." };
        var (published, output, lexicon, actors, models) = (Options.Published(), Options.Output(), Options.Lexicon(), Options.Actors(), Options.Models());
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var verb = new Verb(
            "export", "Writes facts in the forms that other programs read.",
            "dateline export reports/ --format acled -o events.csv",
            "dateline export reports/ --format geojson -o events.geojson",
            "dateline export report.txt --published 2016-02-03 --format acled",
            "dateline export GEDEvent_v25_1.csv --from ucdp --format parquet -o events.parquet")
        {
            Details = InputHelp.Text,
        };
        verb.Add(inputs);
        foreach (var symbol in new Option[] { format, output, force, from, published, lexicon, actors, models, threads }) verb.Add(symbol);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var (form, bounds, names) = (parsed.GetValue(format), limits.Read(parsed), parsed.GetRequiredValue(inputs));
            using var target = OutputTarget.Open(terminal, parsed.GetValue(output), keep: !parsed.GetValue(force));
            using var gazetteer = Gazetteer();
            var export = Export.To(form, target.Stream, gazetteer is null ? null : new AdminAreas(gazetteer));
            var code = parsed.GetRequiredValue(from) is not Reports and var table
                ? EventRun.Read(terminal, names, Enum.Parse<ImportForm>(table, ignoreCase: true), export.Write)
                : Read();
            export.Finish();
            Tell(terminal, form, export.Tally);
            return code == ExitCode.Done && export.Tally.Written == 0 ? ExitCode.NothingFound : code;

            int Read()
            {
                var list = new InputList(terminal, names, bounds, published: parsed.GetValue(published));
                var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));
                var run = new ReadingRun(terminal, reader, new(new() { MaxCharacters = bounds.MaxCharacters }), parsed.GetValue(threads));
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

    /// <summary>The gazetteer beside the program; null where there is none.</summary>
    private static GazetteerFile? Gazetteer()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "models", "gazetteer.dlg");
        return File.Exists(path) ? GazetteerFile.Open(path) : null;
    }
}
