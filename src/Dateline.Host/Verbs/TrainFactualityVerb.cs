using System.CommandLine;
using Dateline.Evaluation.Factuality;
using Dateline.Host.Terminals;
using Dateline.Training;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline train factuality</c>: makes the weights of factuality anew.</summary>
internal static class TrainFactualityVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var corpus = new Option<FileInfo>("--corpus") { HelpName = "FILE", Description = "Judged sentences, uds-train.jsonl.", Required = true };
        var output = new Option<FileInfo>("--output", "-o") { HelpName = "FILE", Description = "Where to write the weights.", Required = true };
        var (seed, models) = (Options.Number("--seed", "Where chance starts.", 1, 0, int.MaxValue), Options.Models());
        var verb = new Verb(
            "factuality", "Trains how far a text commits to its predicates.",
            "dateline train factuality --corpus uds-train.jsonl --output models/factuality.dlm")
        {
            corpus, output, seed, models,
        };
        verb.SetAction(parsed =>
        {
            try
            {
                var reader = load(parsed.GetValue(models), [], []);
                var sentences = FactualityCorpus.ReadFile(parsed.GetRequiredValue(corpus).FullName);
                FactualityTrainer.Train(reader, sentences, parsed.GetValue(seed), new TrainingLog(terminal)).Save(parsed.GetRequiredValue(output).FullName);
                return ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new CommandException($"train factuality: {e.Message}");
            }
        });
        return verb;
    }
}
