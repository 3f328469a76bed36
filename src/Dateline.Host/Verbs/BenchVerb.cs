using System.CommandLine;
using System.Diagnostics;
using Dateline.Documents;
using Dateline.Host.Benchmarks;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline bench</c>: how fast the reader is on whole documents.</summary>
internal static class BenchVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("FILE|GLOB|FOLDER|-", "Documents, as for read.");
        var documents = Options.Number("--documents", "Measure on so many of them.", 1000, 1, int.MaxValue);
        var output = new Option<FileInfo?>("--output", "-o") { HelpName = "FILE", Description = "Also write the result there, as Markdown." };
        var models = Options.Models();
        var verb = new Verb(
            "bench", "Measures speed, memory and load time on whole documents, with one and two threads.",
            "dateline bench reports/", "zcat news.jsonl.gz | dateline bench - --documents 500 --output bench/results/documents.md")
        {
            inputs, documents, output, models,
        };
        verb.SetAction(parsed =>
        {
            var start = terminal.Time.GetTimestamp();
            var reader = load(parsed.GetValue(models), [], []);
            var milliseconds = terminal.Time.GetElapsedTime(start).TotalMilliseconds;
            using var process = Process.GetCurrentProcess();
            var loaded = process.WorkingSet64;
            var list = new InputList(terminal, parsed.GetRequiredValue(inputs), new());
            var texts = Take(list, parsed.GetValue(documents));
            if (texts.Count == 0) throw new CommandException("bench: there is no English document in the input");
            BenchRow[] rows = [.. new Bench(reader, texts, terminal.Time).Run(1, 2)];
            process.Refresh();
            var report = new BenchReport(terminal.Time.GetUtcNow(), milliseconds, loaded, process.PeakWorkingSet64, rows);
            report.Print(terminal.Tables(terminal.Out));
            if (parsed.GetValue(output) is { } file) File.WriteAllText(file.FullName, report.ToMarkdown("Whole documents"));
            return ExitCode.Done;
        });
        return verb;
    }

    private static List<Document> Take(InputList list, int count)
    {
        var reader = new DocumentReader();
        return [.. list.Items().Select(i => i.Read(reader).Document).OfType<Document>().Where(d => d.IsEnglish && !string.IsNullOrWhiteSpace(d.Text)).Take(count)];
    }
}
