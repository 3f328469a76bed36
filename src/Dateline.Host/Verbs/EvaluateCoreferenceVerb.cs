using System.CommandLine;
using Dateline.Documents;
using Dateline.Evaluation.Coreference;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate coreference</c>: which mentions mean one person, body or place.</summary>
internal static class EvaluateCoreferenceVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE.jsonl", "Gold mentions: {\"tokens\", \"entities\"} a line, with a wiki page for what each means.");
        var (models, floors) = (Options.Models(), Floors.Option());
        var verb = new Verb(
            "coreference", "Chains of mentions from raw text: MUC, B³, CEAF-e and their mean.", "dateline evaluate coreference gum-entities-dev.jsonl")
        {
            files, floors, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            var scorer = new ChainScorer();
            foreach (var file in parsed.GetRequiredValue(files)) GoldRun.Score(file, ChainCorpus.ReadFile, g => reader.Annotate(Document.FromText(g.Text)), scorer.Add);
            var table = new Table { Border = TableBorder.Rounded };
            table.AddColumns("measure", "precision", "recall", "F1");
            foreach (var (name, precision, recall, f1) in scorer.Scores)
                table.AddRow(name, ScoreReport.Percent(precision), ScoreReport.Percent(recall), ScoreReport.Percent(f1));
            terminal.Tables(terminal.Out).Write(table);
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. scorer.Scores.Select(s => (s.Name, s.F1))]);
        });
        return verb;
    }
}
