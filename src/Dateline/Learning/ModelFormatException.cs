namespace Dateline.Learning;

/// <summary>A model file that is not what this version of Dateline can use. The message says which file, what is wrong and what to do.</summary>
public sealed class ModelFormatException(string file, string reason)
    : FormatException($"{file}: {reason}. Restore the file from the release, or make it again with 'dateline train'.")
{
    /// <summary>Path of the file, or the name it was opened under.</summary>
    public string File { get; } = file;
}
