using System.Globalization;
using Dateline.Documents;
using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Actors;

namespace Dateline.Exports.Stix;

/// <summary>Identifiers of STIX objects: the same thing has the same one in every bundle.</summary>
internal static class StixIds
{
    /// <summary>This program, which made the objects.</summary>
    public static string Producer { get; } = Of("identity", "producer");

    /// <summary>What defines the object of a fact.</summary>
    public static string Extension { get; } = Of("extension-definition", "fact/1");

    public static string Publisher(string name) => Of("identity", $"publisher/{name}");

    /// <summary>An actor that the registry knows is one everywhere; another is one in its document only.</summary>
    public static string Actor(Document document, string id) =>
        Of("identity", ActorRegistry.BuiltIn.ById(id) is null ? $"actor/{document.Id}/{id}" : $"actor/{id}");

    /// <summary>Null for a place that STIX cannot hold: one without point and country.</summary>
    public static string? Location(Place? place) =>
        place is null || (Cells.Point(place) is null && Countries.Of(place.Country) is null)
            ? null
            : Of("location", string.Create(CultureInfo.InvariantCulture, $"place/{place.GeoNameId}/{place.Name}/{place.Country}/{place.Latitude}/{place.Longitude}"));

    public static string Document(string type, DocumentId id) => Of(type, $"document/{id}");

    public static string Fact(Fact fact) => Of(StixFact.Type, $"fact/{fact.Id}");

    public static string Of(string type, string name) => $"{type}--{Uuids.Of($"{type}/{name}")}";
}
