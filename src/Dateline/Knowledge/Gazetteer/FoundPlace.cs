namespace Dateline.Knowledge.Gazetteer;

/// <summary>A place that bears a name.</summary>
internal readonly record struct FoundPlace(int Index, NameMatch Match);
