namespace Dateline.Knowledge.Actors;

/// <summary>An actor that a name may mean.</summary>
/// <param name="Entry">The actor.</param>
/// <param name="IsCurrent">Whether the actor was there, and so called, on the day asked for.</param>
/// <param name="IsCaseExact">False where an acronym is written as a word: <c>Nato</c>.</param>
internal readonly record struct NameHit(ActorEntry Entry, bool IsCurrent, bool IsCaseExact);
