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

    /// <param name="limits">Told where not all are taken.</param>
    /// <returns>Null for all.</returns>
    public IReadOnlyCollection<FactKey>? Choose(List<ReviewLimit> limits)
    {
        if (reader.Count<StoredTelling>(Section.Tellings) <= most) return null;
        var days = Weightiest();
        var (chosen, told, taken) = (new HashSet<FactKey>(), 0, 0);
        foreach (var telling in Tellings().Where(t => IsEvent(t) && period.Counts(t.Stamp, t.Day)))
        {
            var isTold = period.Touches(telling.Stamp, telling.Day) ? 1 : 0;
            told += isTold;
            if (!days.Contains(Of(telling, 0)) && !days.Contains(Of(telling, 1)) && !days.Contains(Of(telling, -1))) continue;
            chosen.Add(telling.Stamp.Fact);
            taken += isTold;
        }
        if (taken < told) limits.Add(new("facts on events", told, taken));
        return chosen;
    }

    private HashSet<(short Claim, int Place, int Day)> Weightiest()
    {
        var told = new Dictionary<(short Claim, int Place, int Day), (int Weight, int Readings, long Last)>();
        foreach (var telling in Tellings())
        {
            if (!IsEvent(telling) || !period.Touches(telling.Stamp, telling.Day)) continue;
            var (weight, readings, last) = told.GetValueOrDefault(Of(telling, 0), (int.MinValue, 0, 0));
            told[Of(telling, 0)] = (Math.Max(weight, telling.Weight), readings + (telling.Stamp.Fact.Position == last ? 0 : 1), telling.Stamp.Fact.Position);
        }
        // As changes are weighed: what more documents tell is more.
        return [.. told.OrderByDescending(d => d.Value.Weight + 16 * Math.Min(3, d.Value.Readings - 1)).ThenByDescending(d => d.Value.Readings).ThenByDescending(d => d.Key.Day).ThenBy(d => d.Key.Claim).ThenBy(d => d.Key.Place).Take(Days).Select(d => d.Key)];
    }

    // What no text places is of its own reading only.
    private static (short, int, int) Of(in StoredTelling telling, int days) => (telling.Claim, telling.Stamp.Place >= 0 ? telling.Stamp.Place : (int)-telling.Stamp.Fact.Position, telling.Day + days);

    private static bool IsEvent(in StoredTelling telling) => telling.Claim is >= Event and < Event + Words;

    private IEnumerable<StoredTelling> Tellings()
    {
        var count = reader.Count<StoredTelling>(Section.Tellings);
        for (var start = 0L; start < count; start += Ahead)
            foreach (var telling in reader.Read<StoredTelling>(Section.Tellings, start, (int)Math.Min(Ahead, count - start))) yield return telling;
    }
}
