using System.CommandLine;
using Dateline.Documents;
using Dateline.Evaluation.Facts;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate facts</c>: facts against keys, given or read on the fly.</summary>
internal static class EvaluateFactsVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs(
            "KEY OUTPUT …|KEY …|FOLDER",
            "Pairs of a key and an output, both JSON Lines of facts; or keys (*.key.jsonl), or folders of them, "
            + "whose texts (*.txt) stand beside them and are read now.");
        var misses = new Option<bool>("--misses") { Description = "List the facts that did not pair up." };
        var reliability = new Option<bool>("--reliability") { Description = "Show how often facts of each confidence are right." };
        var (format, lexicon) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Lexicon());
        var (actors, models) = (Options.Actors(), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(
            "facts", "Facts by kind: a pair needs overlapping evidence and equal core fields; 'found' needs evidence and type only.",
            "dateline evaluate facts report.key.jsonl facts.jsonl --misses", "dateline evaluate facts keys/")
        {
            files, misses, reliability, floors, format, lexicon, actors, models,
        };
        verb.SetAction(parsed =>
        {
            var names = parsed.GetRequiredValue(files);
            var scorer = new FactScorer();
            if (names.All(n => n.EndsWith(KeyedDocuments.KeyEnd, StringComparison.Ordinal) || Directory.Exists(n)))
                ReadAndScore(scorer, terminal, load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors)), names);
            else if (names.Length % 2 == 0)
                foreach (var pair in names.Chunk(2)) Add(scorer, pair[0], pair[1], KeyedDocuments.Lines(pair[1]));
            else
                throw new CommandException($"evaluate facts: {names.Length} files are no pairs of a key and an output");
            FactReport.Print(terminal, parsed.GetValue(format), scorer, parsed.GetValue(misses));
            if (parsed.GetValue(reliability))
                ReliabilityReport.Print(terminal, "all kinds", new(scorer.Outcomes.Select(o => (o.Confidence, o.IsRight))));
            var scores = scorer.Kinds.SelectMany(k => new[] { (k.Kind, k.Counts.Score.F1), ($"{k.Kind}-found", k.Counts.FoundScore.F1) });
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. scores]);
        });
        return verb;
    }

    private static void ReadAndScore(FactScorer scorer, Terminal terminal, Reader reader, string[] names)
    {
        var (documents, lists) = (new DocumentReader(), new FolderLists(terminal.Warn));
        var outputs = OrderedWork.Select(
            KeyedDocuments.Keys(names), k => (k, FactLines.Of(reader.Read(KeyedDocuments.Read(documents, lists, k)))), Environment.ProcessorCount);
        foreach (var (key, output) in outputs) Add(scorer, key, key, output);
    }

    private static void Add(FactScorer scorer, string key, string outputName, IEnumerable<string> output)
    {
        try
        {
            scorer.Add(key, KeyedDocuments.Lines(key), outputName, output);
        }
        catch (FormatException e)
        {
            throw new CommandException(e.Message);
        }
    }
}
