using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Senses;

/// <summary>One sense of a verb or noun: a line of verbs.txt or nouns.txt, described in docs/lexicon.md.</summary>
/// <param name="Head">Lemma of the word that carries it.</param>
/// <param name="Words">Its other words: particles and predicatives of a verb, what stands before a noun.</param>
/// <param name="Preposition">The preposition that it needs, or null.</param>
/// <param name="Object">What the object, or what the preposition governs, must be; null where anything goes.</param>
/// <param name="Frame">Where actors and recipients stand.</param>
/// <param name="Type">Null where this use of the word is no event.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Cameo">CAMEO code, or null.</param>
/// <param name="Entry">The line.</param>
internal sealed record Sense(
    string Head, IReadOnlyList<string> Words, string? Preposition, Condition? Object, Frame Frame, EventType? Type, string? Mode,
    string? Cameo, Entry Entry)
{
    private static readonly HashSet<string> Prepositions =
        ["for", "to", "with", "of", "against", "at", "from", "into", "under", "on", "in", "between", "by", "over", "about", "among", "upon", "through", "across", "that", "as", "outside", "alongside", "behind"];

    // Those that are never particles of a verb; the others are where the line does not stand on them.
    private static readonly HashSet<string> AlwaysPrepositions = ["for", "to", "with", "of", "against", "at", "from", "into", "under", "that"];

    /// <summary>What a later line must repeat to replace this one.</summary>
    public string Key => Entry[0];

    /// <summary>How much the words of the predicate ask for: more words win over fewer.</summary>
    public int Length => Words.Count + (Preposition is null ? 0 : 1);

    public static Sense Parse(Entry entry, WordClasses classes, bool noun)
    {
        // The bars inside a condition are cut as well: all but the last five fields are the predicate.
        var extra = entry.Fields.Length - 6;
        if (extra < 0) throw entry.Error($"6 fields expected between bars, {entry.Fields.Length} found.");
        var predicate = string.Join('|', entry.Fields[..(extra + 1)]);
        entry = entry with { Fields = [predicate, .. entry.Fields[(extra + 1)..]] };

        var halves = predicate.Split(" + ", 2);
        var words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) throw entry.Error("The predicate is empty.");
        var condition = halves.Length > 1 ? Condition.Parse(entry, halves[1], classes) : null;
        var frame = Frame.Parse(entry, 1, noun);

        string? preposition = null;
        // "sit - in": with its hyphen it is the end of a word.
        if (words.Length > 1 && Prepositions.Contains(words[^1]) && words[^2] is not "-" &&
            (noun || condition is not null || AlwaysPrepositions.Contains(words[^1]) || frame.Names(words[^1])))
            (preposition, words) = (words[^1], words[..^1]);
        return new(
            noun ? words[^1] : words[0], noun ? words[..^1] : words[1..], preposition, condition, frame,
            EventTypeOf(entry), entry.Optional(3), entry.Optional(4), entry);
    }

    private static EventType? EventTypeOf(Entry entry)
    {
        if (entry[2] is "none") return null;
        if (Vocabulary.TryParse<EventType>(entry[2], out var type)) return type;
        throw entry.Error($"“{entry[2]}” is no event type: {string.Join(' ', Vocabulary.All<EventType>())} or none.");
    }
}
