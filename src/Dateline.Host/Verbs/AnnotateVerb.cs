using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline annotate</c>: what the reader sees before it codes facts.</summary>
internal static class AnnotateVerb
{
    private const string Details =
        """
        With --format jsonl also coreferent mentions, times, quantities, places, quotes and predicates, each with its span.
        A quote whose content is in pieces has them as "parts" beside the whole.
        A document that cannot be read gives {"id", "error"} in its place (on stderr with --format conllu), and the exit code is 2.
        """;

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var input = Options.Input("FILE|-", "A file or folder of the forms that read takes, or - for stdin, which is the default.");
        var form = Options.Choice<InputForm>(
            "--input", "One document of plain text; one a line as {\"id\", \"text\", \"published\"}; or gold sentences and tokens. Default: by extension, else by content.");
        var format = Options.Choice<AnnotationFormat>("--format", "How to print. Default: conllu.");
        var (output, actors, models) = (new OutputOptions(), Options.Actors(), Options.Models());
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var verb = new Verb(
            "annotate", "Shows what the reader sees before it codes facts: sentences, tokens, tags, lemmas, trees, entities.",
            "dateline annotate report.txt",
            "dateline annotate --input jsonl --format jsonl < reports.jsonl > annotations.jsonl",
            "dateline annotate gold.conllu --format conllu > predicted.conllu")
        {
            Details = $"{Details}\n\n{InputHelp.Text}",
        };
        foreach (var symbol in new Option[] { form, format, actors, models, threads }) verb.Add(symbol);
        output.AddTo(verb);
        limits.AddTo(verb);
        verb.Add(input);
        verb.SetAction(parsed =>
        {
            var limit = limits.Read(parsed);
            var items = new AnnotationInput(terminal, parsed.GetValue(input) ?? InputList.Stdin, parsed.GetValue(form), new(new() { MaxCharacters = limit.MaxCharacters }), limit);
            var reader = load(parsed.GetValue(models), [], parsed.GetRequiredValue(actors));
            using var target = output.Open(terminal, parsed);
            var code = Run(terminal, items, reader, new AnnotationOutput(parsed.GetValue(format), target.Stream, terminal), parsed.GetValue(threads));
            target.Complete();
            return code;
        });
        return verb;
    }

    private static int Run(Terminal terminal, AnnotationInput input, Reader reader, AnnotationOutput output, int threads)
    {
        var progress = new ProgressLine(terminal, input.TotalBytes);
        var failed = 0;
        foreach (var (bytes, item) in OrderedWork.Select(input.Items(), i => (i.Bytes, Annotate(reader, i.Read())), threads))
        {
            if (terminal.OutIsTerminal || item.Error is not null) progress.Clear();
            if (item.Error is not null) failed++;
            output.Write(item);
            progress.Add(bytes, item.Text?.Sentences.Sum(s => s.Tokens.Length) ?? 0);
        }
        progress.Clear();
        output.Flush();
        return failed > 0 ? ExitCode.Error : ExitCode.Done;
    }

    private static AnnotationItem Annotate(Reader reader, AnnotationItem item)
    {
        try
        {
            if (item.Text is not null) reader.Annotate(item.Text);
            return item;
        }
        catch (Exception e)
        {
            return AnnotationItem.Failed(item.Id, $"it could not be read to its end ({e.GetType().Name}: {e.Message}); please report this text");
        }
    }
}
