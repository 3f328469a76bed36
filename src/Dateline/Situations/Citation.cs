using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Situations;

/// <summary>The words that carry a fact, and where they come from: what a list of facts shows of each.</summary>
/// <param name="Origin">Where they come from at last.</param>
/// <param name="Document">The document that they stand in.</param>
/// <param name="Source">Its path or URL.</param>
/// <param name="Publisher">Its publisher.</param>
/// <param name="Published">The day of its publication.</param>
/// <param name="Words">The words.</param>
/// <param name="Actors">Who makes an effort; null for facts of other kinds.</param>
internal sealed record Citation(Origin Origin, DocumentId Document, string? Source, string? Publisher, DateOnly? Published, string Words, string? Actors)
{
    public static Citation Of(KnownFact known) => Of(known.Origin, known.Known.Document.Document, known.Known.Fact.Evidence.Excerpts[0].Text, (known.Known.Fact as Effort)?.Actors.ToString());

    public static Citation Of(Origin origin, Document document, string words, string? actors) =>
        new(origin, document.Id, document.Source, document.Publisher, document.Published, words, actors);
}
