namespace Dateline.Annotation.Segmentation;

/// <summary>What stands between a piece of text and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing, or only characters without width.</summary>
    None,

    Space,

    /// <summary>Several spaces or a tab.</summary>
    Wide,

    /// <summary>A line end where the next word would not have fitted: the text is wrapped at a column.</summary>
    Wrap,

    /// <summary>A line end where the next word would have fitted, in a text of short lines.</summary>
    ShortLine,

    /// <summary>A line end in a text of long lines.</summary>
    LongLine,

    /// <summary>A blank line, or the start of the text.</summary>
    Blank,
}
