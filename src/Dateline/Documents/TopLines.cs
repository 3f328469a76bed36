namespace Dateline.Documents;

/// <summary>The first lines of a text that are not blank, byte order mark left out.</summary>
internal static class TopLines
{
    /// <summary>No more than this of a text is looked at, however long its lines.</summary>
    private const int Reach = 4000;

    public static IEnumerable<Range> Of(string text, int count)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var limit = Math.Min(text.Length, Reach);
        while (start < limit && count > 0)
        {
            var length = text.AsSpan(start, limit - start).IndexOfAny('\r', '\n');
            var end = length < 0 ? limit : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                count--;
                yield return start..end;
            }
            start = end + 1;
        }
    }
}
