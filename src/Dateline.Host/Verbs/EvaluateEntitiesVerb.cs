using System.CommandLine;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Evaluation.Entities;
using Dateline.Host.Output;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate entities</c>: exact spans and types.</summary>
internal static class EvaluateEntitiesVerb
{
    private static readonly EntityType[] Core = [EntityType.Per, EntityType.Org, EntityType.Loc];

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = new Argument<string[]>("file")
        {
            HelpName = "FILE", Arity = ArgumentArity.OneOrMore,
            Description = "Gold entities: CoNLL columns (*.iob2), or *.jsonl of {\"tokens\", \"tags\"} or {\"text\", \"entities\"} a line.",
        };
        var raw = new Option<bool>("--raw") { Description = "Find sentences and tokens too, where the file gives them." };
        var all = new Option<bool>("--all-types") { Description = "Count every type that the file has. Default: PER, ORG and LOC, which all corpora share." };
        var (format, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models());
        var verb = new Verb(
            "entities", "Named entities by exact span and type.",
            "dateline evaluate entities en_ewt-ud-dev.iob2", "dateline evaluate entities news.jsonl --all-types --format json")
        {
            files, raw, all, format, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), []);
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scorer = Score(reader, file, parsed.GetValue(raw));
                var types = scorer.Types.Where(t => parsed.GetValue(all) || Core.Contains(t.Type)).ToList();
                var rows = types.Select(t => (t.Type.ToString().ToUpperInvariant(), t.Score)).Append(("all", scorer.Of(types.Select(t => t.Type))));
                ScoreReport.Print(terminal, parsed.GetValue(format), $"entities: {file}", [.. rows]);
            }
            return ExitCode.Done;
        });
        return verb;
    }

    private static EntityScorer Score(Reader reader, string file, bool raw)
    {
        try
        {
            var scorer = new EntityScorer();
            foreach (var (gold, seen) in EntityCorpus.ReadFile(file).AsParallel().AsOrdered().Select(gold => (gold, Annotate(reader, gold, raw))))
                scorer.Add(gold, seen);
            return scorer;
        }
        catch (Exception e) when ((e as AggregateException)?.InnerException is IOException or FormatException || e is IOException or FormatException)
        {
            throw new CommandException($"{file}: {((e as AggregateException)?.InnerException ?? e).Message}");
        }
    }

    private static AnnotatedText Annotate(Reader reader, GoldEntities gold, bool raw) =>
        reader.Annotate(raw ? new AnnotatedText(gold.Text.Document) : gold.Text);
}
