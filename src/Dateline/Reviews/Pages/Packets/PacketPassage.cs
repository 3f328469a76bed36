using System.Globalization;

namespace Dateline.Reviews.Pages.Packets;

/// <summary>A cited passage as a packet keeps it.</summary>
/// <param name="Number">By which it is cited.</param>
/// <param name="Document">Id of the report.</param>
/// <param name="Title">Of the report; null where it has none.</param>
/// <param name="Publisher">Of the report; null where it does not say.</param>
/// <param name="Published">Its day, ISO; null where it does not say.</param>
/// <param name="Sha256">Of the whole text of the report in UTF-8.</param>
/// <param name="Words">The passage.</param>
/// <param name="Facts">What it is cited for.</param>
/// <param name="Hash">Of all of this.</param>
public sealed record PacketPassage(
    int Number, string Document, string? Title, string? Publisher, string? Published, string Sha256, PacketWords Words, IReadOnlyList<PacketFact> Facts, string Hash = "")
{
    /// <summary>Whether it is as it was written, and all words stand in it where they are said to stand.</summary>
    public bool IsSound => Hash == HashOf() && Words.Length == Words.Text.Length && Facts.All(f => f.Words.All(Holds));

    internal static PacketPassage Of(CitedPassage passage)
    {
        var document = passage.Document;
        var facts = passage.Facts.Select(f => f.Known.Fact).DistinctBy(f => f.Id).Select(f => new PacketFact(
            f.Id, f.Kind, [.. f.Evidence.Excerpts.Where(e => passage.Span.Contains(e.Span)).Select(e => new PacketWords(e.Span.Start, e.Span.Length, e.Text))]));
        var made = new PacketPassage(
            passage.Number, document.Id.Value, document.Title, document.Publisher, document.Published?.ToString("O", CultureInfo.InvariantCulture), document.Sha256,
            new(passage.Span.Start, passage.Span.Length, passage.Text), [.. facts]);
        return made with { Hash = made.HashOf() };
    }

    private string HashOf() => Packet.HashOf(this with { Hash = "" });

    private bool Holds(PacketWords words) =>
        Words.Start >= 0 && words.Start >= Words.Start && words.Length == words.Text.Length && words.Start - Words.Start + words.Length <= Words.Text.Length
        && Words.Text.AsSpan(words.Start - Words.Start, words.Length).SequenceEqual(words.Text);
}
