using Dateline.Documents;

namespace Dateline.Annotation;

/// <summary>An actor or a place that a name of a text might have meant.</summary>
/// <param name="Span">Where the name stands in the text.</param>
/// <param name="IsPlace">A place of the gazetteer, else an actor of the registry.</param>
/// <param name="Name">Its name there, and what tells it from others of that name.</param>
/// <param name="Score">How much speaks for it; to be compared with the others of the same name only.</param>
/// <param name="Why">What speaks for it, in words.</param>
/// <param name="IsChosen">Whether it is what the name was taken to mean.</param>
public sealed record Considered(TextSpan Span, bool IsPlace, string Name, double Score, string Why, bool IsChosen);
