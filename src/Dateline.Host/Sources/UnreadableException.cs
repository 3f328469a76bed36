namespace Dateline.Host.Sources;

/// <summary>Ends the reading of one input. The message says what is wrong and what to do, in one sentence without a full stop.</summary>
internal sealed class UnreadableException(string reason) : Exception(reason)
{
    /// <summary>The reason to give for any failure; libraries throw whatever they like on broken files.</summary>
    public static string ReasonOf(Exception e) => e switch
    {
        UnreadableException => e.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => $"it cannot be read: {e.Message}",
        IOException and not EndOfStreamException => $"it cannot be read: {e.Message}",
        _ => $"it is damaged or cut off ({e.GetType().Name}: {OneLine(e.Message)}); get the file anew or save it in another form",
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
