namespace Dateline.Reviews.Pages.Charts;

/// <summary>Where a label stands.</summary>
/// <param name="Box">The room for its words.</param>
/// <param name="IsOff">Whether a line leads to its point, from <paramref name="FromX"/> to <paramref name="ToX"/>.</param>
internal readonly record struct PlacedLabel(Box Box, bool IsOff, double FromX, double FromY, double ToX, double ToY);
