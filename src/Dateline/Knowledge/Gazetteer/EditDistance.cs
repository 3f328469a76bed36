namespace Dateline.Knowledge.Gazetteer;

/// <summary>The distance of Levenshtein.</summary>
internal static class EditDistance
{
    /// <summary>Letters to insert, delete or replace; both spans at most <see cref="PlaceKey.Longest"/> × 2 long.</summary>
    public static int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
