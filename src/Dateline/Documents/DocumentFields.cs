using System.Text.Json;

namespace Dateline.Documents;

/// <summary>What is known of a document beside its text; each field may be null.</summary>
public sealed record DocumentFields
{
    public static DocumentFields None { get; } = new();

    /// <summary>The name given by the source; null has one made from address and text.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Path or URL.</summary>
    public string? Source { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Who wrote it, in the source's words.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was published, as the source says; it is never opened.</summary>
    public string? Url { get; init; }

    /// <summary>The day the file was made or sent: counts as <see cref="Published"/> where neither a source nor the text tells a day.</summary>
    public DateOnly? FileDate { get; init; }

    /// <summary>The fields of a JSON object; those that are missing or of another form are null.</summary>
    public static DocumentFields FromJson(JsonElement entry) => JsonRecord.FieldsOf(entry, out _);

    /// <summary>These fields, and those of <paramref name="other"/> where these are null.</summary>
    public DocumentFields Or(DocumentFields? other) => other is null ? this : new()
    {
        Id = Id ?? other.Id,
        Title = Title ?? other.Title,
        Published = Published ?? other.Published,
        Source = Source ?? other.Source,
        Publisher = Publisher ?? other.Publisher,
        Author = Author ?? other.Author,
        Url = Url ?? other.Url,
        FileDate = FileDate ?? other.FileDate,
    };
}
