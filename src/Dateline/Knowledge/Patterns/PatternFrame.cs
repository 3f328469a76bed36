using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Senses;

namespace Dateline.Knowledge.Patterns;

/// <summary>
/// Where participants stand, by the letter of their part: <c>H:nsubj T:obj/xcomp</c>. Alternatives are tried in order; a part that
/// is not named stands where the kind of word has it.
/// </summary>
internal sealed class PatternFrame
{
    private readonly Dictionary<char, Slot[]> _parts = [];

    /// <param name="entry">The line.</param>
    /// <param name="text">The frame; <c>-</c> for the usual one.</param>
    /// <param name="letters">The parts that lines of this file have.</param>
    public static PatternFrame? Parse(Entry entry, string text, string letters)
    {
        if (text is "-") return null;
        var frame = new PatternFrame();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < 3 || part[1] != ':' || !letters.Contains(part[0]))
                throw entry.Error($"A frame has {string.Join(", ", letters.Select(l => $"{l}:"))}, not “{part}”.");
            frame._parts[part[0]] = [.. part[2..].Split('/').Select(Place)];
        }
        return frame;
    }

    /// <summary>The places of a part; empty where the frame does not name it.</summary>
    public IReadOnlyList<Slot> Of(char part) => _parts.TryGetValue(part, out var slots) ? slots : [];

    /// <summary>Whether some participant stands under a preposition.</summary>
    public bool Names(string preposition) => _parts.Values.Any(p => p.Any(s => s.Case == preposition));

    private static Slot Place(string place) => place.IndexOf(':') is var colon and >= 0 ? new(place[..colon], place[(colon + 1)..]) : new(place, null);
}
