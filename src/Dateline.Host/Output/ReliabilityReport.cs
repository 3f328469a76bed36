using System.Globalization;
using Dateline.Evaluation.Facts;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>Prints a reliability diagram: how sure, how often right.</summary>
internal static class ReliabilityReport
{
    private const int Width = 20;

    public static void Print(Terminal terminal, string title, Reliability reliability)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape($"reliability: {title}")) };
        table.AddColumn("confidence");
        foreach (var name in new[] { "facts", "stated", "right" }) table.AddColumn(new TableColumn(name).RightAligned());
        table.AddColumn("");
        foreach (var (from, count, confidence, right) in reliability.Bins)
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{from:0.0}–{from + 0.1:0.0}"), ScoreReport.Count(count), Decimals.Share(confidence), Decimals.Share(right),
                new string('█', (int)Math.Round(right * Width)));
        var console = terminal.Tables(terminal.Out);
        console.Write(table);
        console.Write(new Text($"Brier {Decimals.Share(reliability.Brier)}  expected calibration error {Decimals.Share(reliability.ExpectedCalibrationError)}\n"));
    }
}
