using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Tells where several texts tell of one turn of a place in unlike words: "Kurdish fighters took", "Kurdish forces had taken".</summary>
internal sealed class Captures(ActorRegistry registry)
{
    // A report some days later still tells of the same turn.
    private const int MostDays = 10;

    /// <summary>The candidates with each turn once: the one that gives the day, or else the first; the others stand behind it.</summary>
    public List<Candidate> Merge(IReadOnlyList<Candidate> candidates)
    {
        var merged = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            var at = Turn(candidate) is { } turn ? merged.FindIndex(m => Turn(m) is { } other && IsSame(turn, other, candidate, m)) : -1;
            if (at < 0) merged.Add(candidate);
            else merged[at] = IsDated(candidate) && !IsDated(merged[at]) ? Join(candidate, merged[at]) : Join(merged[at], candidate);
        }
        return merged;
    }

    private static Control? Turn(Candidate candidate) => candidate.Facts is [{ Known.Fact: Control { Status: Status.Actual, Change: ControlChange.Gained or ControlChange.Transferred, Holder: not null } fact }] ? fact : null;

    private bool IsSame(Control one, Control other, Candidate first, Candidate second) =>
        Candidates.PlaceKey(one) == Candidates.PlaceKey(other) && Math.Abs(first.Day.DayNumber - second.Day.DayNumber) <= MostDays
        && PartWords.IsPart(one.Evidence.Excerpts[0].Text, one.Place!.Name) == PartWords.IsPart(other.Evidence.Excerpts[0].Text, other.Place!.Name)
        && (one.From is not { } from || other.From is not { } former || from.IsSame(former)) && IsOneSide(one.Holder!.Value, other.Holder!.Value);

    private bool IsOneSide(Mention one, Mention other)
    {
        if (one.IsSame(other)) return true;
        if (one.Id is { } id && other.Id is { } second) return registry.StateOver(id) is { } state && state == registry.StateOver(second);
        // "Kurdish fighters" and "Kurdish forces".
        return Names(one.Text).Intersect(Names(other.Text), StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> Names(string text) => text.Split(' ').Skip(1).Append(text.Split(' ')[0]).Where(w => char.IsUpper(w[0]) && w is not "The" and not "A");

    private static bool IsDated(Candidate candidate) => candidate.Plain!.Derivations.Any(d => d.Kind == DerivationKind.Date);

    private static Candidate Join(Candidate told, Candidate other) => told with
    {
        Others = [.. told.Others, .. other.Facts.Concat(other.Others).Where(f => f.Known.Document.Document.Id != told.Facts[0].Known.Document.Document.Id)],
        Weight = Math.Max(told.Weight, other.Weight),
    };
}
