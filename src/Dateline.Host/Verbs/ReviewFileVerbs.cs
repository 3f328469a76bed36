using System.CommandLine;
using Dateline.Host.Output;
using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary><c>dateline review open</c> and <c>errata</c>: a saved review as it was, and what has been corrected since.</summary>
internal static class ReviewFileVerbs
{
    public static Command Open(Terminal terminal) => Create(
        terminal, "open", "Renders a saved review again, to the byte, whatever the ledger has learnt since.", "Review", (saved, index, registry) =>
        {
            var review = ReviewVerb.Make(index, saved.Request, saved.Filter, saved.Rules is { } rules ? new("the saved rules", rules) : null, registry);
            var hash = SavedReview.HashOf(review);
            return hash == saved.Sha256 ? review
                : throw new CommandException($"review open: the review renders as {hash}, and was saved as {saved.Sha256}: this version of dateline adds up otherwise, or other --actors are named");
        });

    public static Command Errata(Terminal terminal) => Create(
        terminal, "errata", "Lists what of a saved review has been corrected since: retracted, revised, reclassified, or discovered late within its period.", "Errata of the review", (saved, index, registry) =>
        {
            var errata = saved.Filter.Apply(Reviews.Errata.Of(new(registry), index, saved.Request));
            return errata with { Corrections = [.. errata.Changes.Where(c => !c.IsMinor)] };
        });

    private static Verb Create(Terminal terminal, string name, string description, string title, Func<SavedReview, SituationIndex, ActorRegistry, Review> make)
    {
        var input = new Argument<FileInfo>("file") { HelpName = "FILE", Description = "The saved review (*.json)." };
        var (ledger, actors, form) = (Options.Ledger(), Options.Actors(), new ReviewFormOptions());
        var verb = new Verb(name, description, $"dateline review {name} february.json") { input, ledger, actors };
        form.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var saved = Read(parsed.GetRequiredValue(input));
            using var store = Store(terminal, parsed.GetValue(ledger), saved);
            var registry = RegistryLoader.Load(parsed.GetRequiredValue(actors));
            using var index = IndexOpener.Open(terminal, store, registry);
            var review = make(saved, index, registry);
            form.Write(terminal, parsed, review, registry, title);
            return review.Changes.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        });
        return verb;
    }

    /// <summary>What of a saved review is told otherwise by what is known now.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is of another ledger.</exception>
    public static IReadOnlyList<Change> Corrections(FileInfo old, SituationIndex index, ILedger ledger, ActorRegistry registry, Cutoff now)
    {
        var saved = Read(old);
        if (saved.WrongLedger(ledger) is { } wrong) throw new CommandException($"--corrects {old}: {wrong}");
        if (saved.Request.Now.End.Position > now.End.Position) throw new CommandException($"--corrects {old}: that review knew more than this one");
        return [.. saved.Filter.Apply(Reviews.Errata.Of(new(registry), index, saved.Request, now)).Changes.Where(c => !c.IsMinor)];
    }

    private static SavedReview Read(FileInfo file)
    {
        try
        {
            return SavedReview.Read(File.ReadAllBytes(file.FullName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
        catch (FormatException e)
        {
            throw new CommandException($"{file}: {e.Message}");
        }
    }

    private static StoredLedger Store(Terminal terminal, string? name, SavedReview saved)
    {
        var store = LedgerStore.Open(name, create: false, terminal.Time);
        if (saved.WrongLedger(store) is not { } wrong) return store;
        store.Dispose();
        throw new CommandException($"review: {wrong}");
    }
}
