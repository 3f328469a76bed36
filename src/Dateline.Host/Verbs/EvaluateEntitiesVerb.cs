using System.CommandLine;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Evaluation.Entities;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate entities</c>: exact spans and types.</summary>
internal static class EvaluateEntitiesVerb
{
    private static readonly EntityType[] Core = [EntityType.Per, EntityType.Org, EntityType.Loc];

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs(
            "FILE", "Gold entities: CoNLL columns (*.iob2), or *.jsonl of {\"tokens\", \"tags\"} or {\"text\", \"entities\"} a line.");
        var raw = new Option<bool>("--raw") { Description = "Find sentences and tokens too, where the file gives them." };
        var all = new Option<bool>("--all-types") { Description = "Count every type that the file has. Default: PER, ORG and LOC, which all corpora share." };
        var (format, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(
            "entities", "Named entities by exact span and type.",
            "dateline evaluate entities en_ewt-ud-dev.iob2", "dateline evaluate entities news.jsonl --all-types --format json")
        {
            files, raw, all, floors, format, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scorer = new EntityScorer();
                GoldRun.Score(file, EntityCorpus.ReadFile, g => Annotate(reader, g, parsed.GetValue(raw)), scorer.Add);
                var types = scorer.Types.Where(t => parsed.GetValue(all) || Core.Contains(t.Type)).ToList();
                (string Name, Score Score)[] rows =
                    [.. types.Select(t => (t.Type.ToString().ToLowerInvariant(), t.Score)), ("all", scorer.Of(types.Select(t => t.Type)))];
                ScoreReport.Print(terminal, parsed.GetValue(format), $"entities: {file}", rows);
                code = Math.Max(code, Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. rows.Select(r => (r.Name, r.Score.F1))]));
            }
            return code;
        });
        return verb;
    }

    private static AnnotatedText Annotate(Reader reader, GoldEntities gold, bool raw) =>
        reader.Annotate(raw ? new AnnotatedText(gold.Text.Document) : gold.Text);
}
