namespace Dateline.Knowledge.Actors;

/// <summary>What a phrase such as <c>Iraqi security forces</c> says: whose they are, and of what kind.</summary>
/// <param name="State">Whose; null where the phrase does not say.</param>
/// <param name="Agent">The kind.</param>
internal readonly record struct AgentPhrase(State? State, Agent Agent)
{
    /// <summary>Country and sector: <c>IRQMIL</c>; the sector alone where no country is named.</summary>
    public string? Code => State is { Entry.Code: { } code } ? code + Agent.Sector : Agent.Sector is "" ? null : Agent.Sector;
}
