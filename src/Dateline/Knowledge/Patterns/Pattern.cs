using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Senses;

namespace Dateline.Knowledge.Patterns;

/// <summary>Words that tell a fact of some kind, and where those stand who take part: a line of stances.txt and its like, described in docs/lexicon.md.</summary>
/// <param name="Head">Lemma of the word that carries it; of an adjective and a participle its form.</param>
/// <param name="Kind">What sort of word that is.</param>
/// <param name="Words">Its other words: particles of a verb, what stands before a noun.</param>
/// <param name="Preposition">The preposition that it needs, or null.</param>
/// <param name="Object">What the object, or what the preposition governs, must be; null where anything goes.</param>
/// <param name="Frame">Where the participants stand; null where they stand as usual for the kind.</param>
/// <param name="Value">What the words tell; null where this use of them tells nothing.</param>
/// <param name="Entry">The line.</param>
internal sealed record Pattern<T>(
    string Head, PatternKind Kind, IReadOnlyList<string> Words, string? Preposition, Condition? Object, PatternFrame? Frame, T? Value, Entry Entry)
    where T : struct, Enum
{
    /// <summary>How much the words ask for: more words win over fewer.</summary>
    public int Length => Words.Count + (Preposition is null ? 0 : 1);
}
