namespace Dateline.Knowledge.Senses;

/// <summary>A place where a participant stands: a relation of the predicate, with the preposition where the relation has one.</summary>
internal readonly record struct Slot(string Relation, string? Case);
