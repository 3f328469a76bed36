using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Situations;
using static System.FormattableString;

namespace Dateline.Reviews;

/// <summary>Holds rules against the facts of a review's period.</summary>
public sealed class Watcher
{
    private readonly ActorRegistry _registry;

    /// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
    public Watcher(ActorRegistry? registry = null) => _registry = registry ?? ActorRegistry.BuiltIn;

    /// <summary>The review with what the rules tell of it, in their order.</summary>
    public Review Apply(Review review, IReadOnlyList<WatchRule> rules) => review with { Watch = [.. rules.Select(rule => Find(review, rule))] };

    private WatchFinding Find(Review review, WatchRule rule)
    {
        var (since, until) = (review.Request.Since, review.Request.Until);
        var actors = rule.Actors.Select(a => _registry.ById(a)?.Id ?? _registry.Find(a)?.Id ?? NameFolding.Fold(a)).ToHashSet(StringComparer.Ordinal);
        var all = review.Known.Now.All.Where(f => View.DayOf(f) <= until && Counts(rule, actors, f.Known.Fact))
            .OrderByDescending(View.DayOf).ThenBy(f => f.Known.Fact.Id, StringComparer.Ordinal).ToList();
        var within = all.FindAll(f => View.DayOf(f) > since);
        var last = all.Count > 0 ? View.DayOf(all[0]) : default(DateOnly?);
        if (within.Count >= rule.Times) return new(rule, WatchState.Fired, Invariant($"{within.Count} {(within.Count == 1 ? "time" : "times")}, last {last:yyyy-MM-dd}"), Keys(within));
        var silence = until.DayNumber - (last ?? since).DayNumber;
        if (rule.EveryDays is { } days && silence > days)
            return new(rule, WatchState.Silent, last is null ? Invariant($"expected every {days} days, never told") : Invariant($"expected every {days} days, silent for {silence} since {last:yyyy-MM-dd}"), Keys(all.Take(1)));
        return new(rule, WatchState.Quiet, within.Count > 0 ? Invariant($"{within.Count} of {rule.Times} times") : last is null ? "never told" : Invariant($"last {last:yyyy-MM-dd}"), Keys(within));
    }

    private bool Counts(WatchRule rule, IReadOnlySet<string> actors, Fact fact)
    {
        if (!rule.Statuses.Contains(fact.Status) || rule.Kinds.Count > 0 && !rule.Kinds.Contains(fact.Kind)) return false;
        if (rule.Types.Count > 0 && !rule.Types.Contains(FactSides.Word(fact))) return false;
        if (rule.Measures.Count > 0 && !(fact is Figure counted && rule.Measures.Contains(counted.Measure))) return false;
        if ((rule.AtLeast, rule.AtMost) is not (null, null) && !(fact is Figure figure && IsWithin(figure.Best ?? figure.Low ?? figure.High, rule))) return false;
        if (actors.Count > 0 && !fact.Mentions.Any(m => m.Id is { } id && actors.Contains(id) || actors.Contains(NameFolding.Fold(m.Text)))) return false;
        if (rule.Places.Count > 0 && !(fact.Place is { } place && rule.Places.Any(p => p == place.Country || NameFolding.HasWords(place.Name, p)))) return false;
        return rule.Words.Count == 0 || rule.Words.Any(w => fact.Evidence.Excerpts.Any(e => e.Text.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsWithin(double? number, WatchRule rule) => number >= (rule.AtLeast ?? double.MinValue) && number <= (rule.AtMost ?? double.MaxValue);

    private static IReadOnlyList<FactKey> Keys(IEnumerable<KnownFact> facts) => [.. facts.Select(f => FactKey.Of(f.Known))];
}
