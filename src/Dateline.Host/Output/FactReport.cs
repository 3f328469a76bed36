using System.Globalization;
using System.Text.Json;
using Dateline.Evaluation.Facts;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>Prints the scores of facts: a row a kind, then how often the slots of the pairs agree.</summary>
internal static class FactReport
{
    public static void Print(Terminal terminal, ReportFormat format, FactScorer scorer, bool misses)
    {
        if (misses)
            foreach (var miss in scorer.Misses) terminal.Writer.WriteLine(Line(miss));
        if (format == ReportFormat.Json) PrintJson(terminal, scorer);
        else PrintTable(terminal, scorer);
        terminal.Writer.Flush();
    }

    private static string Line(FactMiss miss) => string.Create(
        CultureInfo.InvariantCulture, $"{(miss.IsMissed ? "missed" : "wrong"),-7}{miss.Kind,-10}{miss.Type,-16}{miss.Status,-12}«{miss.Words}»  {miss.Document}");

    private static void PrintTable(Terminal terminal, FactScorer scorer)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("kind");
        foreach (var name in new[] { "key", "output", "precision", "recall", "F1", "found" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (kind, c) in scorer.Kinds)
            table.AddRow(
                kind, ScoreReport.Count(c.Key), ScoreReport.Count(c.Output), Decimals.Share(c.Score.Precision), Decimals.Share(c.Score.Recall), Decimals.Share(c.Score.F1), Decimals.Share(c.FoundScore.F1));
        var console = terminal.Tables(terminal.Out);
        console.Write(table);
        var slots = scorer.Slots.Select(s => $"{s.Slot} {s.Agree}/{s.Of} = {Decimals.Share((double)s.Agree / s.Of)}");
        console.Write(new Text($"slots over the pairs: {string.Join("  ", slots)}\n"));
    }


    private static void PrintJson(Terminal terminal, FactScorer scorer)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (kind, c) in scorer.Kinds)
            {
                json.WriteStartObject(kind);
                json.WriteNumber("key", c.Key);
                json.WriteNumber("out", c.Output);
                json.WriteNumber("p", Math.Round(c.Score.Precision, 4));
                json.WriteNumber("r", Math.Round(c.Score.Recall, 4));
                json.WriteNumber("f1", Math.Round(c.Score.F1, 4));
                json.WriteNumber("found", Math.Round(c.FoundScore.F1, 4));
                json.WriteEndObject();
            }
            json.WriteStartObject("slots");
            foreach (var (slot, agree, of) in scorer.Slots) json.WriteNumber(slot, Math.Round((double)agree / of, 4));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        terminal.Writer.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
