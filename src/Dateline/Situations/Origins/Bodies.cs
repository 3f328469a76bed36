using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations.Origins;

/// <summary>Whether who says something can be found again: a ministry, an agency, a monitor or a person by name; not "officials".</summary>
internal sealed class Bodies(ActorRegistry registry)
{
    private static readonly HashSet<string> Determiners = ["the", "a", "an", "one", "two", "three", "some", "many", "several", "other", "its", "their", "his", "her", "our", "state", "official", "local"];

    private readonly HashSet<string> _anonymous = [.. EntryFile.Embedded("Situations/Origins/anonymous.txt", "anonymous").Select(e => e.Expect(2)[0])];

    /// <summary>The origin that a speaker is, or null.</summary>
    public Origin? Of(Mention speaker)
    {
        if (speaker.Id is { } id)
        {
            if (registry.ById(id) is { } known) return known.Type is ActorType.Civilian or ActorType.Population ? null : new(known.Id, known.Name);
            return IsAnonymous(id.Split('@')[0].Split('-')) ? null : new($"name:{id}", CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id.Split('@')[0].Replace('-', ' ')));
        }
        var words = speaker.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length && Determiners.Contains(words[first].ToLowerInvariant())) first++;
        var name = string.Join(' ', words[first..]);
        if (registry.Find(name) is { Type: not (ActorType.Civilian or ActorType.Population) } found) return new(found.Id, found.Name);
        // A body of which the registry does not know has a name: "Helmand provincial health office".
        if (words.Length - first < 2 || !words[first..].Any(w => char.IsUpper(w[0])) || IsAnonymous(words[first..])) return null;
        return new($"name:{RegisteredActor.IdOf(name)}", name);
    }

    // What counts is the noun that the others stand around: "residents of Aleppo", "security officials in Kabul".
    private bool IsAnonymous(string[] words)
    {
        var end = Array.FindIndex(words, w => w is "of" or "in" or "from" or "at" or "for" or "on" or "who" or "with" or "near" or "to" or "close");
        var head = words[(end > 0 ? end : words.Length) - 1].TrimEnd(',').ToLowerInvariant();
        return Holds(head);
    }

    private bool Holds(string noun) =>
        _anonymous.Contains(noun) || noun.EndsWith('s') && _anonymous.Contains(noun[..^1]) || noun.EndsWith("ies", StringComparison.Ordinal) && _anonymous.Contains($"{noun[..^3]}y")
        || noun.EndsWith("men", StringComparison.Ordinal) && _anonymous.Contains($"{noun[..^3]}man") || noun.EndsWith("women", StringComparison.Ordinal) && _anonymous.Contains($"{noun[..^5]}woman")
        || noun.EndsWith("es", StringComparison.Ordinal) && _anonymous.Contains(noun[..^2]);
}
