using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Actors;

/// <summary>Words for a kind of actor, from a line of agents.txt: <c>army</c>, <c>ministry of defence</c>, <c>officials</c>.</summary>
/// <param name="Name">The first words of the line.</param>
/// <param name="Type">What they are.</param>
/// <param name="Sector">CAMEO/PLOVER sector: <c>MIL</c>.</param>
/// <param name="Body">What the id of a state's body of the kind ends with, <c>military</c>; null where states have no one such body.</param>
internal sealed record Agent(string Name, ActorType Type, string Sector, string? Body);
