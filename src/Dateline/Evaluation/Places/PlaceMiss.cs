namespace Dateline.Evaluation.Places;

/// <summary>A toponym that was passed over, seen where there is none, or put in the wrong place.</summary>
/// <param name="Kind"><c>missed</c>, <c>extra</c>, <c>unresolved</c>, <c>country</c> or <c>far</c>.</param>
/// <param name="Words">The words around it, the toponym between brackets.</param>
/// <param name="Detail">What was seen.</param>
public readonly record struct PlaceMiss(string Kind, string Words, string Detail);
