using System.CommandLine;
using Dateline.Evaluation.Holds;
using Dateline.Host.Output;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate control</c>: the situation against a log of who held what.</summary>
internal static class EvaluateControlVerb
{
    public static Command Create(Terminal terminal)
    {
        var files = Options.Inputs("FILE", "Dated changes of control: JSON Lines of {\"date\", \"place\", \"to\", \"source\", \"lat\", \"lon\"}.");
        var misses = new Option<bool>("--misses") { Description = "List the days and places of which the situation says something else." };
        var (actors, floors) = (Options.Actors(), Floors.Option());
        var verb = new Verb(
            "control", "The share of places and days of a log of control, received in a random order, of which the situation says what the log says.",
            "dateline evaluate control changes.jsonl --at-least equal=100")
        {
            files, misses, actors, floors,
        };
        verb.SetAction(parsed =>
        {
            var scorer = new HoldScorer(RegistryLoader.Load(parsed.GetRequiredValue(actors)));
            foreach (var file in parsed.GetRequiredValue(files)) Add(scorer, file);
            var table = new Table { Border = TableBorder.Rounded };
            foreach (var name in (string[])["measure", "equal", "of", "share"]) table.AddColumn(name == "measure" ? new(name) : new TableColumn(name).RightAligned());
            table.AddRow("equal", ScoreReport.Count(scorer.Equal), ScoreReport.Count(scorer.All), ScoreReport.Percent(scorer.Share));
            terminal.Tables(terminal.Out).Write(table);
            if (parsed.GetValue(misses))
                foreach (var miss in scorer.Misses) terminal.Writer.WriteLine(miss);
            terminal.Writer.Flush();
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [("equal", scorer.Share)]);
        });
        return verb;
    }

    private static void Add(HoldScorer scorer, string file)
    {
        try
        {
            scorer.Add(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(e is FormatException ? e.Message : $"{file}: {e.Message}");
        }
    }
}
