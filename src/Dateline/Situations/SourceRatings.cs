using Dateline.Knowledge.Actors;
using Dateline.Ledger;

namespace Dateline.Situations;

/// <summary>How people rate sources: what the worst say does not count.</summary>
internal sealed class SourceRatings(ActorRegistry registry)
{
    /// <summary>Unreliable, as intelligence services grade sources; F is one that nobody can judge yet.</summary>
    public const string Worst = "E";

    private Dictionary<string, (string Name, string Rating)> _ratings = [];

    /// <summary>Goes by these verdicts, the last about each source; whether that changes who counts.</summary>
    public bool Update(IEnumerable<LedgerVerdict> verdicts)
    {
        var ratings = new Dictionary<string, (string Name, string Rating)>();
        foreach (var verdict in verdicts.Select(v => v.Verdict).Where(v => v is { Act: VerdictAct.Rate, Source: not null, Rating: not null }))
            ratings[Key(verdict.Source!)] = (verdict.Source!, verdict.Rating!);
        var changes = !Bad(ratings).SetEquals(Bad(_ratings));
        _ratings = ratings;
        return changes;
    }

    /// <summary>The name that people rated the origin by, where it is unreliable; else null.</summary>
    public string? Unreliable(Origin origin) => Find(origin) is { Rating: Worst } rated ? rated.Name : null;

    public static string Said(int facts) => FormattableString.Invariant($"rated {Worst}: {facts} {(facts == 1 ? "fact does" : "facts do")} not count");

    /// <summary>How people rated the origin, A to F; null where nobody did.</summary>
    public string? Of(Origin origin) => Find(origin)?.Rating;

    private (string Name, string Rating)? Find(Origin origin)
    {
        // Mostly nobody has rated anybody.
        if (_ratings.Count == 0) return null;
        return _ratings.TryGetValue(origin.Id, out var rated) || _ratings.TryGetValue(Key(origin.Name), out rated) ? rated : null;
    }

    // "SANA" and "Syrian Arab News Agency" are one source.
    private string Key(string name) => registry.Find(name)?.Id ?? NameFolding.Fold(name);

    private static HashSet<string> Bad(Dictionary<string, (string Name, string Rating)> ratings) => [.. ratings.Where(r => r.Value.Rating == Worst).Select(r => r.Key)];
}
