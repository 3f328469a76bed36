namespace Dateline.Annotation.Segmentation;

/// <summary>The classes of characters that tell pieces apart.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, control characters, a byte order mark.</summary>
    Blank,

    /// <summary>A line end.</summary>
    Line,

    /// <summary>Without width or meaning here: direction marks, soft hyphens.</summary>
    Silent,

    /// <summary>Belongs to the character before it: accents, variation selectors, skin tones.</summary>
    Combining,

    Letter,
    Digit,

    /// <summary>Punctuation or a symbol that a token may repeat: <c>...</c> <c>--</c> <c>!!!</c>.</summary>
    Run,

    /// <summary>Punctuation or a symbol that stands alone: brackets, quotes, commas.</summary>
    Single,
}
