using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Actors;

/// <summary>Words for a kind of actor, a line of agents.txt: <c>army</c>, <c>ministry of defence</c>, <c>officials</c>.</summary>
/// <param name="Words">In lower case.</param>
/// <param name="Sector">CAMEO/PLOVER sector: <c>MIL</c>.</param>
/// <param name="Type">What they are.</param>
/// <param name="IsBody">Whether a state has one of it, which is then its government, military or police.</param>
internal sealed record Agent(string Words, string Sector, ActorType Type, bool IsBody);
