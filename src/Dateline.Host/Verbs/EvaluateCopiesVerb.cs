using System.CommandLine;
using Dateline.Documents;
using Dateline.Evaluation.Origins;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate copies</c>: whether reprints made from texts are found again, and where they come from.</summary>
internal static class EvaluateCopiesVerb
{
    public static Command Create(Terminal terminal)
    {
        var inputs = Options.Inputs("FILE|GLOB|FOLDER|-", "Texts to make reprints of, as for read.");
        var documents = Options.Number("--documents", "Take so many of them.", 1000, 1, int.MaxValue);
        var seed = Options.Number("--seed", "Another number makes other reprints.", 1, 0, int.MaxValue);
        var misses = new Option<bool>("--misses") { Description = "List the documents with another origin than the one expected." };
        var floors = Floors.Option();
        var verb = new Verb(
            "copies", "Makes reprints of texts (cut, reordered, with other headlines, numbers, credits and boilerplate) and scores how they are found: near-copies by pairs, origins exact. Texts that are reprints of one another already are left out.",
            "dateline evaluate copies reports/ --seed 7")
        {
            inputs, documents, seed, misses, floors,
        };
        verb.SetAction(parsed =>
        {
            var (reader, scorer) = (new DocumentReader(), new CopyScorer());
            var texts = new InputList(terminal, parsed.GetRequiredValue(inputs), new()).Items().Select(i => i.Read(reader).Document?.Text).OfType<string>()
                .Where(t => !string.IsNullOrWhiteSpace(t)).Distinct().Take(parsed.GetValue(documents));
            foreach (var copy in new CopyMaker(parsed.GetValue(seed)).Make(UnlikeTexts.Of(texts))) scorer.Add(copy);
            if (parsed.GetValue(misses))
                foreach (var (copy, found) in scorer.Misses) terminal.Writer.WriteLine($"{copy.Document.Id} | {copy.Origin} | {found}");
            terminal.Writer.Flush();
            ScoreReport.Print(terminal, ReportFormat.Table, "near-copies", [("pairs", scorer.Pairs)]);
            terminal.Writer.WriteLine($"origins exact {ScoreReport.Percent(scorer.ExactOrigins)}");
            terminal.Writer.Flush();
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [("pairs", scorer.Pairs.F1), ("origins", scorer.ExactOrigins)]);
        });
        return verb;
    }
}
