namespace Dateline.Reviews.Pages.Packets;

/// <summary>A section of the page.</summary>
/// <param name="Id">Of its element.</param>
/// <param name="Hash">SHA-256 of what people see of it: its text nodes one after the other, in UTF-8.</param>
public sealed record PacketSection(string Id, string Hash);
