using System.CommandLine;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline demo</c>: the main job on the sample reports.</summary>
internal static class DemoVerb
{
    private const int ShownRows = 8, FewFacts = 12;

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var verb = new Verb("demo", "Reads the sample reports and shows what is in them.", "dateline demo");
        verb.SetAction(_ =>
        {
            if (!Directory.Exists(folder)) throw new CommandException($"demo: the sample reports are missing ({folder}); build the program anew");
            var start = terminal.Time.GetTimestamp();
            var (reader, documents) = (load(null, [], []), new DocumentReader());
            var inputs = new InputList(terminal, [folder], new());
            var read = OrderedWork.Select(inputs.Items(), item => Read(reader, documents, item), Environment.ProcessorCount).ToList();
            Show(terminal, folder, read, terminal.Time.GetElapsedTime(start));
            return ExitCode.Done;
        });
        return verb;
    }

    private static DemoReading Read(Reader reader, DocumentReader documents, InputItem item)
    {
        var result = item.Read(documents);
        if (!result.IsRead) throw new CommandException($"{item.Name}: {result.Reason}");
        return new(item.Name, reader.Read(result.Document, out var text), text);
    }

    private static void Show(Terminal terminal, string folder, List<DemoReading> read, TimeSpan elapsed)
    {
        var console = terminal.Tables(terminal.Out);
        var facts = read.SelectMany(r => r.Reading.Facts).ToList();
        var words = read.Sum(r => r.Text.Sentences.Sum(s => s.Tokens.Length));
        console.Write(new Text(FormattableString.Invariant(
            $"Read {read.Count} sample reports ({words:N0} words) into {facts.Count:N0} facts in {elapsed.TotalSeconds:N1} s.\n\n")));
        console.Write(new Columns(
            Counts("facts by kind", facts.Select(f => f.Kind)),
            Counts("events by type", facts.OfType<Event>().Select(e => FactView.Word(e.Type))),
            Counts("status", facts.Select(f => FactView.Word(f.Status))),
            Counts("who is heard", read.SelectMany(r => Speakers(r.Reading))))
        { Expand = false });
        console.Write(new Text("\nOne of the reports:\n\n"));
        var (path, reading, text) = read.MaxBy(r => Shows(r.Reading))!;
        new FactTable(console).Write(reading, text);
        // Whoever stands in the source folder has no installed command yet.
        var (program, at) = File.Exists("Dateline.slnx") ? ("dotnet run --project src/Dateline.Host --", "samples") : ("dateline", folder);
        var file = Path.Combine(at, Path.GetFileName(path));
        console.Write(new Text($"Next:\n  {program} read {file}\n  {program} read {at} --format jsonl\n  {program} annotate {file}\n"));
    }

    /// <summary>Names of the actors that speak; a pronoun names nobody.</summary>
    private static IEnumerable<string> Speakers(Reading reading)
    {
        var names = reading.Facts.Actors.ToDictionary(a => a.Id, a => a.Name);
        return reading.Facts.OfType<Statement>().Where(s => s.Speaker.Id is not null).Select(s => names.GetValueOrDefault(s.Speaker.Id!, s.Speaker.Text));
    }

    /// <summary>How well a report shows what the reader does: a handful of facts of all kinds, with sources and with whom.</summary>
    private static int Shows(Reading reading) => reading.Facts.Count > FewFacts
        ? 0
        : 10 * reading.Facts.Select(f => f.Kind).Distinct().Count()
            + reading.Facts.Sum(f => (f.Source is null ? 0 : 2) + (f is Event { Actors.Count: > 0, Recipients.Count: > 0 } ? 3 : 0) + (f.Status == default ? 0 : 1));

    private static Table Counts(string title, IEnumerable<string> words)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(new TableColumn(Markup.Escape(title)), new TableColumn("").RightAligned());
        foreach (var group in words.GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(ShownRows))
            table.AddRow(Markup.Escape(group.Key), ScoreReport.Count(group.Count()));
        return table;
    }
}
