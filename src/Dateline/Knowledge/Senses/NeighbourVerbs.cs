using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Senses;

/// <summary>
/// Verbs that verbs.txt lacks, each with the listed verb that word vectors put nearest: unknown-verbs.txt, made by <c>dateline train neighbours</c>. A line of
/// verbs.txt, the user's too, goes before.
/// </summary>
internal sealed class NeighbourVerbs
{
    private readonly Dictionary<string, (Sense Sense, Entry Entry)> _senses = new(StringComparer.OrdinalIgnoreCase);

    public NeighbourVerbs(IEnumerable<Entry> entries, SenseTable verbs)
    {
        foreach (var entry in entries)
        {
            if (entry.Fields.Length != 3) throw entry.Error($"verb | nearest listed verb | similarity expected, {entry.Fields.Length} fields found.");
            if (verbs.Of(entry[0]).Count > 0) continue;
            // The listed verb may have gone from a user's file: then nothing is known of its neighbour.
            if (verbs.Of(entry[1]).FirstOrDefault(IsPlain) is { } sense) _senses[entry[0]] = (sense, entry);
        }
    }

    /// <summary>The sense of the nearest listed verb, and the line that says so; null where none is near.</summary>
    public (Sense Sense, Entry Entry)? Of(string lemma) => _senses.TryGetValue(lemma, out var found) ? found : null;

    /// <summary>Whether a sense says what its verb does to its object, whatever that is.</summary>
    public static bool IsPlain(Sense sense) => sense.Type is not null && sense.Length == 0 && sense.Object is null && sense.Frame.HasObject;
}
