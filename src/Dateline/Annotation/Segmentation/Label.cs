namespace Dateline.Annotation.Segmentation;

/// <summary>What a piece does.</summary>
internal enum Label : byte
{
    /// <summary>Goes on with the token before it.</summary>
    Joins,

    /// <summary>Starts a token inside a sentence.</summary>
    StartsToken,

    /// <summary>Starts a token and a sentence.</summary>
    StartsSentence,
}
