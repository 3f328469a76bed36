namespace Dateline.Facts;

/// <summary>How a figure stands to others of its kind.</summary>
internal enum Tally
{
    /// <summary>The text does not say.</summary>
    Plain,

    /// <summary>It comes on top of what was counted before: <c>another 12</c>.</summary>
    More,

    /// <summary>It sums up what was counted before: <c>bringing the toll to 84</c>, <c>3,400 in all</c>.</summary>
    Total,

    /// <summary>It is a part of a figure told beside it, whose words are <see cref="Figure.Of"/>: <c>12 of them children</c>.</summary>
    Part,
}
