namespace Dateline.Host.Sources.Formats;

/// <summary>Cuts a mailbox where a line starts with <c>From </c> after a blank line, and takes back the <c>></c> that was put before such lines inside mails.</summary>
internal static class Mailbox
{
    /// <summary>The bytes of each mail; null in the place of one over the limit.</summary>
    public static IEnumerable<byte[]?> Split(Stream stream, long maxBytes)
    {
        var mail = default(MemoryStream);
        var (blank, over) = (true, false);
        foreach (var line in Lines(stream))
        {
            if (blank && line.AsSpan().StartsWith("From "u8))
            {
                if (mail is not null) yield return over ? null : mail.ToArray();
                (mail, over, blank) = (new(), false, false);
                continue;
            }
            blank = line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            if (mail is null || over) continue;
            var start = line.AsSpan().TrimStart((byte)'>').StartsWith("From "u8) ? 1 : 0;
            mail.Write(line, start, line.Length - start);
            if (mail.Length > maxBytes) (over, mail) = (true, new());
        }
        if (mail is not null) yield return over ? null : mail.ToArray();
    }

    /// <summary>Lines with their ends; a long one comes in pieces.</summary>
    private static IEnumerable<byte[]> Lines(Stream stream)
    {
        const int LongestPiece = 1 << 16;
        using var reader = new BufferedStream(stream, 1 << 16);
        var line = new List<byte>();
        for (int b; (b = reader.ReadByte()) >= 0;)
        {
            line.Add((byte)b);
            if (b != '\n' && line.Count < LongestPiece) continue;
            yield return [.. line];
            line.Clear();
        }
        if (line.Count > 0) yield return [.. line];
    }
}
