using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Where a side stood on a day, by one fact.</summary>
/// <param name="Fact">The fact behind it.</param>
/// <param name="Day">The day.</param>
/// <param name="Stance">How.</param>
/// <param name="Target">On what, in the words of the text.</param>
public sealed record Stand(FactKey Fact, DateOnly Day, Stance Stance, string Target);
