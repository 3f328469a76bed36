namespace Dateline.Annotation.Segmentation;

/// <summary>What the characters between two white spaces look like.</summary>
internal enum ChunkKind : byte
{
    Word,

    /// <summary><c>http://…</c> <c>www.…</c></summary>
    Url,

    /// <summary>Something on both sides of an @.</summary>
    Address,

    /// <summary>A dot between letters: <c>example.com</c> <c>U.S.</c> <c>report.doc</c></summary>
    Dotted,

    /// <summary>A slash, backslash or underscore between letters or digits.</summary>
    Path,

    /// <summary>Digits and marks only.</summary>
    Number,

    /// <summary>Letters and digits.</summary>
    Mixed,

    /// <summary>A hyphen between letters.</summary>
    Hyphenated,

    Marks,
}
