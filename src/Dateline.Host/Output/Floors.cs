using System.CommandLine;
using System.Globalization;
using Dateline.Host.Terminals;

namespace Dateline.Host.Output;

/// <summary>The least that scores may be (<c>--at-least las=85.5</c>), so that a build can fail where a reader got worse.</summary>
internal static class Floors
{
    public static Option<string[]> Option() => new("--at-least")
    {
        HelpName = "MEASURE=PERCENT", Description = "Exit with code 1 where the F1 of a measure is below this. May stand several times.",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The exit code: done where no score is below its floor.</summary>
    public static int Check(Terminal terminal, string[] floors, IReadOnlyList<(string Name, double Share)> scores)
    {
        var code = ExitCode.Done;
        foreach (var floor in floors)
        {
            if (floor.Split('=') is not [var name, var number]
                || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent))
                throw new CommandException($"--at-least {floor}: write a measure and a percentage, as las=85.5");
            if (!scores.Any(s => s.Name == name))
                throw new CommandException($"--at-least {floor}: there is no such measure here, only {string.Join(", ", scores.Select(s => s.Name))}");
            var share = scores.First(s => s.Name == name).Share;
            if (100 * share >= percent) continue;
            terminal.Warn($"{name} is {ScoreReport.Percent(share)}, below {number}");
            code = ExitCode.NothingFound;
        }
        return code;
    }
}
