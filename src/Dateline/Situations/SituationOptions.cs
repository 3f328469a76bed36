using Dateline.Knowledge.Gazetteer;

namespace Dateline.Situations;

/// <summary>How a situation is added up.</summary>
public sealed class SituationOptions
{
    /// <summary>After how many days without a word a hold, a figure or an indicator is stale. Default 60; at least 1.</summary>
    public int StaleAfterDays { get; init; } = 60;

    /// <summary>What the user watches for. Default none.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Has the places of which shares are told. Default null: no shares are told.</summary>
    public GazetteerFile? Gazetteer { get; init; }
}
