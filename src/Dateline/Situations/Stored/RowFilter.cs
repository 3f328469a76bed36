namespace Dateline.Situations.Stored;

/// <summary>Which rows of an index count at a moment.</summary>
/// <param name="documents">The documents as known then.</param>
/// <param name="rated">Whom people rate as unreliable.</param>
/// <param name="known">Ticks until which what was recorded counts.</param>
internal sealed class RowFilter(KnownDocuments documents, RatedOrigins rated, long known)
{
    /// <summary>Whether a row counts; gives its stamp the origin that it has by what is known.</summary>
    public bool Counts(ref Stamp stamp)
    {
        if (!stamp.IsKnown(known) || !documents.IsKnown(stamp)) return false;
        if (stamp.Origin < 0) stamp = stamp with { Origin = documents.OriginOf(~stamp.Origin) };
        return !rated.Any || !rated.IsUnreliable(stamp.Origin) && !rated.IsUnreliable(documents.OriginOf(documents.Of(stamp.Fact.Position)));
    }
}
