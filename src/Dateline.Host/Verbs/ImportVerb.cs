using System.CommandLine;
using Dateline.Exports.Imports;
using Dateline.Facts.Json;
using Dateline.Host.Output;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline import</c>: tables of events that others coded, as facts whose evidence is the row.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal)
    {
        var inputs = Options.Inputs("FILE", "Tables of events.");
        var form = Options.Choice<ImportForm>("--form", "What the tables are.");
        form.Required = true;
        var output = new OutputOptions();
        var verb = new Verb(
            "import", "Reads tables of events that others coded into facts, as JSON Lines. The evidence of each is its row.",
            "dateline import acled.csv --form acled",
            "dateline import GEDEvent_v25_1.csv --form ucdp -o facts.jsonl",
            "dateline import 20160203.export.CSV --form gdelt")
        {
            inputs, form,
        };
        output.AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var target = output.Open(terminal, parsed);
            using var writer = new FactWriter(target.Stream);
            var code = EventRun.Read(terminal, parsed.GetRequiredValue(inputs), parsed.GetValue(form), item => writer.Write(item.Reading));
            target.Complete();
            return code;
        });
        return verb;
    }
}
