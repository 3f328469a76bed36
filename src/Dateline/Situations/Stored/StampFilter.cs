namespace Dateline.Situations.Stored;

/// <summary>Whether a row counts; gives its stamp the origin that it has by what is known.</summary>
internal delegate bool StampFilter(ref Stamp stamp);
