using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Quantities;

/// <summary>A number with its bounds and unit, as the words give it.</summary>
/// <param name="Span">Where the words stand in the text.</param>
/// <param name="Low">The least, or null.</param>
/// <param name="Best">The number named, or null.</param>
/// <param name="High">The most, or null.</param>
/// <param name="Qualifier">How the words bound it.</param>
/// <param name="Unit">What is counted or measured, as written; null for a bare number.</param>
public sealed record QuantityExpression(TextSpan Span, double? Low, double? Best, double? High, Qualifier Qualifier, string? Unit);
