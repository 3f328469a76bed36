using System.Text;

namespace Dateline.Host.Sources.Formats;

/// <summary>The lines of a stream, one at a time, each no longer than a limit.</summary>
internal static class JsonLines
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Each line as text, without its line end; null in the place of a line longer than the limit. Blank lines are left out.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="maxBytes">The limit.</param>
    public static IEnumerable<(int Number, long Bytes, string? Line)> Read(Stream stream, int maxBytes)
    {
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        var (number, bytes) = (0, 0L);
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            for (var start = 0; start < count;)
            {
                var length = Array.IndexOf(buffer, LineFeed, start, count - start) is >= 0 and var end ? end - start : count - start;
                bytes += length;
                if (bytes <= maxBytes) line.Write(buffer, start, length);
                start += length;
                if (start == count) break;
                start++;
                if (Take() is { } item) yield return item;
            }
        }
        if (bytes > 0 && Take() is { } last) yield return last;

        (int, long, string?)? Take()
        {
            number++;
            var text = bytes <= maxBytes ? Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length) : null;
            var result = (number, bytes + 1, text);
            bytes = 0;
            line.SetLength(0);
            return text is not null && string.IsNullOrWhiteSpace(text) ? null : result;
        }
    }
}
