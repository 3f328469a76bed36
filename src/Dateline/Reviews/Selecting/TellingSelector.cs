using Dateline.Situations;
using Dateline.Situations.Stored;

namespace Dateline.Reviews.Selecting;

/// <summary>
/// Chooses the events that a review tells. Of many, those of one sort at one place on one day are taken together: what weighs
/// much, and is told by many documents, comes first.
/// </summary>
internal sealed class TellingSelector(SectionReader reader, Period period, int most)
{
    private const int Ahead = 1 << 14, Days = 40, Event = 6 * 64, Words = 64;

    private readonly RowReader<StoredTelling> _tellings = new(reader, Section.Tellings, Ahead);

    /// <summary>Which are told, null for all; and where that is not all, of how many.</summary>
    public (IReadOnlyCollection<FactKey>? Chosen, ReviewLimit? Limit) Choose()
    {
        if (_tellings.Count <= most) return (null, null);
        var (days, told) = Weightiest();
        var (chosen, taken) = (new HashSet<FactKey>(), 0);
        var near = days.SelectMany(d => new[] { d.Day - 1, d.Day, d.Day + 1 }).ToHashSet();
        foreach (var day in reader.Read<StoredTopic<int>>(Section.TellingDays).Where(d => near.Contains(d.Key)))
            foreach (ref readonly var telling in _tellings.Rows(day.Start, day.Count))
            {
                if (!IsEvent(telling) || !period.Counts(telling.Stamp, telling.Day)) continue;
                if (!days.Contains(Of(telling, 0)) && !days.Contains(Of(telling, 1)) && !days.Contains(Of(telling, -1))) continue;
                chosen.Add(telling.Stamp.Fact);
                if (period.Touches(telling.Stamp, telling.Day)) taken++;
            }
        return (chosen, taken < told ? new("facts on events", told, taken) : null);
    }

    // And how many facts are told of all days.
    private (HashSet<(short Claim, int Place, int Day)> Days, int Told) Weightiest()
    {
        var (told, count) = (new Dictionary<(short Claim, int Place, int Day), (int Weight, int Readings, long Last)>(), 0);
        for (var start = 0L; start < _tellings.Count; start += Ahead)
            foreach (ref readonly var telling in _tellings.Rows(start, (int)Math.Min(Ahead, _tellings.Count - start)))
            {
                if (!IsEvent(telling) || !period.Touches(telling.Stamp, telling.Day)) continue;
                count++;
                var (weight, readings, last) = told.GetValueOrDefault(Of(telling, 0), (int.MinValue, 0, 0));
                told[Of(telling, 0)] = (Math.Max(weight, telling.Weight), readings + (telling.Stamp.Fact.Position == last ? 0 : 1), telling.Stamp.Fact.Position);
            }
        // As changes are weighed: what more documents tell is more.
        return ([.. told.OrderByDescending(d => d.Value.Weight + 16 * Math.Min(3, d.Value.Readings - 1)).ThenByDescending(d => d.Value.Readings).ThenByDescending(d => d.Key.Day).ThenBy(d => d.Key.Claim).ThenBy(d => d.Key.Place).Take(Days).Select(d => d.Key)], count);
    }

    // What no text places is of its own reading only.
    private static (short, int, int) Of(in StoredTelling telling, int days) => (telling.Claim, telling.Stamp.Place >= 0 ? telling.Stamp.Place : (int)-telling.Stamp.Fact.Position, telling.Day + days);

    private static bool IsEvent(in StoredTelling telling) => telling.Claim is >= Event and < Event + Words;
}
