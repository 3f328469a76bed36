using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>How well a change is known.</summary>
internal static class Grades
{
    public static Grade Of(Standing standing, IReadOnlyList<FactMark> facts) => standing switch
    {
        ControlStanding control => control.Grade,
        FigureStanding { Series.IsConflict: true } => Grade.Contested,
        // On one source's word it is a claim; a narrator's word, or that of two, is more.
        _ => facts.Any(f => f.IsNarrated) || facts.DistinctBy(f => f.Origin.Id).Skip(1).Any() ? Grade.Assessed : Grade.Claimed,
    };
}
