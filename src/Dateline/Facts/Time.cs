using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>When something was so.</summary>
/// <param name="From">First day, or null where open or unresolved.</param>
/// <param name="To">Last day, or null where open or unresolved.</param>
/// <param name="Precision">How exact; null while unresolved.</param>
/// <param name="Text">The words of the text; empty where it is the day of the report itself: <c>The ministry condemns</c>.</param>
public sealed record Time(DateOnly? From, DateOnly? To, TimePrecision? Precision, string Text);
