namespace Dateline.Evaluation.Facts;

internal sealed record ScoredPlace(string? Name, string? Country, double? Latitude, double? Longitude);
