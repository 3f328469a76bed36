using System.CommandLine;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline demo</c>: the sample reports into a ledger, as if each had been read on its day, and questions to it.</summary>
internal static class DemoVerb
{
    private static readonly DateOnly Since = new(2015, 6, 2), Until = new(2016, 2, 2);

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var verb = new Verb("demo", "Reads the sample reports into a ledger, shows what is in them, asks it ten questions, and writes their review.", "dateline demo");
        verb.SetAction(_ =>
        {
            if (!Directory.Exists(folder)) throw new CommandException($"demo: the sample reports are missing ({folder}); build the program anew");
            var start = terminal.Time.GetTimestamp();
            var (reader, documents) = (load(null, [], []), new DocumentReader());
            var inputs = new InputList(terminal, [folder], new());
            var read = OrderedWork.Select(inputs.Items(), item => Read(reader, documents, item), Environment.ProcessorCount).ToList();
            var page = new DemoPage(terminal);
            page.Tell(read, terminal.Time.GetElapsedTime(start));
            var review = Ask(terminal, page, reader, read, DemoQuestion.Load(Path.Combine(folder, "questions.md")));
            // Whoever stands in the source folder has no installed command yet.
            var (program, at) = File.Exists("Dateline.slnx") ? ("dotnet run --project src/Dateline.Host --", "samples") : ("dateline", folder);
            page.Tell(review.File, review.Brief);
            page.Next(program, at);
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Asks the questions and writes the review.</summary>
    private static (string File, Brief Brief) Ask(Terminal terminal, DemoPage page, Reader reader, List<DemoReading> read, IReadOnlyList<DemoQuestion> questions)
    {
        var folder = Directory.CreateTempSubdirectory("dateline-demo-");
        try
        {
            var readings = new PublishedReadings(reader.Version, terminal.Time.GetUtcNow());
            foreach (var one in read) readings.Write(one.Reading, one.Text);
            using var ledger = readings.Fill(clock => LedgerStore.Open(Path.Combine(folder.FullName, LedgerStore.DefaultName), create: true, clock));
            var answers = new DemoAnswers(SituationLedger.Of(ledger), new());
            page.Ask(questions, answers, ledger.End.Position);
            return Write(ledger, reader);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string File, Brief Brief) Write(ILedger ledger, Reader reader)
    {
        var review = new Reviewer().Make(ledger, new(Since, Until, Cutoff.By(ledger, Since), Cutoff.By(ledger, Until)));
        var path = Path.Combine(Directory.CreateTempSubdirectory("dateline-review-").FullName, "review.html");
        using var file = File.Create(path);
        return (path, new PageOutput(new(), reader, ActorRegistry.BuiltIn).Write(file, review));
    }

    private static DemoReading Read(Reader reader, DocumentReader documents, InputItem item)
    {
        var result = item.Read(documents);
        if (!result.IsRead) throw new CommandException($"{item.Name}: {result.Reason}");
        return new(item.Name, reader.Read(result.Document, out var text), text);
    }
}
