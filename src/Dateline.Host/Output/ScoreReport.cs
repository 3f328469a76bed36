using System.Globalization;
using System.Text.Json;
using Dateline.Evaluation;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>Prints named scores, in percent, as a table or as one JSON object.</summary>
internal static class ScoreReport
{
    /// <param name="terminal">Where to.</param>
    /// <param name="format">How.</param>
    /// <param name="title">What was scored on what.</param>
    /// <param name="scores">In order.</param>
    public static void Print(Terminal terminal, ReportFormat format, string title, IReadOnlyList<(string Name, Score Score)> scores)
    {
        if (format == ReportFormat.Json) PrintJson(terminal, title, scores);
        else PrintTable(terminal, title, scores);
    }

    public static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void PrintTable(Terminal terminal, string title, IReadOnlyList<(string Name, Score Score)> scores)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumn("measure");
        foreach (var name in new[] { "precision", "recall", "F1", "gold", "system", "correct" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (name, s) in scores)
            table.AddRow(Markup.Escape(name), Percent(s.Precision), Percent(s.Recall), Percent(s.F1), Count(s.Gold), Count(s.System), Count(s.Correct));
        terminal.Tables(terminal.Out).Write(table);
    }

    private static void PrintJson(Terminal terminal, string title, IReadOnlyList<(string Name, Score Score)> scores)
    {
        using (var json = new Utf8JsonWriter(terminal.Out, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteStartObject("scores");
            foreach (var (name, s) in scores)
            {
                json.WriteStartObject(name);
                json.WriteNumber("precision", Math.Round(s.Precision, 6));
                json.WriteNumber("recall", Math.Round(s.Recall, 6));
                json.WriteNumber("f1", Math.Round(s.F1, 6));
                json.WriteNumber("gold", s.Gold);
                json.WriteNumber("system", s.System);
                json.WriteNumber("correct", s.Correct);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        terminal.Out.WriteByte((byte)'\n');
    }
}
