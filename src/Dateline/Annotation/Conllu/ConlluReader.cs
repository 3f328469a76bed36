namespace Dateline.Annotation.Conllu;

/// <summary>Streams the sentences of a CoNLL-U file. Columns after FORM may be missing; a byte order mark and CRLF are harmless.</summary>
public static class ConlluReader
{
    /// <param name="path">A UTF-8 file.</param>
    /// <param name="onError">See <see cref="Read"/>.</param>
    public static IEnumerable<ConlluSentence> ReadFile(string path, Action<ConlluFormatException>? onError = null)
    {
        using var reader = new StreamReader(path);
        foreach (var sentence in Read(reader, onError)) yield return sentence;
    }

    /// <param name="reader">The file.</param>
    /// <param name="onError">Told of each bad sentence, which is then left out; when null, the first bad sentence throws.</param>
    /// <exception cref="ConlluFormatException">A sentence is bad and <paramref name="onError"/> is null.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, Action<ConlluFormatException>? onError = null)
    {
        var strings = new StringCache();
        var lines = new List<string>();
        var number = 0;
        string? line;
        do
        {
            line = reader.ReadLine();
            number++;
            if (number == 1) line = line?.TrimStart('\uFEFF');
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line);
                continue;
            }
            if (lines.Count > 0 && Parse(lines, number - lines.Count, strings, onError) is { } sentence) yield return sentence;
            lines.Clear();
        }
        while (line is not null);
    }

    private static ConlluSentence? Parse(
        List<string> lines, int first, StringCache strings, Action<ConlluFormatException>? onError)
    {
        try
        {
            return ConlluSentenceParser.Parse(lines, first, strings);
        }
        catch (ConlluFormatException e) when (onError is not null)
        {
            onError(e);
            return null;
        }
    }
}
