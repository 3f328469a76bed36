namespace Dateline.Facts.Coding.Chronology;

/// <summary>How a clause stands in time: as what happened, or as what is so, or done by the words themselves.</summary>
internal enum Told
{
    /// <summary>The simple past: <c>took</c>, <c>was taken</c>.</summary>
    Past,

    /// <summary>The simple present: <c>condemns</c>.</summary>
    Present,
}
