namespace Dateline.Facts.Coding.Places;

/// <summary>What prepositions say of a place.</summary>
internal static class PlacePrepositions
{
    /// <summary>Whether one says where something is.</summary>
    public static bool IsStatic(string? preposition) =>
        preposition is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "within" or "over" or "along"
            or "off" or "north of" or "south of" or "east of" or "west of" or "close to" or "inside of" or "outside of" or "on";

    /// <summary>Whether one says where something goes or comes from.</summary>
    public static bool IsDirected(string? preposition) =>
        preposition is "to" or "into" or "from" or "against" or "for" or "of" or "through" or "onto";

    /// <summary>Whether what stands under one is so at another time, or is only spoken of: <c>after the summit in Rome</c>, <c>unlike Chad</c>.</summary>
    public static bool IsAside(string? preposition) =>
        preposition is "after" or "before" or "since" or "until" or "till" or "following" or "despite" or "unlike" or "like" or "than" or "except" or "if" or "unless" or "although" or "though" or "as if";
}
