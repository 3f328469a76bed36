using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Words;

/// <summary>What a word counts.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">Its unit; null where the words of the text are the unit.</param>
internal sealed record MeasureWord(Measure Measure, string? Unit);
