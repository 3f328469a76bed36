using System.CommandLine;
using System.Text.Json;
using Dateline.Evaluation.Actors;
using Dateline.Host.Output;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline evaluate actors</c>: how many actors of public lists the registry knows.</summary>
internal static class EvaluateActorsVerb
{
    public static Command Create(Terminal terminal)
    {
        var files = Options.Inputs("FILE", "JSON Lines: UCDP actors (NameData …), World Factbook executives (executive …), REIGN leaders (leader …).");
        var misses = new Option<bool>("--misses") { Description = "List the names that are not known." };
        var (actors, format, floors) = (Options.Actors(), Options.Choice<ReportFormat>("--format", "How to print. Default: table."), Floors.Option());
        var verb = new Verb(
            "actors", "The share of conflict parties, and of heads of state and government as of their days, that the registry knows.",
            "dateline evaluate actors ucdp-actors.jsonl --misses", "dateline evaluate actors factbook-executive.jsonl --at-least heads=90")
        {
            files, misses, actors, floors, format,
        };
        verb.SetAction(parsed =>
        {
            var scorer = new CoverageScorer(RegistryLoader.Load(parsed.GetRequiredValue(actors)));
            foreach (var file in parsed.GetRequiredValue(files)) Add(scorer, file);
            CoverageReport.Print(terminal, parsed.GetValue(format), "known", scorer.Scores);
            if (parsed.GetValue(misses))
                foreach (var score in scorer.Scores)
                    foreach (var miss in score.Misses) terminal.Writer.WriteLine($"{score.Measure}  {miss}");
            terminal.Writer.Flush();
            return Floors.Check(terminal, parsed.GetRequiredValue(floors), [.. scorer.Scores.Select(s => (s.Measure, s.Share))]);
        });
        return verb;
    }

    private static void Add(CoverageScorer scorer, string file)
    {
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0) scorer.Add(line);
            }
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new CommandException($"{file}, line {number}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file}: {e.Message}");
        }
    }
}
