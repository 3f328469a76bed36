using Dateline.Documents;

namespace Dateline.Annotation;

/// <summary>A flat named entity inside one sentence.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Type">What it is.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="End">Index after its last token.</param>
public readonly record struct Entity(TextSpan Span, EntityType Type, int First, int End);
