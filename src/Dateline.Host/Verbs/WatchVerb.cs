using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Reviews;
using Spectre.Console;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline watch</c>: what rules of one's own tell of a period.</summary>
internal static class WatchVerb
{
    private const int Month = 30;

    public static Command Create(Terminal terminal)
    {
        var rules = new Argument<FileInfo>("rules") { HelpName = "RULES", Description = "The rules (YAML; docs/review.md)." };
        var since = Options.Day("--since", "The first day is the one after. Default: 30 days before --until.");
        var until = Options.Day("--until", "The last day. Default: the last day of publication.");
        var (ledger, actors, models) = (Options.Ledger(), Options.Actors(), Options.Models());
        var verb = new Verb(
            "watch", "Holds rules against a period: what fired, what is quiet, and what was expected and is silent.",
            "dateline watch rules.yaml --since 2016-01-01 --until 2016-02-02") { rules, since, until, ledger, actors, models };
        verb.SetAction(parsed =>
        {
            var file = RulesFile.Of(parsed.GetRequiredValue(rules));
            var watched = file.Read();
            var registry = RegistryLoader.Load(parsed.GetRequiredValue(actors));
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            using var index = IndexOpener.Open(terminal, store, registry);
            var end = parsed.GetValue(until) ?? index.LastPublished ?? throw new CommandException("watch: the ledger has no report with a day of publication; --until names the last day");
            var start = parsed.GetValue(since) ?? end.AddDays(-Month);
            if (end < start) throw new CommandException($"watch: --until {SituationWords.Day(end)} is before --since {SituationWords.Day(start)}");
            var known = Cutoff.Of(store);
            var review = new Watcher(registry).Apply(new Reviewer(registry).Make(index, new(start, end, known, known)) with { Changes = [] }, watched);
            review = review with { Watch = [.. review.Watch.OrderByDescending(w => w.State == WatchState.Silent).ThenByDescending(w => w.State == WatchState.Fired)] };
            var words = new ReviewWords(review, new(parsed.GetValue(models)));
            var console = terminal.Tables(terminal.Out);
            console.Write(new Text($"Watch {words.Head().First()}\n", new Style(decoration: Decoration.Bold)));
            var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true };
            foreach (var column in (string[])["rule", "state", "why", "evidence"]) table.AddColumn(column);
            foreach (var finding in words.Watched()) table.AddRow([.. finding.Select(FactTable.Cell)]);
            console.Write(table);
            return review.Watch.Any(w => w.State != WatchState.Quiet) ? ExitCode.Done : ExitCode.NothingFound;
        });
        return verb;
    }
}
