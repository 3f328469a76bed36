using System.Buffers;
using System.Globalization;

namespace Dateline.Documents;

/// <summary>
/// Bytes, a file or a JSON line to a <see cref="Document"/>. Bad data never throws: the result says what is wrong.
/// The text is kept exactly as decoded, byte order mark and line ends included. Safe to use from many threads.
/// </summary>
public sealed class DocumentReader
{
    private readonly DocumentReaderOptions _options;

    public DocumentReader(DocumentReaderOptions? options = null)
    {
        _options = options ?? new();
        _options.Check();
    }

    /// <summary>The most bytes that a text within the limit can take, in any encoding read.</summary>
    private long MaxBytes => 4L * _options.MaxCharacters + 4;

    /// <summary>Reads a file as text.</summary>
    public DocumentResult ReadFile(string path, DocumentFields? fields = null)
    {
        fields = (fields ?? DocumentFields.None).Or(new() { Source = path });
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadStream(stream, fields);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return DocumentResult.Failed(Directory.Exists(path) ? "it is a folder" : "there is no such file", fields);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DocumentResult.Failed(Directory.Exists(path) ? "it is a folder" : $"it cannot be read: {e.Message}", fields);
        }
    }

    /// <summary>Reads a stream to its end, but no further than the limit needs.</summary>
    public DocumentResult ReadStream(Stream stream, DocumentFields? fields = null)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 14);
        for (int read; (read = stream.Read(bytes.GetSpan(1 << 14))) > 0;)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > MaxBytes) return DocumentResult.Failed(TooLong(), fields);
        }
        return Read(bytes.WrittenSpan, fields);
    }

    /// <summary>Reads bytes as text; the encoding is detected.</summary>
    public DocumentResult Read(ReadOnlySpan<byte> bytes, DocumentFields? fields = null)
    {
        if (bytes.Length > MaxBytes) return DocumentResult.Failed(TooLong(), fields);
        var decoded = TextDecoder.Decode(bytes);
        return decoded.Reason is { } reason ? DocumentResult.Failed(reason, fields) : ReadText(decoded.Text!, fields, decoded.Note);
    }

    /// <summary>Reads one document as a JSON object; <paramref name="fields"/> override the object's own, <paramref name="defaults"/> fill what it leaves open.</summary>
    public DocumentResult ReadJson(string json, DocumentFields? fields = null, DocumentFields? defaults = null)
    {
        var record = JsonRecord.Parse(json);
        fields = (fields ?? DocumentFields.None).Or(record.Fields).Or(defaults);
        return record.Reason is { } reason ? DocumentResult.Failed(reason, fields) : ReadText(record.Text!, fields, record.Note);
    }

    /// <summary>Takes text that was read elsewhere, for one out of a PDF.</summary>
    /// <param name="text">Kept as it is.</param>
    /// <param name="fields">What is known beside it.</param>
    /// <param name="remarks">What was lost on the way; null remarks are left out.</param>
    public DocumentResult ReadText(string text, DocumentFields? fields = null, params IEnumerable<string?> remarks)
    {
        fields ??= DocumentFields.None;
        if (text.Length > _options.MaxCharacters) return DocumentResult.Failed(TooLong(), fields);
        var notes = remarks.OfType<string>().ToList();
        if (text.AsSpan().Trim('\uFEFF').IsWhiteSpace()) notes.Add("the text is empty");
        var published = fields.Published ?? PublicationDate.Of(text);
        if (published is null && fields.FileDate is not null) notes.Add("the day is that of the file; the report tells none");
        var document = new Document(fields.Id is { } id && !_options.OwnIds ? new DocumentId(id) : DocumentId.Of(fields.Source, text), text)
        {
            Published = published ?? fields.FileDate, Title = fields.Title ?? Headline.Of(text), Source = fields.Source,
            Publisher = fields.Publisher, Author = fields.Author, Url = fields.Url, Notes = notes,
        };
        if (!document.IsEnglish)
            notes.Add(document.Language == LanguageCheck.Undetermined
                ? "the text is no running English, so no facts were read"
                : $"the text is not English (language: {document.Language}), so no facts were read");
        return DocumentResult.Of(document, fields);
    }

    private string TooLong() => string.Create(
        CultureInfo.InvariantCulture, $"the text has more than {_options.MaxCharacters:N0} characters; raise the limit or split it");
}
