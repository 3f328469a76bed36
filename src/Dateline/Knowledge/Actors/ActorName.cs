namespace Dateline.Knowledge.Actors;

/// <summary>A name of an actor and the days on which it was in use.</summary>
internal readonly record struct ActorName(string Text, Period Years);
