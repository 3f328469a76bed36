using System.CommandLine;
using System.Globalization;
using Dateline.Evaluation;
using Dateline.Evaluation.Places;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Gazetteer;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate places</c>: toponyms by exact span, and where they are.</summary>
internal static class EvaluatePlacesVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE", "Gold toponyms: a JSON line {\"text\", \"toponyms\": [{\"start\", \"end\", \"lat\", \"lon\", \"country\"}]} a text.");
        var misses = new Option<bool>("--misses") { Description = "List what was missed, seen in excess, or put in the wrong place." };
        var (format, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(
            "places", "Toponyms by exact span; of those found, the country and the share within 161 km.", "dateline evaluate places geovirus.jsonl --misses")
        {
            files, misses, floors, format, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            using var gazetteer = GazetteerFile.Open(PlacesVerb.Standard);
            var corpus = new PlaceCorpus(gazetteer);
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scorer = corpus.Scorer();
                GoldRun.Score(file, GoldPlaces.ReadFile, g => reader.Annotate(g.Document), scorer.Add);
                scorer.Finish();
                (string Name, Score Score)[] rows =
                    [("toponyms", scorer.Spans), ("resolved", scorer.Resolved), ("country", scorer.Country), ("within-161km", scorer.Within)];
                ScoreReport.Print(terminal, parsed.GetValue(format), $"places: {file}", rows);
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median error: {scorer.MedianError:0.0} km"));
                if (parsed.GetValue(misses))
                    foreach (var miss in scorer.Misses.OrderBy(m => m.Kind, StringComparer.Ordinal)) terminal.Writer.WriteLine($"{miss.Kind}\t{miss.Words}\t{miss.Detail}");
                code = Math.Max(code, Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. rows.Select(r => (r.Name, r.Score.F1))]));
            }
            return code;
        });
        return verb;
    }
}
