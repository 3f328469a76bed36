namespace Dateline.Situations;

/// <summary>What matters beside who did what on which day.</summary>
[Flags]
internal enum ControlFlags : byte
{
    None = 0,
    /// <summary>Of a part of the place: "the east of", "most streets in".</summary>
    Part = 1,
    /// <summary>The text gives no day, and it is not its headline: it may tell of the past.</summary>
    Undated = 2,
    /// <summary>The text gives a month or a year: it happened by the end of it.</summary>
    Vague = 4,
    /// <summary>The holder says so of itself.</summary>
    OwnWord = 8,
    /// <summary>A line of a table: it states what is so, whatever was before.</summary>
    Stated = 16,
    /// <summary>With <see cref="Stated"/>: nobody is known to hold it.</summary>
    Nobody = 32,
    /// <summary>With <see cref="Stated"/>: support only.</summary>
    Support = 64,
    /// <summary>Whom it was taken from held it the day before.</summary>
    Implied = 128,
}
