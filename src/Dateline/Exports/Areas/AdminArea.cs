namespace Dateline.Exports.Areas;

/// <summary>Where a place lies; empty where unknown.</summary>
/// <param name="Province">First order: admin1.</param>
/// <param name="District">Second order: admin2.</param>
public readonly record struct AdminArea(string Province, string District);
