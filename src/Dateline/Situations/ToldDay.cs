using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Which day a fact tells of, where one day has to stand for its time.</summary>
internal static class ToldDay
{
    // Longer than so many days a time tells of no day.
    private const int Vague = 31;

    /// <param name="time">As the text gives it; null where it gives none.</param>
    /// <param name="published">Number of the day it was published: none after it is told of.</param>
    public static int Of(Time? time, int published)
    {
        // "Since 2010", "last year", "since December": by the end of it, or when it was told.
        var day = time switch
        {
            { From: { } from, To: { } to } => (to.DayNumber - from.DayNumber > Vague ? to : from).DayNumber,
            { From: { } from, Precision: TimePrecision.Month } => from.AddMonths(1).DayNumber - 1,
            { From: { } from, Precision: not TimePrecision.Year } => from.DayNumber,
            _ => published,
        };
        return Math.Min(day, published);
    }
}
