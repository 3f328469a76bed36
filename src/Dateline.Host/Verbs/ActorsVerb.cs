using System.CommandLine;
using System.Globalization;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline actors</c>: what the registry of actors knows, and what it lacks.</summary>
internal static class ActorsVerb
{
    public static Command Create(Terminal terminal, LoadReader load) => new Verb(
        "actors", "Shows what the registry of actors knows, and what it lacks.",
        "dateline actors show 'US Secretary of State' --on 2016-02-02",
        "dateline actors suggest reports/ --at-least 5")
    {
        Show(terminal), ActorsSuggestVerb.Create(terminal, load),
    };

    private static Command Show(Terminal terminal)
    {
        var name = new Argument<string[]>("name") { HelpName = "NAME", Description = "A name as a report writes it, or an id.", Arity = ArgumentArity.OneOrMore };
        var (on, actors) = (Options.On(), Options.Actors());
        var verb = new Verb("show", "Shows whom a name may mean.", "dateline actors show Daesh", "dateline actors show 'Prime Minister of Iraq' --on 2015-06-01") { name, on, actors };
        verb.SetAction(parsed =>
        {
            var registry = RegistryLoader.Load(parsed.GetRequiredValue(actors));
            var (text, day) = (string.Join(' ', parsed.GetRequiredValue(name)), parsed.GetValue(on));
            IReadOnlyList<RegisteredActor> found = registry.ById(text, day) is { } byId ? [byId] : registry.Candidates(text, day);
            foreach (var actor in found) terminal.Writer.WriteLine(Line(actor));
            if (found.Count == 0) terminal.Warn($"actors show: the registry does not know “{text}”");
            return found.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    // In the form of the registry's own files.
    private static string Line(RegisteredActor actor) => string.Join(
        " | ", actor.Id, actor.Name, Vocabulary.Word(actor.Type), actor.Country ?? "-", actor.Code ?? "-", Days(actor.From, actor.To),
        actor.Aliases.Count == 0 ? "-" : string.Join("; ", actor.Aliases));

    private static string Days(DateOnly? from, DateOnly? to) => from is null && to is null ? "-" : $"{Day(from)}..{Day(to)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
