namespace Dateline.Facts.Json;

/// <summary>Of a fact who says so, the words that carry it, and who acts.</summary>
/// <param name="Id">The fact's id, as it is written.</param>
/// <param name="Speaker">As the text names it; null where the narrator says so. Where it stands is not told.</param>
/// <param name="Words">The words.</param>
/// <param name="Actors">Who makes an effort, as <see cref="Mentions"/> tells them; null for facts of other kinds.</param>
internal readonly record struct FactCarrier(string Id, Mention? Speaker, string Words, string? Actors);
