using System.CommandLine;
using System.Globalization;
using Dateline.Documents;
using Dateline.Evaluation.SubTypes;
using Dateline.Facts.Coding.SubTypes;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate subtypes</c>: snippets of news filed under ACLED's sub-types.</summary>
internal static class EvaluateSubTypesVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs("FILE", "Snippets with their sub-types: {\"EventSnippet\", \"SubType\"} a line, labels of CASE 2021 or names of ACLED.");
        var misses = new Option<bool>("--misses") { Description = "List the snippets with another sub-type than the gold one." };
        var (format, models, floors) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models(), Floors.Option());
        var verb = new Verb(
            "subtypes", "ACLED-style sub-types of snippets: F1 a sub-type, weighted and macro averages.",
            "dateline evaluate subtypes case2021-types.jsonl --misses")
        {
            files, misses, floors, format, models,
        };
        verb.SetAction(parsed =>
        {
            var (reader, coder, scorer) = (load(parsed.GetValue(models), [], []), SubTypeCoder.Load(), new SubTypeScorer());
            foreach (var file in parsed.GetRequiredValue(files))
                GoldRun.Score(
                    file, SnippetCorpus.ReadFile, g => coder.Rank(reader.Annotate(Document.FromText(g.Text))),
                    (gold, ranked) => scorer.Add(gold, ranked.Count > 0 ? ranked[0].SubType : null));
            if (parsed.GetValue(misses))
                foreach (var (gold, system) in scorer.Misses) terminal.Writer.WriteLine($"{gold.SubType} | {system ?? "-"} | {gold.Text}");
            terminal.Writer.Flush();
            ScoreReport.Print(terminal, parsed.GetValue(format), "sub-types", [.. scorer.SubTypes.Select(s => (s.SubType, s.Score)), ("all", scorer.All)]);
            terminal.Writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"weighted F1 {ScoreReport.Percent(scorer.WeightedF1)}  macro F1 {ScoreReport.Percent(scorer.MacroF1)}"));
            terminal.Writer.Flush();
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [("weighted", scorer.WeightedF1), ("macro", scorer.MacroF1)]);
        });
        return verb;
    }
}
