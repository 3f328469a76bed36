using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline read</c>: documents to facts.</summary>
internal static class ReadVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs(
            "FILE|GLOB|FOLDER|-",
            "Text, web pages (HTML), PDF, Word (DOCX), mails (EML, MBOX), JSON Lines, ninjs, ZIP archives of these; patterns, folders, or - for stdin.");
        var published = Options.Published();
        var format = Options.Choice<FactFormat>("--format", "How to print. Default: table on a terminal, jsonl in a pipe, by extension into a file.");
        var (output, lexicon, actors, models) = (new OutputOptions(), Options.Lexicon(), Options.Actors(), Options.Models());
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var explain = new Option<bool>("--explain") { Description = "Tell for each fact the rule, the lexicon entries and the path of words, and whom and where its names were taken for, among what candidates." };
        var verb = new Verb(
            "read", "Reads reports into facts, each with the words that prove it.",
            "dateline read report.txt --published 2016-02-03",
            "dateline read report.txt --explain",
            "dateline read page.html sitrep.pdf inbox.mbox archive.zip",
            "dateline read reports/ --format jsonl --output facts.jsonl",
            "dateline read 'archive/**/*.txt' --format csv > facts.csv",
            "cat reports.jsonl | dateline read - | jq 'select(.kind == \"event\")'")
        {
            Details = InputHelp.Text,
        };
        verb.Add(inputs);
        foreach (var symbol in new Option[] { published, format, explain, lexicon, actors, models, threads }) verb.Add(symbol);
        output.AddTo(verb);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var list = new InputList(terminal, parsed.GetRequiredValue(inputs), limits.Read(parsed), published: parsed.GetValue(published));
            var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));
            using var target = output.Open(terminal, parsed);
            var facts = FactOutput.Create(parsed.GetValue(format), target, terminal, parsed.GetValue(explain) ? reader : null);
            var run = new ReadingRun(terminal, reader, new(new() { MaxCharacters = limits.Read(parsed).MaxCharacters }), parsed.GetValue(threads));
            var code = run.Read(list, facts);
            target.Complete();
            return code;
        });
        return verb;
    }
}
