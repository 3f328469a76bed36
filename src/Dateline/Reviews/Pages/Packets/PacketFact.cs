namespace Dateline.Reviews.Pages.Packets;

/// <summary>A fact that a passage proves.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Kind">Event, figure …</param>
/// <param name="Words">The words that prove it, those within the passage.</param>
public sealed record PacketFact(string Id, string Kind, IReadOnlyList<PacketWords> Words);
