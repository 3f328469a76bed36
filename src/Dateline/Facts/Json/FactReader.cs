using System.Text.Json;
using Dateline.Documents;

namespace Dateline.Facts.Json;

/// <summary>Reads what <see cref="FactWriter"/> writes. A fact comes with its document: its evidence is checked against the text.</summary>
public static class FactReader
{
    /// <param name="json">One fact, of any kind.</param>
    /// <param name="document">The document it was read from.</param>
    /// <exception cref="FormatException">It is no fact of that document: a field is missing or of another form, or the words do not stand there.</exception>
    public static Fact Read(JsonElement json, Document document) => Read(json, document, parser => parser.Read());

    /// <summary>Of a fact only who says so, the words that carry it and who acts: what else it claims is not looked at.</summary>
    /// <exception cref="FormatException">It is no fact of that document, or the words do not stand there.</exception>
    internal static FactCarrier ReadCarrier(JsonElement json, Document document) => Read(json, document, parser => parser.Carrier());

    private static T Read<T>(JsonElement json, Document document, Func<FactParser, T> read)
    {
        try
        {
            return read(new FactParser(json, document));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FormatException($"it is no fact of the document {document.Id}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>An actor, as in its line.</summary>
    /// <exception cref="FormatException">A field is missing or of another form.</exception>
    public static Actor ReadActor(JsonElement json)
    {
        try
        {
            return new(json.Given("id"), json.Given("name"))
            {
                Type = json.Word<Knowledge.Ontology.ActorType>("type"), Code = json.Text("code"), Country = json.Text("country"),
                Aliases = [.. json.GetProperty("aliases").EnumerateArray().Select(a => JsonText.Read(a)!)],
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"it is no actor: {e.Message}", e);
        }
    }
}
