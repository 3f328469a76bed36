using System.CommandLine;
using Dateline.Evaluation.Stories;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate stories</c>: which documents tell one happening, and which mentions mean one event.</summary>
internal static class EvaluateStoriesVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE.jsonl", "Documents with their stories and event mentions, in the form of ECB+: {\"id\", \"subtopic\", \"sentences\", \"validated_sentences\", \"mentions\"} a line.");
        var misses = new Option<bool>("--misses") { Description = "List the stories found that hold several gold ones, and the gold ones that are cut up." };
        var (models, floors) = (Options.Models(), Floors.Option());
        var verb = new Verb(
            "stories", "Documents grouped into stories (B³), and gold event mentions linked across them: MUC, B³, CEAF-e and their mean, CoNLL.",
            "dateline evaluate stories ecbplus.jsonl --misses")
        {
            files, misses, floors, models,
        };
        verb.SetAction(parsed =>
        {
            var (reader, scorer) = (load(parsed.GetValue(models), [], []), new StoryScorer());
            foreach (var file in parsed.GetRequiredValue(files)) GoldRun.Score(file, StoryCorpus.ReadFile, g => reader.Annotate(g.Text), scorer.Add);
            if (parsed.GetValue(misses))
            {
                foreach (var story in scorer.Documents.GroupBy(d => d.Found).Where(g => g.DistinctBy(d => d.Gold).Skip(1).Any()))
                    terminal.Writer.WriteLine($"mixed | {string.Join(", ", story.CountBy(d => d.Gold).Select(c => $"{c.Value} of {c.Key}"))} | {string.Join(' ', story.Select(d => d.Document))}");
                foreach (var story in scorer.Documents.GroupBy(d => d.Gold).Where(g => g.DistinctBy(d => d.Found).Skip(1).Any()))
                    terminal.Writer.WriteLine($"cut | {story.Key} | {string.Join(" + ", story.CountBy(d => d.Found).Select(c => c.Value))}");
            }
            terminal.Writer.Flush();
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
