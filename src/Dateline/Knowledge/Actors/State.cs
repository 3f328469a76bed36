namespace Dateline.Knowledge.Actors;

/// <summary>A state or territory: a line of states.txt, with the actors that every state has.</summary>
/// <param name="Entry">The state itself.</param>
/// <param name="Capital">Its seat of government, or null.</param>
/// <param name="Adjectives">Forms that stand before a noun: <c>Iraqi</c>.</param>
/// <param name="Government">Its government.</param>
/// <param name="Military">Its armed forces.</param>
/// <param name="Police">Its police.</param>
internal sealed record State(
    ActorEntry Entry, string? Capital, IReadOnlyList<string> Adjectives, ActorEntry Government, ActorEntry Military, ActorEntry Police)
{
    /// <summary>Its CAMEO code, which codes of its bodies begin with.</summary>
    public string Code => Entry.Code!;
}
