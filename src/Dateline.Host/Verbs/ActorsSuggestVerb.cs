using System.CommandLine;
using Dateline.Annotation;
using Dateline.Annotation.Actors;
using Dateline.Documents;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline actors suggest</c>: frequent names that the registry lacks.</summary>
internal static class ActorsSuggestVerb
{
    private const string Details =
        """
        Each name is printed as a line of a registry file, with its sentences as comments above it: keep what is an actor, mend type,
        country and code, and give the file to --actors.
        """;

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("FILE|GLOB|FOLDER|-", "Documents, as for read.");
        var least = Options.Number("--at-least", "List names of so many documents or more.", 2, 1, int.MaxValue);
        var (actors, models, threads, limits) = (Options.Actors(), Options.Models(), Options.Threads(), new LimitOptions());
        var verb = new Verb("suggest", "Lists frequent names of persons and bodies that the registry lacks, with their sentences.", "dateline actors suggest reports/ > mine.txt")
        {
            Details = Details,
        };
        verb.Add(inputs);
        foreach (var option in new Option[] { least, actors, models, threads }) verb.Add(option);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var list = new InputList(terminal, parsed.GetRequiredValue(inputs), limits.Read(parsed));
            var (reader, documents) = (load(parsed.GetValue(models), [], parsed.GetRequiredValue(actors)), new DocumentReader(new() { MaxCharacters = limits.Read(parsed).MaxCharacters }));
            var (names, failed) = (new UnknownNames(), 0);
            var progress = new ProgressLine(terminal, list.TotalBytes);
            foreach (var (item, text, reason) in OrderedWork.Select(list.Items(), i => Annotate(reader, documents, i), parsed.GetValue(threads)))
            {
                if (reason is not null)
                {
                    progress.Clear();
                    terminal.Warn($"{item.Name}: {reason}");
                    failed++;
                }
                if (text is not null) names.Add(text);
                progress.Add(item.Bytes, text?.Sentences.Sum(s => s.Tokens.Length) ?? 0);
            }
            progress.Clear();
            var found = names.ByFrequency.Where(n => n.Documents >= parsed.GetValue(least)).ToList();
            foreach (var name in found) Print(terminal, name);
            return failed > 0 ? ExitCode.Error : found.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    private static (InputItem Item, AnnotatedText? Text, string? Reason) Annotate(Reader reader, DocumentReader documents, InputItem item)
    {
        var result = item.Read(documents);
        if (!result.IsRead) return (item, null, result.Reason);
        return (item, result.Document.IsEnglish ? reader.Annotate(result.Document) : null, null);
    }

    private static void Print(Terminal terminal, UnknownName name)
    {
        terminal.Writer.WriteLine($"# {name.Documents} documents, {name.Mentions} mentions");
        foreach (var sentence in name.Sentences) terminal.Writer.WriteLine($"# {sentence}");
        var type = name.Type == EntityType.Per ? ActorType.Person : ActorType.Other;
        terminal.Writer.WriteLine($"{RegisteredActor.IdOf(name.Name)} | {name.Name.Replace('|', '/')} | {Vocabulary.Word(type)} | - | - | - | -");
    }
}
