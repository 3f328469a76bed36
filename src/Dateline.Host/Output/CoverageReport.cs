using System.Text.Json;
using Dateline.Evaluation;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>Prints how many of a list are right, as a table or as one JSON object.</summary>
internal static class CoverageReport
{
    /// <param name="terminal">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="right">What those that are right are called: <c>known</c>.</param>
    /// <param name="scores">In order.</param>
    public static void Print(Terminal terminal, ReportFormat format, string right, IReadOnlyList<Coverage> scores)
    {
        if (format == ReportFormat.Json) PrintJson(terminal, right, scores);
        else PrintTable(terminal, right, scores);
    }

    private static void PrintJson(Terminal terminal, string right, IReadOnlyList<Coverage> scores)
    {
        using (var json = new Utf8JsonWriter(terminal.Out, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var score in scores)
            {
                json.WriteStartObject(score.Measure);
                json.WriteNumber(right, score.Right);
                json.WriteNumber("all", score.All);
                json.WriteNumber("share", Math.Round(score.Share, 6));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        terminal.Out.WriteByte((byte)'\n');
    }

    private static void PrintTable(Terminal terminal, string right, IReadOnlyList<Coverage> scores)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var name in (string[])["measure", right, "of", "share"]) table.AddColumn(name == "measure" ? new(name) : new TableColumn(name).RightAligned());
        foreach (var s in scores) table.AddRow(s.Measure, ScoreReport.Count(s.Right), ScoreReport.Count(s.All), ScoreReport.Percent(s.Share));
        terminal.Tables(terminal.Out).Write(table);
    }
}
