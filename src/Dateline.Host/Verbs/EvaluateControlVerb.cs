using System.CommandLine;
using Dateline.Evaluation.Holds;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate control</c>: the situation against a log of who held what.</summary>
internal static class EvaluateControlVerb
{
    public static Command Create(Terminal terminal)
    {
        var files = Options.Inputs("FILE", "Dated changes of control: JSON Lines of {\"date\", \"place\", \"to\", \"source\", \"lat\", \"lon\"}.");
        var misses = new Option<bool>("--misses") { Description = "List the days and places of which the situation says something else." };
        var (actors, format, floors) = (Options.Actors(), Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Floors.Option());
        var verb = new Verb(
            "control", "The share of places and days of a log of control, received in a random order, of which the situation says what the log says.",
            "dateline evaluate control changes.jsonl --at-least equal=100")
        {
            files, misses, actors, floors, format,
        };
        verb.SetAction(parsed =>
        {
            var scorer = new HoldScorer(RegistryLoader.Load(parsed.GetRequiredValue(actors)));
            foreach (var file in parsed.GetRequiredValue(files)) GoldRun.Read(file, scorer.Add);
            CoverageReport.Print(terminal, parsed.GetValue(format), "equal", [scorer.Score]);
            if (parsed.GetValue(misses))
                foreach (var miss in scorer.Score.Misses) terminal.Writer.WriteLine(miss);
            terminal.Writer.Flush();
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [(scorer.Score.Measure, scorer.Score.Share)]);
        });
        return verb;
    }
}
