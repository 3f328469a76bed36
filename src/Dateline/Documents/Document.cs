using System.Security.Cryptography;
using System.Text;

namespace Dateline.Documents;

/// <summary>One report exactly as read. Frozen at entry: every span downstream points into <see cref="Text"/>.</summary>
public sealed class Document
{
    private string? _language;

    internal Document(DocumentId id, string text)
    {
        Id = id;
        Text = text;
    }

    public DocumentId Id { get; }

    /// <summary>The text as decoded, byte order mark and line ends included.</summary>
    public string Text { get; }

    /// <summary>The title where the source states one; else null.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication where known. Relative times resolve against it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Path or URL the text was read from.</summary>
    public string? Source { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Who wrote it, in the source's words.</summary>
    public string? Author { get; init; }

    /// <summary>Where it was published, as its source says.</summary>
    public string? Url { get; init; }

    /// <summary>What could not be read, and why; empty when all is well.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>ISO 639-1 code of the language, <c>und</c> for one that is not known here; null where the text is too short to tell.</summary>
    public string? Language => (_language ??= LanguageCheck.Of(Text) ?? "") is { Length: > 0 } code ? code : null;

    /// <summary>False where the text is surely in another language: then no facts are read from it.</summary>
    public bool IsEnglish => Language is null or LanguageCheck.English;

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static Document FromText(
        string text, DateOnly? published = null, string? title = null, string? source = null, string? publisher = null,
        DocumentId? id = null, IReadOnlyList<string>? notes = null) =>
        new(id ?? DocumentId.Of(source, text), text)
        {
            Published = published, Title = title, Source = source, Publisher = publisher, Notes = notes ?? [],
        };
}
