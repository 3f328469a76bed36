using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline situation</c>: what many reports add up to, as of a day.</summary>
internal static class SituationVerb
{
    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("INPUT", "Reports, as dateline read takes them.");
        var asOf = Options.Day("--as-of", "The day of the situation (2015-08-01). Default: the last day of publication.");
        var known = Options.Day("--known", "Only what was published by this day counts. Default: all of it.");
        var tables = Files("--control", "A table of who holds what (CSV: date, place, holder, source; see docs/situation.md).");
        var indicators = Files("--indicators", "What you watch for, a line each: name | line of effort | kinds of facts | words.");
        var stale = Options.Number("--stale", "After how many days without a word something is stale.", 60, 1, 36500);
        var format = Options.Choice<SituationFormat>("--format", "How to print. Default: table.");
        var (output, lexicon, actors, models) = (Options.Output(), Options.Lexicon(), Options.Actors(), Options.Models());
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var verb = new Verb(
            "situation", "Adds reports up: who holds what, what is counted and by whom, which agreements hold, and what is not known.",
            "dateline situation samples --as-of 2015-08-01 --known 2015-09-01",
            "dateline situation reports/ --format json --output situation.json",
            "dateline situation reports/ --control front.csv --indicators mine.txt");
        verb.Add(inputs);
        foreach (var symbol in new Option[] { asOf, known, tables, indicators, stale, format, output, lexicon, actors, models, threads }) verb.Add(symbol);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var list = new InputList(terminal, parsed.GetRequiredValue(inputs), limits.Read(parsed));
            var history = new SituationHistory(ActorRegistry.Load(parsed.GetRequiredValue(actors)), new()
            {
                Gazetteer = PlacesVerb.Beside(), StaleAfterDays = parsed.GetValue(stale), Indicators = [.. parsed.GetRequiredValue(indicators).SelectMany(Indicators)],
            });
            foreach (var path in parsed.GetRequiredValue(tables)) AddTable(terminal, history, path);
            var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));
            var evidence = new SituationEvidence(history, terminal.Time.GetUtcNow());
            var run = new ReadingRun(terminal, reader, new(new() { MaxCharacters = limits.Read(parsed).MaxCharacters }), parsed.GetValue(threads));
            var code = run.Read(list, evidence);
            var day = parsed.GetValue(asOf) ?? evidence.LastPublished ?? DateOnly.FromDateTime(terminal.Time.GetUtcNow().UtcDateTime);
            var situation = parsed.GetValue(known) is { } until ? history.AsOf(day, until) : history.AsOf(day, DateTimeOffset.MaxValue);
            using var target = OutputTarget.Open(terminal, parsed.GetValue(output));
            if (parsed.GetValue(format) == SituationFormat.Json) SituationJson.Write(target.Stream, situation, evidence);
            else new SituationTables(terminal.Tables(target.Stream), evidence).Write(situation);
            return code;
        });
        return verb;
    }

    private static Option<string[]> Files(string name, string description) => new(name) { HelpName = "FILE", Description = description, DefaultValueFactory = _ => [] };

    private static IReadOnlyList<Indicator> Indicators(string path)
    {
        try
        {
            return Indicator.Load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or LexiconException)
        {
            throw new CommandException(e.Message);
        }
    }

    private static void AddTable(Terminal terminal, SituationHistory history, string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
        var table = ControlTable.Read(path, CsvRows.Read(text));
        foreach (var problem in table.Problems) terminal.Warn(problem);
        // Its lines were known from the days that they tell of.
        history.Add(table, 0, DateTimeOffset.MinValue);
    }
}
