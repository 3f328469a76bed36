using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Words;

/// <summary>
/// Values by kind and first word; what else an entry needs (a particle, a preposition) stands in <see cref="Word{T}.Rest"/>.
/// A later entry of the same words and kind replaces an earlier one.
/// </summary>
internal sealed class WordTable<T>
{
    private readonly Dictionary<(string Kind, string Head), Word<T>[]> _words;

    /// <param name="entries">Lines whose first field are the words and whose second is the kind.</param>
    /// <param name="fields">How many fields each line has.</param>
    /// <param name="value">Reads the rest of a line.</param>
    public WordTable(IEnumerable<Entry> entries, int fields, Func<Entry, T> value)
    {
        var last = new Dictionary<(string, string), Word<T>>();
        foreach (var entry in entries)
        {
            var words = entry.Expect(fields).Words(0);
            if (words.Length == 0) throw entry.Error("The word is missing.");
            last[(entry[1], entry[0].ToLowerInvariant())] =
                new(words[0].ToLowerInvariant(), [.. words[1..].Select(w => w.ToLowerInvariant())], value(entry), entry);
        }
        All = [.. last.Values];
        _words = All.GroupBy(w => (w.Entry[1], w.Head)).ToDictionary(
            g => g.Key, g => g.OrderByDescending(w => w.Rest.Length).ToArray());
    }

    public IReadOnlyList<Word<T>> All { get; }

    /// <summary>The entries of a kind that begin with a word in lower case, those that need more words first.</summary>
    public ReadOnlySpan<Word<T>> Of(string kind, string head) => _words.TryGetValue((kind, head), out var found) ? found : [];

    /// <summary>The entry that is this one word and no more; null where there is none.</summary>
    public Word<T>? Alone(string kind, string head) => Of(kind, head) is [.., { Rest.Length: 0 } word] ? word : null;
}
