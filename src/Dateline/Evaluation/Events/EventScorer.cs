using Dateline.Facts;

namespace Dateline.Evaluation.Events;

/// <summary>Scores coded events against records of who did what to whom.</summary>
public sealed class EventScorer
{
    private readonly List<EventMiss> _misses = [];

    /// <summary>
    /// The type of marked pairs: for each record that names both sides, whether the event that fits its sides best has its type, over the fifteen roots of
    /// PLOVER (concede and retreat are one). Gold is the number of pairs.
    /// </summary>
    public Score PairTypes { get; private set; }

    /// <summary>
    /// Triples of actor, type and recipient: both actors and the type are right. All records and all coded events count; a side that one does not
    /// name is an empty actor.
    /// </summary>
    public Score Triples { get; private set; }

    /// <summary>The same of records and events that name both sides.</summary>
    public Score TwoSidedTriples { get; private set; }

    /// <summary>The same where the type and one of the two actors are right.</summary>
    public Score LooseTriples { get; private set; }

    /// <summary>The types told in a text, whoever takes part.</summary>
    public Score Types { get; private set; }

    public IReadOnlyList<EventMiss> Misses => _misses;

    public void Add(EventRecord record, FactList facts)
    {
        var dyads = Dyad.Of(facts);
        var (gold, text) = (record.Gold, record.Text);
        foreach (var pair in gold.Where(g => g.Source is not null && g.Target is not null))
        {
            var best = dyads.MaxBy(d => (d.HasSource(pair) ? 2 : 0) + (d.HasTarget(pair) ? 2 : 0) + d.Event.Confidence);
            var right = best is not null && EventCodes.SameRoot(best.Type, pair.Type);
            PairTypes += new Score(right ? 1 : 0, 1, 1);
            if (!right) _misses.Add(new("pair", $"{pair} coded {(best is null ? "nothing" : best.Type)}", text));
        }
        var both = Match(gold, dyads, (g, d) => EventCodes.SameRoot(d.Type, g.Type) && d.HasSource(g) && d.HasTarget(g));
        Triples += new Score(both.Count, gold.Count, dyads.Count);
        TwoSidedTriples += new Score(
            both.Count(p => gold[p.Gold].Source is not null && gold[p.Gold].Target is not null), gold.Count(g => g.Source is not null && g.Target is not null),
            dyads.Count(d => d.Event.Actors.Count > 0 && d.Event.Recipients.Count > 0));
        LooseTriples += new Score(
            Match(gold, dyads, (g, d) => EventCodes.SameRoot(d.Type, g.Type) && (g.Source is not null && d.HasSource(g) || g.Target is not null && d.HasTarget(g))).Count,
            gold.Count, dyads.Count);
        var (wanted, told) = (gold.Select(g => g.Type).Distinct().ToList(), dyads.Select(d => d.Type).Distinct().ToList());
        Types += new Score(wanted.Count(w => told.Exists(t => EventCodes.SameRoot(w, t))), wanted.Count, told.Count);
        foreach (var missed in gold.Where((_, i) => both.All(p => p.Gold != i))) _misses.Add(new("missed", missed.ToString(), text));
        foreach (var wrong in dyads.Where((_, j) => both.All(p => p.System != j)))
            _misses.Add(new("wrong", $"{wrong.Type} {{ {wrong.Event.Actors} > {wrong.Event.Recipients} }} «{wrong.Event.Evidence}»", text));
    }

    private static List<(int Gold, int System)> Match(IReadOnlyList<GoldDyad> gold, List<Dyad> dyads, Func<GoldDyad, Dyad, bool> same)
    {
        var (pairs, used) = (new List<(int, int)>(), new bool[dyads.Count]);
        for (var i = 0; i < gold.Count; i++)
            for (var j = 0; j < dyads.Count; j++)
            {
                if (used[j] || !same(gold[i], dyads[j])) continue;
                used[j] = true;
                pairs.Add((i, j));
                break;
            }
        return pairs;
    }
}
