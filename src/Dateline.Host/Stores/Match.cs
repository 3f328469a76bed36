namespace Dateline.Host.Stores;

/// <summary>How the words of a search are to be met.</summary>
internal enum Match
{
    /// <summary>One after another.</summary>
    Phrase,
    /// <summary>All of them, anywhere.</summary>
    All,
    /// <summary>One or more.</summary>
    Any,
}
