using System.CommandLine;
using Dateline.Evaluation;
using Dateline.Evaluation.Times;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate times</c>: extents, types and values of TIMEX3.</summary>
internal static class EvaluateTimesVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE", "Gold times: JSON Lines of {\"dct\", \"text\", \"timex3\": [{\"start\", \"end\", \"type\", \"value\"}]}.");
        var misses = new Option<bool>("--misses") { Description = "List what was missed, added or read otherwise." };
        var (format, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(
            "times", "Times as TempEval-3 scores them: extents exact and overlapping, types and values; the day of creation is given.",
            "dateline evaluate times timebank.jsonl", "dateline evaluate times timebank.jsonl --misses")
        {
            files, misses, floors, format, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scorer = new TimeScorer();
                GoldRun.Score(file, TimeCorpus.ReadFile, g => reader.Annotate(g.Document), scorer.Add);
                (string Name, Score Score)[] rows = [("strict", scorer.Strict), ("relaxed", scorer.Relaxed), ("type", scorer.Type), ("value", scorer.Value)];
                ScoreReport.Print(terminal, parsed.GetValue(format), $"times: {file}", rows);
                if (parsed.GetValue(misses))
                    foreach (var miss in scorer.Misses) terminal.Writer.WriteLine(miss);
                terminal.Writer.Flush();
                code = Math.Max(code, Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. rows.Select(r => (r.Name, r.Score.F1))]));
            }
            return code;
        });
        return verb;
    }
}
