namespace Dateline.Evaluation.Events;

/// <summary>An error: a pair of the wrong type, a missed record, or one that is not in the gold.</summary>
public readonly record struct EventMiss(string Kind, string What, string Text);
