using Dateline.Documents;

namespace Dateline.Situations;

/// <summary>The facts behind what a situation says, as known at a moment.</summary>
public interface IKnownFacts
{
    /// <summary>A fact that counts; null for a line of a table, or for what was not known.</summary>
    KnownFact? Find(FactKey key);

    /// <summary>Name and country of the place of a fact that counts; null where it has none. Of what was not asked for it may not be known.</summary>
    (string Name, string? Country)? PlaceOf(FactKey key);

    /// <summary>Where a document's own words come from at last.</summary>
    /// <exception cref="KeyNotFoundException">The document was not known.</exception>
    Origin OriginOf(DocumentId document);
}
