using Dateline.Annotation;
using Dateline.Documents;

namespace Dateline.Evaluation.Entities;

/// <summary>A text and the entities that stand in it.</summary>
/// <param name="Text">The text; its sentences and tokens stand where the corpus gives them, else there are none.</param>
/// <param name="Entities">Span and type of those whose type is known.</param>
public sealed record GoldEntities(AnnotatedText Text, IReadOnlyList<(TextSpan Span, EntityType Type)> Entities);
