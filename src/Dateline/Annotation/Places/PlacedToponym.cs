namespace Dateline.Annotation.Places;

/// <summary>A toponym in its sentence.</summary>
/// <param name="Toponym">The place named.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct PlacedToponym(Toponym Toponym, int First, int End);
