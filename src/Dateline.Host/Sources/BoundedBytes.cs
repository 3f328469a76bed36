using System.Globalization;

namespace Dateline.Host.Sources;

/// <summary>Streams to bytes, no further than a limit.</summary>
internal static class BoundedBytes
{
    private const int Step = 1 << 16;

    public static byte[] Read(Stream stream, InputLimits limits, ExpansionBudget? budget = null)
    {
        var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, limits.MaxBytes) : Step);
        var buffer = new byte[Step];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + count > limits.MaxBytes)
                throw new UnreadableException(string.Create(CultureInfo.InvariantCulture, $"it has more than {limits.MaxMegabytes:N0} MB; raise --max-megabytes or split it"));
            budget?.Take(count);
            bytes.Write(buffer, 0, count);
        }
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
