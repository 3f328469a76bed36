namespace Dateline.Exports.Acled;

/// <summary>A sub-type of ACLED's taxonomy.</summary>
/// <param name="Name">As ACLED writes it.</param>
/// <param name="EventType">What it belongs to.</param>
/// <param name="DisorderType">What that belongs to.</param>
/// <param name="Takes">Types of PLOVER and changes of control that may be filed under it.</param>
public sealed record AcledSubType(string Name, string EventType, string DisorderType, IReadOnlyList<string> Takes);
