using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Facts.Json;

/// <summary>
/// Writes JSON Lines, UTF-8 and LF: a document line, its actor lines, its fact lines. Nulls are written, so that every
/// line of a kind has the same fields. Not safe to use from several threads.
/// </summary>
public sealed class FactWriter(Stream output) : IDisposable
{
    private readonly Utf8JsonWriter _json =
        new(output, new JsonWriterOptions { Encoder = ExactJsonEncoder.Instance, SkipValidation = true });

    /// <summary>The document line, then a line for each actor and each fact.</summary>
    public void Write(Reading reading)
    {
        Write(reading.Document, reading.Notes);
        foreach (var actor in reading.Facts.Actors) Write(reading.Document.Id, actor);
        foreach (var fact in reading.Facts) Write(fact);
    }

    /// <summary>The document line.</summary>
    public void Write(Document document) => Write(document, document.Notes);

    private void Write(Document document, IReadOnlyList<string> notes)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "document");
        _json.WriteString("id", document.Id.Value);
        _json.WriteString("title", document.Title);
        _json.WriteDate("published", document.Published);
        _json.WriteString("language", document.Language);
        _json.WriteString("source", document.Source);
        _json.WriteString("publisher", document.Publisher);
        if (document.Author is { } author) _json.WriteString("author", author);
        if (document.Url is { } url) _json.WriteString("url", url);
        _json.WriteString("sha256", document.Sha256);
        _json.WriteNumber("chars", document.Text.Length);
        _json.WriteStrings("notes", notes);
        EndLine();
    }

    public void Write(DocumentId document, Actor actor)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "actor");
        _json.WriteString("document", document.Value);
        _json.WriteFields(actor);
        EndLine();
    }

    public void Write(Fact fact)
    {
        _json.WriteStartObject();
        _json.WriteFields(fact);
        EndLine();
    }

    /// <summary>Writes what is still held back. The stream stays open.</summary>
    public void Dispose() => _json.Dispose();

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
    }
}
