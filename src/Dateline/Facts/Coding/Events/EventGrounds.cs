namespace Dateline.Facts.Coding.Events;

/// <summary>What an event was coded by: the rule, the line of the lexicon, the words followed.</summary>
internal static class EventGrounds
{
    public static Grounds Of(EventDraft e)
    {
        var (t, tree) = (e.Trigger, e.Tree);
        var rule = t.Neighbour is not null ? "neighbour" : e.IsElaboration ? "list" : t.Rule == "noun" && t.Absorbed.Count > 0 ? "noun phrase" : t.Rule == "verb" && t.Absorbed.Count > 0 ? "verb phrase" : t.Rule;
        var path = new List<string> { string.Join(' ', t.Absorbed.Append(t.Word).Append(t.Object).Where(i => i >= 0).Distinct().Order().Select(i => tree[i].Form)) };
        path.AddRange(t.Actors.Select(a => $"actor {tree[a].Form} ({Relation(t, a)})"));
        path.AddRange(t.Recipients.Select(r => $"recipient {tree[r].Form} ({Relation(t, r)})"));
        string[] entries = t.Neighbour is { } near ? [string.Join(" | ", near.Fields), Line(t)] : [Line(t)];
        return new($"event/{rule}", entries, string.Join(", ", path));
    }

    private static string Line(Trigger t) => string.Join(" | ", t.Sense.Entry.Fields[..^1]);

    // The relation where it hangs on the word itself, else the word that it hangs on.
    private static string Relation(Trigger t, int participant)
    {
        var (tree, head) = (t.Tree, t.Tree.Head(participant));
        return head < 0 || head == t.Word ? tree.Deprel(participant) : $"{tree.Deprel(participant)} of {tree[head].Form}";
    }
}
