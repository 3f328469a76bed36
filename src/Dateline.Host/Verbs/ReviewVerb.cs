using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Reviews;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline review</c>: what changed between two days, and since it was last known.</summary>
internal static class ReviewVerb
{
    public static Command Create(Terminal terminal)
    {
        var since = Options.Day("--since", "The day of the last review: what was so by its end is not new.");
        var until = Options.Day("--until", "The day of this review. Default: the last day of publication.");
        var asOf = Options.Day("--as-of", "What was known by this day counts. Default: all that the ledger knows.");
        var then = Options.Day("--known-then", "What was known at the last review. Default: what was known on the day of --since.");
        var clock = Options.Choice<ReviewClock>("--by", "What known means: recorded in the ledger by a day, or published by it. Default: recorded, or published where the ledger had recorded nothing by then.");
        var rules = new Option<FileInfo?>("--watch") { HelpName = "FILE", Description = "Rules to hold against the period (YAML; docs/review.md)." };
        var corrects = new Option<FileInfo?>("--corrects") { HelpName = "OLD", Description = "A saved review (*.json): what of it has been corrected since goes into the brief." };
        var (ledger, actors, filter, form) = (Options.Ledger(), Options.Actors(), new ReviewFilterOptions(), new ReviewFormOptions());
        var save = form.Files.Another("--save", "Keep what renders this review again (*.json); see review open and review errata.");
        var verb = new Verb(
            "review", "Tells what changed between two days: new, discovered late, revised, retracted, reclassified; each with what was, what is, and the words that prove it.",
            "dateline review --since 2015-06-02 --until 2016-02-02",
            "dateline review --since 2015-06-02 --until 2016-02-02 --country LBY --topic agreement,control",
            "dateline review --since 2015-06-02 --until 2016-02-02 --save february.json -o february.md",
            "dateline review --since 2015-06-02 --until 2016-02-02 -o review.html",
            "dateline review --since 2015-06-02 --until 2016-02-02 -o review.docx",
            "dateline review --since 2015-06-02 --until 2016-02-02 --packet packet.html",
            "dateline review --since 2016-02-02 --until 2016-03-01 --corrects february.json --format brief",
            "dateline review open february.json",
            "dateline review errata february.json")
        {
            ReviewFileVerbs.Open(terminal), ReviewFileVerbs.Errata(terminal),
        };
        foreach (var symbol in new Option[] { since, until, asOf, then, clock, rules, corrects, ledger, actors }) verb.Add(symbol);
        filter.AddTo(verb);
        form.AddTo(verb);
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(since) is not { } from) throw new CommandException("review: --since names the day of the last review (--since 2015-06-02)");
            if (parsed.GetValue(until) is { } last && last < from) throw new CommandException($"review: --until {SituationWords.Day(last)} is before --since {SituationWords.Day(from)}");
            var registry = RegistryLoader.Load(parsed.GetRequiredValue(actors));
            var watched = parsed.GetValue(rules) is { } file ? RulesFile.Of(file) : null;
            using var store = LedgerStore.Open(parsed.GetValue(ledger), create: false, terminal.Time);
            using var index = IndexOpener.Open(terminal, store, registry);
            var cutoffs = new Cutoffs(store, parsed.GetValue(clock), index);
            var now = cutoffs.Now(parsed.GetValue(asOf));
            var request = new ReviewRequest(from, parsed.GetValue(until) ?? cutoffs.LastPublished ?? from, cutoffs.Then(parsed.GetValue(then) ?? from, now), now);
            if (request.Until < from) throw new CommandException($"review: the last report is of {SituationWords.Day(request.Until)}, before --since {SituationWords.Day(from)}");
            var made = Make(index, request, filter.Read(parsed), watched, registry);
            form.Write(terminal, parsed, parsed.GetValue(corrects) is { } old ? made with { Corrections = ReviewFileVerbs.Corrections(old, index, store, registry, now) } : made, registry);
            if (parsed.GetValue(save) is not null)
            {
                using var saved = form.Files.Open(terminal, parsed, save);
                new SavedReview(request, SavedReview.HashOf(made)) { Filter = made.Filter, Rules = watched?.Text }.Write(saved.Stream);
                saved.Complete();
            }
            return made.Changes.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    /// <exception cref="CommandException">The rules cannot be read.</exception>
    public static Review Make(SituationIndex index, ReviewRequest request, ReviewFilter filter, RulesFile? rules, ActorRegistry registry)
    {
        var watched = rules?.Read() ?? [];
        return new Watcher(registry).Apply(filter.Apply(new Reviewer(registry).Make(index, request)), watched);
    }
}
