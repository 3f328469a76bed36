namespace Dateline.Knowledge.Gazetteer;

/// <summary>A gazetteer that cannot be read, or a line of its sources.</summary>
public sealed class GazetteerFormatException(string message) : Exception(message)
{
    internal GazetteerFormatException(string file, string reason)
        : this($"{file}: {reason}. Take the file from the release again, or make it with 'dateline places build'.")
    {
    }
}
