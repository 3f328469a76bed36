using System.CommandLine;
using Dateline.Annotation.Conllu;
using Dateline.Documents;
using Dateline.Evaluation;
using Dateline.Evaluation.Parsing;
using Dateline.Host.Output;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate segmentation|tagging|parsing</c>: the CoNLL 2018 measures on CoNLL-U files.</summary>
internal static class EvaluateParsingVerb
{
    public static Command Segmentation(Terminal terminal, LoadReader load) => Create(
        terminal, load, "segmentation", "Tokens (syntactic words) and sentences from raw text.", alwaysRaw: true,
        s => [("tokens", s.Tokens), ("sentences", s.Sentences)]);

    public static Command Tagging(Terminal terminal, LoadReader load) => Create(
        terminal, load, "tagging", "Parts of speech (UPOS, XPOS) and lemmas.", alwaysRaw: false,
        s => [("upos", s.Upos), ("xpos", s.Xpos), ("lemmas", s.Lemmas)]);

    public static Command Parsing(Terminal terminal, LoadReader load) => Create(
        terminal, load, "parsing", "All of it: tokens, sentences, tags, lemmas, and trees (UAS, LAS, CLAS).", alwaysRaw: false,
        s =>
        [
            ("tokens", s.Tokens), ("sentences", s.Sentences), ("upos", s.Upos), ("xpos", s.Xpos), ("lemmas", s.Lemmas),
            ("uas", s.Uas), ("las", s.Las), ("clas", s.Clas),
        ]);

    private static Verb Create(
        Terminal terminal, LoadReader load, string name, string description, bool alwaysRaw,
        Func<ParsingScores, IReadOnlyList<(string Name, Score Score)>> choose)
    {
        var files = Options.Inputs("FILE.conllu", "Gold sentences in CoNLL-U.");
        var raw = new Option<bool>("--raw") { Description = "Read the text from scratch and score aligned words. Default: gold sentences and tokens are given." };
        var first = Options.Number("--first", "Score only so many sentences of each file (0: all).", 0, 0, int.MaxValue);
        var (format, models) = (Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Options.Models());
        var floors = Floors.Option();
        var verb = new Verb(name, description, $"dateline evaluate {name} en_ewt-ud-dev.conllu") { files, first, floors, format, models };
        if (!alwaysRaw) verb.Add(raw);
        verb.SetAction(parsed =>
        {
            var isRaw = alwaysRaw || parsed.GetValue(raw);
            var reader = load(parsed.GetValue(models), [], []);
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var scores = choose(Score(reader, file, isRaw, parsed.GetValue(first)));
                ScoreReport.Print(terminal, parsed.GetValue(format), $"{name}, {(isRaw ? "from raw text" : "gold tokens")}: {file}", scores);
                code = Math.Max(code, Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. scores.Select(s => (s.Name, s.Score.F1))]));
            }
            return code;
        });
        return verb;
    }

    private static ParsingScores Score(Reader reader, string file, bool raw, int first)
    {
        try
        {
            var sentences = ConlluReader.ReadFile(file);
            if (first > 0) sentences = sentences.Take(first);
            return OrderedWork.Select(ConlluDocument.Group(sentences), Compare, Environment.ProcessorCount)
                .Aggregate(default(ParsingScores), (sum, scores) => sum + scores);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ConlluFormatException)
        {
            throw new CommandException($"{file}: {e.Message}");
        }

        ParsingScores Compare(ConlluDocument gold) => ParsingScorer.Compare(
            gold.Annotate(), raw ? reader.Annotate(Document.FromText(gold.Text)) : reader.Annotate(gold.Annotate(gold: false)));
    }
}
