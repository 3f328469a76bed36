using System.Text;
using Spectre.Console;
using static System.FormattableString;

namespace Dateline.Host.Benchmarks;

/// <summary>What was measured, for a terminal and for a file.</summary>
internal sealed record BenchReport(DateTimeOffset At, double LoadMilliseconds, long LoadedSet, long PeakSet, IReadOnlyList<BenchRow> Rows)
{
    private static readonly string[] Columns =
        ["what", "threads", "documents", "tokens", "tokens/s", "tokens/s of CPU", "documents/s", "p50 ms", "p99 ms", "bytes/token"];

    private IEnumerable<string> Facts =>
    [
        Invariant($"{At:yyyy-MM-dd HH:mm} UTC · {Machine.Build()}"), Machine.Describe(),
        Invariant($"load {LoadMilliseconds:N0} ms · working set {LoadedSet / 1e6:N0} MB when loaded, {PeakSet / 1e6:N0} MB at most"),
    ];

    public void Print(IAnsiConsole console)
    {
        foreach (var fact in Facts) console.Write(new Text($"{fact}\n"));
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in Columns) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var row in Rows) table.AddRow(Cells(row));
        console.Write(table);
    }

    public string ToMarkdown(string title)
    {
        var text = new StringBuilder($"# {title}\n\n");
        foreach (var fact in Facts) text.Append($"- {fact}\n");
        text.Append($"\n| {string.Join(" | ", Columns)} |\n|---|{string.Concat(Columns.Skip(1).Select(_ => "--:|"))}\n");
        foreach (var row in Rows) text.Append($"| {string.Join(" | ", Cells(row))} |\n");
        return text.ToString();
    }

    private static string[] Cells(BenchRow r) =>
    [
        r.What, Invariant($"{r.Threads}"), Invariant($"{r.Documents:N0}"), Invariant($"{r.Tokens:N0}"), Invariant($"{r.Tokens / r.Seconds:N0}"),
        Invariant($"{r.Tokens / r.CpuSeconds:N0}"), Invariant($"{r.Documents / r.Seconds:N1}"), Invariant($"{r.P50:N2}"), Invariant($"{r.P99:N2}"),
        Invariant($"{(double)r.Allocated / r.Tokens:N0}"),
    ];
}
