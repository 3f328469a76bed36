namespace Dateline.Exports.Areas;

/// <summary>A country or territory as exports name it.</summary>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2.</param>
/// <param name="Numeric">ISO 3166-1 numeric; 0 where there is none.</param>
/// <param name="Region">The region as ACLED has it.</param>
/// <param name="Name">In English.</param>
public sealed record Country(string Alpha3, string Alpha2, int Numeric, string Region, string Name);
