using System.CommandLine;
using System.Text;
using System.Text.Json;
using Dateline.Documents;
using Dateline.Evaluation.Facts;
using Dateline.Facts.Json;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate facts</c>: facts against keys, given or read on the fly.</summary>
internal static class EvaluateFactsVerb
{
    private const string KeyEnd = ".key.jsonl";

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var files = Options.Inputs(
            "KEY OUTPUT …|KEY …|FOLDER",
            "Pairs of a key and an output, both JSON Lines of facts; or keys (*.key.jsonl), or folders of them, "
            + "whose texts (*.txt) stand beside them and are read now.");
        var misses = new Option<bool>("--misses") { Description = "List the facts that did not pair up." };
        var (format, lexicon, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Lexicon(), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(
            "facts", "Facts by kind: a pair needs overlapping evidence and equal core fields; 'found' needs evidence and type only.",
            "dateline evaluate facts report.key.jsonl facts.jsonl --misses", "dateline evaluate facts keys/")
        {
            files, misses, floors, format, lexicon, models,
        };
        verb.SetAction(parsed =>
        {
            var names = parsed.GetRequiredValue(files);
            var scorer = new FactScorer();
            if (names.All(n => n.EndsWith(KeyEnd, StringComparison.Ordinal) || Directory.Exists(n)))
                ReadAndScore(scorer, terminal, load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon)), names);
            else if (names.Length % 2 == 0)
                foreach (var pair in names.Chunk(2)) Add(scorer, pair[0], pair[1], Lines(pair[1]));
            else
                throw new CommandException($"evaluate facts: {names.Length} files are no pairs of a key and an output");
            FactReport.Print(terminal, parsed.GetValue(format), scorer, parsed.GetValue(misses));
            var scores = scorer.Kinds.SelectMany(k => new[] { (k.Kind, k.Counts.Score.F1), ($"{k.Kind}-found", k.Counts.FoundScore.F1) });
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. scores]);
        });
        return verb;
    }

    private static void ReadAndScore(FactScorer scorer, Terminal terminal, Reader reader, string[] names)
    {
        var keys = names.SelectMany(n => Directory.Exists(n) ? Glob.Below(n, $"*{KeyEnd}") : [n]).ToList();
        if (keys.Count == 0) throw new CommandException($"evaluate facts: no *{KeyEnd} in {string.Join(' ', names)}");
        var (documents, lists) = (new DocumentReader(), new DocumentList(terminal.Warn));
        foreach (var (key, output) in OrderedWork.Select(keys, k => (k, Read(reader, documents, lists, k)), Environment.ProcessorCount))
            Add(scorer, key, key, output);
    }

    private static IEnumerable<string> Read(Reader reader, DocumentReader documents, DocumentList lists, string key)
    {
        var path = $"{key[..^KeyEnd.Length]}.txt";
        var result = documents.ReadFile(path, DocumentLine(key).Or(lists.Find(path)));
        if (!result.IsRead) throw new CommandException($"{path}: {result.Reason}");
        var stream = new MemoryStream();
        using (var writer = new FactWriter(stream)) writer.Write(reader.Read(result.Document));
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length).Split('\n');
    }

    /// <summary>Title and day of the document line of a key.</summary>
    private static DocumentFields DocumentLine(string key)
    {
        foreach (var line in Lines(key))
        {
            if (!line.Contains("\"document\"", StringComparison.Ordinal)) continue;
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("kind", out var kind) && kind.ValueEquals("document")) return DocumentFields.FromJson(json.RootElement);
        }
        return DocumentFields.None;
    }

    private static IEnumerable<string> Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path}: {e.Message}");
        }
    }

    private static void Add(FactScorer scorer, string key, string outputName, IEnumerable<string> output)
    {
        try
        {
            scorer.Add(key, Lines(key), outputName, output);
        }
        catch (FormatException e)
        {
            throw new CommandException(e.Message);
        }
    }
}
