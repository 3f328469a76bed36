using Dateline.Situations;

namespace Dateline.Reviews.Pages.Maps;

/// <summary>A place of the map with who held it at both days.</summary>
/// <param name="Place">Which.</param>
/// <param name="Then">At the last review; null where nothing was known of it.</param>
/// <param name="Now">At this one; null where nothing is known of it.</param>
internal sealed record MapPlace(KnownPlace Place, PlaceControl? Then, PlaceControl? Now)
{
    /// <summary>Whether another holds it, or it is known in another way.</summary>
    public bool IsChanged => State(Then) != State(Now);

    public IReadOnlyList<FactKey> FactsThen => Facts(Then);

    public IReadOnlyList<FactKey> FactsNow => Facts(Now);

    /// <summary>Who holds it and how well that is known, in words.</summary>
    public static string Words(PlaceControl? state)
    {
        if (state?.Grade is not { } grade || state.Holds.Count == 0) return "not known";
        var sides = state.Holds.Select(h => h.Holder.Name).Distinct().ToList();
        return grade switch
        {
            Grade.Contested => sides.Count > 1 ? $"contested: {string.Join(" and ", sides)}" : $"{sides[0]}, contested",
            Grade.Claimed => $"{sides[0]}, claimed",
            Grade.Foothold => $"{sides[0]}, foothold",
            Grade.Support => $"{sides[0]}, support",
            _ => sides[0],
        };
    }

    private static string State(PlaceControl? state) => state?.Grade is null ? "" : $"{state.Grade} {string.Join('|', state.Holds.Select(h => h.Holder.Key).Distinct().Order(StringComparer.Ordinal))}";

    private static IReadOnlyList<FactKey> Facts(PlaceControl? state) => state is null ? [] : [.. state.Holds.SelectMany(h => h.Facts.TakeLast(2)).Concat(state.Disputed.Take(2)).Distinct()];
}
