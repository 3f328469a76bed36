using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Entries;
using Dateline.Ledger;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline situation</c>: what the reports of a ledger, or reports read on the spot, add up to as of a day.</summary>
internal static class SituationVerb
{
    private const int FewRows = 10, RecentDays = 30;

    public static Command Create(Terminal terminal, LoadReader load)
    {
        var inputs = Options.Inputs("INPUT", "Reports to be read on the spot, as dateline read takes them. Without any the ledger is asked.", optional: true);
        var ledger = Options.Ledger();
        var asOf = Options.Day("--as-of", "The day of the situation (2015-08-01). Default: the last day of publication.");
        var known = Options.Day("--known", "Only what the ledger knew by this day counts; of INPUT, what was published by it. Default: all of it.");
        var published = Options.Day("--published-by", "Only reports that were published by this day count, whenever they came into the ledger. Default: all of them.");
        var since = Options.Day("--since", "Occurrences of this day and later are told. Default: 30 days before the day of the situation.");
        var only = Options.Choices<SituationSection>("--only", "The sections shown. Default: all of them.");
        var places = Options.Words("--place", "NAME", "Only what is at a place of this name.");
        var countries = Options.Countries();
        var rows = Options.Number("--rows", "The most rows of a section in tables. Default: 10, or all where --only, --place or --country is given.", 0, 0, int.MaxValue);
        var tables = Options.Words("--control", "FILE", "A table of who holds what (CSV: date, place, holder, source; see docs/situation.md).");
        var indicators = Options.Words("--indicators", "FILE", "What you watch for, a line each: name | line of effort | kinds of facts | words.");
        var stale = Options.Number("--stale", "After how many days without a word something is stale.", 60, 1, 36500);
        var format = Options.Choice<SituationFormat>("--format", "How to print. Default: table.");
        var (output, lexicon, actors, models) = (new OutputOptions(), Options.Lexicon(), Options.Actors(), Options.Models());
        var (threads, limits) = (Options.Threads(), new LimitOptions());
        var verb = new Verb(
            "situation", "Adds reports up: who holds what, what is counted and by whom, what happened, which agreements hold, and what is not known.",
            "dateline situation --as-of 2016-02-03 --place Ramadi",
            "dateline situation --as-of 2015-08-01 --known 2015-09-01 --only control,figures",
            "dateline situation --country LBY --published-by 2016-02-03",
            "dateline situation reports/ --format json --output situation.json",
            "dateline situation reports/ --control front.csv --indicators mine.txt");
        verb.Add(inputs);
        foreach (var symbol in new Option[] { ledger, asOf, known, published, since, only, places, countries, rows, format, tables, indicators, stale, lexicon, actors, models, threads }) verb.Add(symbol);
        output.AddTo(verb);
        limits.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var registry = RegistryLoader.Load(parsed.GetRequiredValue(actors));
            var options = new SituationOptions
            {
                Gazetteer = PlacesVerb.Beside(), StaleAfterDays = parsed.GetValue(stale), Indicators = [.. parsed.GetRequiredValue(indicators).SelectMany(Indicators)],
            };
            var given = parsed.GetRequiredValue(tables).Select(path => Table(terminal, path)).ToList();
            var names = parsed.GetRequiredValue(inputs);
            var code = ExitCode.Done;
            using var store = names.Length > 0 ? Read() : LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            using var index = IndexOpener.Open(terminal, store, registry, options);
            foreach (var table in given) index.Add(table);
            var (filter, chosen) = (new SituationFilter(parsed.GetRequiredValue(places), parsed.GetRequiredValue(countries)), parsed.GetRequiredValue(only));
            IReadOnlySet<SituationSection> sections = (chosen.Length > 0 ? chosen : Enum.GetValues<SituationSection>()).ToHashSet();
            var view = index.AsKnown(new()
            {
                Recorded = parsed.GetValue(known) is { } until ? SituationQuestion.EndOf(until) : DateTimeOffset.MaxValue,
                Published = parsed.GetValue(published), Parts = sections.Aggregate(SituationParts.None, (parts, section) => parts | PartOf(section)), At = filter.IsNarrow ? filter.IsAt : null,
            });
            if (view.Documents == 0 && names.Length == 0) return Tell(terminal, store);
            var day = parsed.GetValue(asOf) ?? view.LastPublished ?? DateOnly.FromDateTime(terminal.Time.GetUtcNow().UtcDateTime);
            var evidence = new SituationEvidence(view, new(parsed.GetValue(models)));
            var situation = filter.Apply(view.AsOf(day, parsed.GetValue(since) ?? day.AddDays(-RecentDays)), view);
            // What one text alone tells stands in the ledger; an occurrence here is what several tell.
            situation = situation with { Occurrences = [.. situation.Occurrences.Where(o => o.Facts.Count > 1)] };
            using var target = output.Open(terminal, parsed);
            if (parsed.GetValue(format) == SituationFormat.Json) SituationJson.Write(target.Stream, situation, evidence, sections);
            else
            {
                var most = parsed.GetValue(rows) is > 0 and var wanted ? wanted : chosen.Length > 0 || filter.IsNarrow ? int.MaxValue : FewRows;
                new SituationTables(terminal.Tables(target.Stream), new(evidence, registry), most).Write(situation, sections);
            }
            target.Complete();
            return code;

            ILedger Read()
            {
                var list = new InputList(terminal, names, limits.Read(parsed));
                var reader = load(parsed.GetValue(models), parsed.GetRequiredValue(lexicon), parsed.GetRequiredValue(actors));
                var readings = new PublishedReadings(reader.Version, terminal.Time.GetUtcNow());
                var documents = new Documents.DocumentReader(new() { MaxCharacters = limits.Read(parsed).MaxCharacters, OwnIds = true });
                code = new ReadingRun(terminal, reader, documents, parsed.GetValue(threads)).Read(list, readings);
                return readings.Fill(clock => new MemoryLedger(clock));
            }
        });
        return verb;
    }

    private static SituationParts PartOf(SituationSection section) => section switch
    {
        SituationSection.Control or SituationSection.Shares => SituationParts.Control,
        SituationSection.Figures => SituationParts.Figures,
        SituationSection.Agreements => SituationParts.Agreements,
        SituationSection.Positions => SituationParts.Positions,
        SituationSection.Efforts => SituationParts.Efforts,
        SituationSection.Occurrences => SituationParts.Occurrences,
        _ => SituationParts.Gaps,
    };

    private static int Tell(Terminal terminal, ILedger ledger)
    {
        terminal.Warn(ledger.Lines().FirstOrDefault(l => l.Kind == LineKind.Document) is { } first
            ? $"situation: the ledger knew nothing by then, its first document came on {SituationWords.Day(DateOnly.FromDateTime(first.Recorded.UtcDateTime))}; --published-by goes by the days of publication"
            : "situation: the ledger is empty; 'dateline ingest' reads reports into it");
        return ExitCode.NothingFound;
    }

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

    private static ControlTable Table(Terminal terminal, string path)
    {
        try
        {
            var table = ControlTable.Read(path, CsvRows.Read(File.ReadAllText(path)));
            foreach (var problem in table.Problems) terminal.Warn(problem);
            return table;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }
}
