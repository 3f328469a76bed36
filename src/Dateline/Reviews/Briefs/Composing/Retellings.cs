using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>
/// Tells where one thing is told in unlike words: a turn of a place ("Kurdish fighters took", "Kurdish forces had taken"), a deal by its
/// stage and by who made it ("the resolution was adopted", "the council adopted the resolution"), a count by itself and within what was done.
/// </summary>
internal sealed class Retellings(ActorRegistry registry)
{
    // A report some days later still tells of the same turn.
    private const int MostDays = 10;

    /// <summary>The candidates with each turn once, by the one that gives the day, or else the first, and each stage of a deal by who made it, each count by what was done; the others stand behind.</summary>
    public List<Candidate> Merge(IReadOnlyList<Candidate> candidates) => Counts(Deals(Turns(candidates)));

    // "Carried out five strikes in Syria" beside "carried out five strikes in Syria and 28 in Iraq".
    private static List<Candidate> Counts(List<Candidate> candidates)
    {
        foreach (var count in candidates.Where(c => c.Facts is [{ Known.Fact: Figure { Measure: not (Measure.Killed or Measure.Injured or Measure.Displaced) } }]).ToList())
            if (((Figure)count.Facts[0].Known.Fact).Best is { } number && candidates.FindIndex(c => c.Facts[0].Known.Fact is Event or Effort && IsOneSentence(c.Facts[0], count.Facts[0]) && $" {c.Plain!.Text} ".Contains($" {NumberWords.Of(number)} ", StringComparison.Ordinal)) is >= 0 and var at)
            {
                candidates[at] = candidates[at] with { Others = [.. candidates[at].Others, .. count.Facts, .. count.Others] };
                candidates.Remove(count);
            }
        return candidates;
    }

    private static bool IsOneSentence(KnownFact one, KnownFact other) => one.Known.Document == other.Known.Document && Composer.Sentence(one) == Composer.Sentence(other);

    private static List<Candidate> Deals(List<Candidate> candidates)
    {
        foreach (var stage in candidates.Where(c => Stage(c) is not null).ToList())
        {
            var deal = Stage(stage)!;
            var at = candidates.FindIndex(c => c != stage && Stage(c) is null && c.Topic == BriefTopic.Politics && c.Plain!.Text.Contains(deal.Name, StringComparison.OrdinalIgnoreCase)
                && c.Facts[0].Known.Document == stage.Facts[0].Known.Document && c.Facts[0].Known.Fact.Evidence.Excerpts[0].Span.Overlaps(deal.Evidence.Excerpts[0].Span));
            if (at < 0) continue;
            candidates[at] = candidates[at] with { Others = [.. candidates[at].Others, .. stage.Facts, .. stage.Others], Weight = Math.Max(candidates[at].Weight, stage.Weight) };
            candidates.Remove(stage);
        }
        return candidates;
    }

    // A deal that is told by its stage alone.
    private static Agreement? Stage(Candidate candidate) => candidate.Facts is [{ Known.Fact: Agreement { Status: Status.Actual } deal }] && candidate.Key.StartsWith("agreement|", StringComparison.Ordinal) && candidate.Plain!.Text.StartsWith(deal.Name, StringComparison.OrdinalIgnoreCase) ? deal : null;

    private List<Candidate> Turns(IReadOnlyList<Candidate> candidates)
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
