using System.Collections.Concurrent;

namespace Dateline.Knowledge.Actors;

/// <summary>A state or territory: a line of states.txt, with the bodies that every state has.</summary>
/// <param name="entry">The state itself.</param>
/// <param name="capitals">Its seats of government; may be empty.</param>
/// <param name="isPart">Whether it belongs to another state for ISO.</param>
/// <param name="given">The actor that the files have under an id, or null: it goes before what is made by pattern.</param>
internal sealed class State(ActorEntry entry, IReadOnlyList<string> capitals, bool isPart, Func<string, ActorEntry?> given)
{
    private static readonly string[] Articled =
        ["Republic", "Islands", "States", "Territories", "Territory", "Region", "Netherlands", "Philippines", "Maldives", "Bahamas", "Comoros", "Gambia", "Seychelles", "Vatican"];

    private readonly ConcurrentDictionary<string, ActorEntry> _bodies = new(StringComparer.Ordinal);

    public ActorEntry Entry { get; } = entry;

    public IReadOnlyList<string> Capitals { get; } = capitals;

    public bool IsPart { get; } = isPart;

    /// <summary>Its body of a kind: <c>iraq-military</c>, the Armed forces of Iraq, IRQMIL; null where states have none.</summary>
    public ActorEntry? Body(Agent agent) => agent.Body is not { } body ? null : _bodies.GetOrAdd(body, Make, agent);

    // "the United States", "the Philippines", "the Czech Republic"
    private static string WithArticle(string name) =>
        name.StartsWith("United ", StringComparison.Ordinal) || Articled.Any(e => name.EndsWith(e, StringComparison.Ordinal)) ||
        name.Contains("Republic of", StringComparison.Ordinal) ? $"the {name}" : name;

    private ActorEntry Make(string body, Agent agent)
    {
        var id = $"{Entry.Id}-{body}";
        return given(id) ?? new(id, $"{char.ToUpperInvariant(agent.Name[0])}{agent.Name[1..]} of {WithArticle(Entry.Name)}", agent.Type)
        {
            Country = Entry.Country, Code = Entry.Code + agent.Sector, Years = Entry.Years,
        };
    }
}
