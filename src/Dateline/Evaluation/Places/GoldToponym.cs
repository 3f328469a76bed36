using Dateline.Documents;

namespace Dateline.Evaluation.Places;

/// <summary>A toponym of a gold set.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Latitude">Degrees north; null where the set has no point for it.</param>
/// <param name="Longitude">Degrees east; null with the latitude.</param>
/// <param name="Country">Name or code of its country as the set writes it, or null.</param>
public sealed record GoldToponym(TextSpan Span, double? Latitude, double? Longitude, string? Country);
