using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Senses;

/// <summary>Where the participants of an event stand. Each list is tried in order; the first that is there wins.</summary>
internal sealed record Frame(IReadOnlyList<Slot> Actors, IReadOnlyList<Slot> Recipients, IReadOnlyList<Slot> Mutual)
{
    private static readonly Frame Verb = new([new("nsubj", null)], [new("obj", null)], []);
    private static readonly Frame Noun = new(
        [new("nmod", "poss"), new("amod", null), new("compound", null), new("nmod", "by")],
        [new("nmod", "on"), new("nmod", "against"), new("nmod", "of")], []);

    /// <summary>Reads <c>A:nsubj R:obl:with/obj</c>; <c>-</c> is the usual frame, <c>.</c> the empty one.</summary>
    public static Frame Parse(Entry entry, int field, bool noun)
    {
        if (entry[field] is "-") return noun ? Noun : Verb;
        List<Slot> actors = [], recipients = [], mutual = [];
        foreach (var part in entry.Words(field))
        {
            if (part is ".") continue;
            var list = part.Split(':')[0] switch
            {
                "A" => actors,
                "R" => recipients,
                "S" => mutual,
                _ => throw entry.Error($"A frame has A:, R: and S:, not “{part}”."),
            };
            foreach (var place in part[2..].Split('/')) list.Add(Place(entry, place));
        }
        return new(actors, recipients, mutual);
    }

    /// <summary>Whether some participant stands under a preposition.</summary>
    public bool Names(string preposition) => Actors.Concat(Recipients).Concat(Mutual).Any(s => s.Case == preposition);

    /// <summary>Whether some participant is the object.</summary>
    public bool HasObject => Actors.Concat(Recipients).Concat(Mutual).Any(s => s.Relation == "obj");

    private static Slot Place(Entry entry, string place)
    {
        // obl:with, nmod:on and R:obl:on after an object (obj:obl:on) all end in relation:preposition.
        var parts = place.Split(':');
        if (parts is [""]) throw entry.Error("A frame lacks a relation.");
        return parts.Length == 1 ? new(parts[0], null) : new(parts[^2], parts[^1]);
    }
}
