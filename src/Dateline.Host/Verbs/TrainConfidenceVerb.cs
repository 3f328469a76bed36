using System.CommandLine;
using System.Text;
using Dateline.Documents;
using Dateline.Evaluation.Facts;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Training;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline train confidence</c>: fits how sure to be of a fact, on scored readings.</summary>
internal static class TrainConfidenceVerb
{
    private const string Heading = "# How sure to be of a fact: feature | weight of a logistic regression. Made by 'dateline train confidence'; do not edit.";

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var keys = Options.Inputs("KEY …|FOLDER", "Keys of facts (*.key.jsonl), or folders of them, whose texts stand beside them.");
        var output = new Option<FileInfo>("--output", "-o") { HelpName = "FILE", Description = "Where to write the weights.", Required = true };
        var models = Options.Models();
        var verb = new Verb(
            "confidence", "Fits how sure to be of a fact, on facts scored against keys.",
            "dateline train confidence keys/ --output confidence.txt")
        {
            keys, output, models,
        };
        verb.SetAction(parsed =>
        {
            var reader = load(parsed.GetValue(models), [], []);
            var (documents, lists) = (new DocumentReader(), new FolderLists(terminal.Warn));
            var trainer = new ConfidenceTrainer();
            foreach (var key in KeyedDocuments.Keys(parsed.GetRequiredValue(keys)))
            {
                var reading = reader.Read(KeyedDocuments.Read(documents, lists, key));
                trainer.Add([.. reading.Facts], new FactScorer().Add(key, KeyedDocuments.Lines(key), key, FactLines.Of(reading)));
            }
            File.WriteAllText(parsed.GetRequiredValue(output).FullName, string.Join('\n', trainer.Lines().Prepend(Heading)) + "\n", new UTF8Encoding(false));
            ReliabilityReport.Print(terminal, "each tenth of the documents by weights of the others", trainer.CrossValidated());
            return ExitCode.Done;
        });
        return verb;
    }
}
