using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Exports.Parquet;

/// <summary>A fact and its document, for a row of a table.</summary>
internal sealed record FactRow(Document Document, Fact Fact, Actors Actors)
{
    public Mentions Who => FactSides.Of(Fact).Who;

    public Mentions Whom => FactSides.Of(Fact).Whom;

    public Excerpt Carrier => Fact.Evidence.Excerpts[0];

    public string? Names(Mentions mentions) => mentions.Count == 0 ? null : string.Join("; ", mentions.Select(Actors.Name));

    public string? Ids(Mentions mentions) => mentions.Count == 0 ? null : string.Join("; ", mentions.Select(m => m.Id ?? ""));

    public string? Codes(Mentions mentions) => mentions.Count == 0 ? null : string.Join("; ", mentions.Select(m => m.Code ?? ""));
}
