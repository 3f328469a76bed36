namespace Dateline.Knowledge.Petrarch;

/// <summary>A line of a PETRARCH dictionary without its comment.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">Without white space at its ends.</param>
/// <param name="IsIndented">Whether it began with white space, as date restrictions do.</param>
internal readonly record struct PetrarchLine(int Number, string Text, bool IsIndented);
