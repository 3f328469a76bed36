namespace Dateline.Reviews.Pages.Packets;

/// <summary>Words of a report and where they stand in its text.</summary>
/// <param name="Start">UTF-16 units from its beginning.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Text">The words themselves.</param>
public sealed record PacketWords(int Start, int Length, string Text);
