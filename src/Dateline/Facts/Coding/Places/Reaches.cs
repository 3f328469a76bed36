using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Places;

/// <summary>Which facts happen on the ground, and so where the text is.</summary>
internal static class Reaches
{
    /// <summary>How far the place of an event may stand.</summary>
    public static Reach Of(EventType type, Status status) => type switch
    {
        EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize or EventType.Retreat or EventType.Aid =>
            status is Status.Actual or Status.Denied ? Reach.Scene : Reach.Sentence,
        EventType.Consult or EventType.Cooperate => Reach.Sentence,
        _ => Reach.Own,
    };

    /// <summary>How far the place of a figure may stand.</summary>
    /// <param name="measure">What it measures.</param>
    /// <param name="isDone">Whether it is told by a verb of what happened: <c>destroyed six bridges</c>, not <c>has 18 ministers</c>.</param>
    /// <param name="isSpread">Whether it is told in the perfect over a stretch of time.</param>
    public static Reach Of(Measure measure, bool isDone, bool isSpread = false) => measure switch
    {
        Measure.Killed or Measure.Injured or Measure.Missing or Measure.Captured or Measure.Displaced or Measure.Strikes or
            Measure.Affected or Measure.Area or Measure.TerritoryShare => Reach.Scene,
        // "have destroyed 500 lorries in recent days" is not done where the report has come to.
        Measure.Vehicles or Measure.Weapons => !isSpread ? Reach.Scene : Reach.Sentence,
        Measure.Other => isDone ? Reach.Scene : Reach.Own,
        Measure.Duration or Measure.Fighters or Measure.Refugees or Measure.Migrants => Reach.Sentence,
        _ => Reach.Own,
    };
}
