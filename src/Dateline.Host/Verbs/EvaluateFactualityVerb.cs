using System.CommandLine;
using System.Globalization;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Evaluation.Factuality;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate factuality</c>: how far predicates happened, against human judgements.</summary>
internal static class EvaluateFactualityVerb
{
    private const int Shown = 50;

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE", "Judged sentences: {\"text\", \"factuality\": [{\"token\", \"form\", \"value\", \"confidence\"}]} a line.");
        var misses = new Option<bool>("--misses") { Description = $"List the {Shown} predicates farthest off." };
        var (models, floors) = (Options.Models(), Floors.Option());
        var verb = new Verb(
            "factuality", "How far the text commits to each predicate: Pearson's r and mean absolute error.",
            "dateline evaluate factuality uds-dev.jsonl --misses")
        {
            files, misses, models, floors,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            var scorer = new FactualityScorer();
            foreach (var file in parsed.GetRequiredValue(files)) GoldRun.Score(file, FactualityCorpus.ReadFile, g => reader.Annotate(Document.FromText(g.Text)), scorer.Add);
            if (parsed.GetValue(misses))
                foreach (var (gold, system, text, form) in scorer.Worst.Take(Shown))
                    terminal.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold,6:0.00} {system,6:0.00}  {form,-14} {text}"));
            var table = new Table { Border = TableBorder.Rounded };
            table.AddColumns("predicates", "not seen", "Pearson r", "mean absolute error");
            table.AddRow(ScoreReport.Count(scorer.Predicates), ScoreReport.Count(scorer.Missing), Decimals.Share(scorer.Pearson), Decimals.Share(scorer.MeanAbsoluteError));
            terminal.Writer.Flush();
            terminal.Tables(terminal.Out).Write(table);
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [("r", scorer.Pearson)]);
        });
        return verb;
    }
}
