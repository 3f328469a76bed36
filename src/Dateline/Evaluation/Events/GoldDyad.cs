using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Events;

/// <summary>A gold record: who did what kind of thing to whom, in the text's words; a side is null where none is marked.</summary>
internal readonly record struct GoldDyad(string? Source, EventType Type, string? Target);
