namespace Dateline.Reviews.Selecting;

/// <summary>
/// Of how many subjects a review of a large ledger tells: those that most is told of, or that weigh most. Of the others it says how many
/// were touched. What has fewer is told whole.
/// </summary>
/// <param name="Places">Places that hold or change hands.</param>
/// <param name="Series">Keys of figures.</param>
/// <param name="Positions">Sides with an issue.</param>
/// <param name="Roles">Offices, and persons with what they belong to.</param>
/// <param name="Tellings">Facts on events: from so many on only the weightiest days of places are told.</param>
internal sealed record ReviewScope(int Places, int Series, int Positions, int Roles, int Tellings)
{
    public static ReviewScope Usual { get; } = new(300, 300, 300, 100, 2000);

    /// <summary>All, however long it takes.</summary>
    public static ReviewScope All { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
}
