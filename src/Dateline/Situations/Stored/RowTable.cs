namespace Dateline.Situations.Stored;

/// <summary>Writes rows, topic after topic, and where those of each topic stand.</summary>
internal static class RowTable
{
    /// <summary>Leaves of the rows of a topic what counts, and says how many they are.</summary>
    public delegate int Settling<TRow>(Span<TRow> rows);

    /// <param name="writer">The index.</param>
    /// <param name="keys">Where the topics go.</param>
    /// <param name="section">Where their rows go.</param>
    /// <param name="places">Where the place of each row goes; null for none.</param>
    /// <param name="runs">The rows.</param>
    /// <param name="topics">Numbers of the topics in their order.</param>
    /// <param name="keyOf">Key of a topic by its number and first row.</param>
    /// <param name="settle">Null for <see cref="Rows{T}.Settle"/>.</param>
    public static void Write<TKey, TRow>(
        SectionWriter writer, Section keys, Section section, Section? places, TopicRuns<TRow> runs, IEnumerable<int> topics, Func<int, TRow, TKey> keyOf, Settling<TRow>? settle = null)
        where TKey : unmanaged where TRow : unmanaged, IRow<TRow>
    {
        var at = new List<int>();
        Write(writer, keys, section, runs, topics, keyOf, rows =>
        {
            var kept = (settle ?? Rows<TRow>.Settle)(rows);
            if (places is not null)
                foreach (ref readonly var row in rows[..kept]) at.Add(row.Stamp.Place);
            return kept;
        });
        if (places is { } known) writer.Write<int>(known, at.ToArray());
    }

    /// <summary>Rows of which each counts; the key is the number.</summary>
    public static void Write<TRow>(SectionWriter writer, Section keys, Section section, TopicRuns<TRow> runs) where TRow : unmanaged, IComparable<TRow> =>
        Write(writer, keys, section, runs, runs.Topics, (topic, _) => topic, rows => rows.Length);

    private static void Write<TKey, TRow>(SectionWriter writer, Section keys, Section section, TopicRuns<TRow> runs, IEnumerable<int> topics, Func<int, TRow, TKey> keyOf, Settling<TRow> settle)
        where TKey : unmanaged where TRow : unmanaged, IComparable<TRow>
    {
        var (stored, start) = (new List<StoredTopic<TKey>>(), 0L);
        writer.Begin(section);
        foreach (var topic in topics)
        {
            var rows = runs.Rows(topic);
            rows = rows[..settle(rows)];
            writer.Write<TRow>(rows);
            stored.Add(new(keyOf(topic, rows[0]), start, rows.Length));
            start += rows.Length;
        }
        writer.End(section);
        writer.Write<StoredTopic<TKey>>(keys, stored.ToArray());
    }
}
