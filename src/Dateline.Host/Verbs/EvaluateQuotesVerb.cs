using System.CommandLine;
using Dateline.Documents;
using Dateline.Evaluation.Quotations;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate quotes</c>: source, cue and content of attributions.</summary>
internal static class EvaluateQuotesVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE.jsonl", "Gold attributions: {\"text\", \"attributions\"} a line.");
        var misses = new Option<bool>("--misses") { Description = "List the attributions that are missing, wrong or not the same." };
        var (format, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(
            "quotes", "Attributions: content by exact tokens and by tokens in common, source the same.",
            "dateline evaluate quotes news.jsonl", "dateline evaluate quotes news.jsonl --misses")
        {
            files, misses, floors, format, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scorer = new QuoteScorer();
                GoldRun.Score(file, QuoteCorpus.ReadFile, g => reader.Annotate(Document.FromText(g.Text)), scorer.Add);
                if (parsed.GetValue(misses))
                    foreach (var miss in scorer.Misses) terminal.Writer.WriteLine(miss);
                terminal.Writer.Flush();
                ScoreReport.Print(terminal, parsed.GetValue(format), $"quotes: {file}", scorer.Scores);
                code = Math.Max(code, Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. scorer.Scores.Select(s => (s.Name, s.Score.F1))]));
            }
            return code;
        });
        return verb;
    }
}
