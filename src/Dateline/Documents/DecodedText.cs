namespace Dateline.Documents;

/// <summary>Text out of bytes, with a note where the encoding was guessed or bytes were lost; or the reason why there is none.</summary>
internal readonly record struct DecodedText(string? Text, string? Note, string? Reason)
{
    public static DecodedText Of(string text, string? note = null) => new(text, note, null);

    public static DecodedText Failed(string reason) => new(null, null, reason);
}
