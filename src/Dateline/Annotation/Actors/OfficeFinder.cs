using Dateline.Annotation.Trees;
using Dateline.Knowledge.Actors;

namespace Dateline.Annotation.Actors;

/// <summary>Reads a title and whose it is, <c>the Iraqi Prime Minister</c>, <c>the president of Chile</c>, as of the day of the text.</summary>
internal sealed class OfficeFinder(ActorRegistry registry)
{
    private const int LongestTitle = 8;

    /// <summary>The title that begins at a token: the index after it, and its holder.</summary>
    /// <returns>Null where no title of a body named beside it begins there, or nobody is known to hold it.</returns>
    public (int First, int End, ActorEntry Holder)? At(string text, Tree tree, int first, IReadOnlyDictionary<int, NamedSpan> endingAt, DateOnly? on)
    {
        if (on is null || !registry.Offices.CanBegin(tree[first].Form)) return null;
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        for (var end = Math.Min(tree.Count, first + LongestTitle); end > first; end--)
        {
            var folded = buffer[..NameFolding.Fold(tree.Cover(first, end - 1).Of(text), buffer)];
            if (registry.Offices.BodiesWith(folded).Count == 0) continue;
            if (IsFormer(tree, first)) return null;
            if (Before(tree, first, endingAt) is { } owner && Holder(owner, folded, on) is { } holder) return (owner.First, end, holder);
            if (Behind(tree, end, endingAt) is { } of && Holder(of, folded, on) is { } other) return (first, of.End, other);
        }
        return null;
    }

    /// <summary>Who of some persons holds the office whose title stands right before a name, whatever its country; null where none or several do.</summary>
    public ActorEntry? Bearer(string text, Tree tree, int name, IReadOnlyList<ActorEntry> persons, DateOnly? on)
    {
        if (on is null || persons.Count == 0) return null;
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        for (var first = Math.Max(0, name - LongestTitle); first < name; first++)
        {
            if (!registry.Offices.CanBegin(tree[first].Form)) continue;
            var folded = buffer[..NameFolding.Fold(tree.Cover(first, name - 1).Of(text), buffer)];
            if (registry.Offices.BodiesWith(folded) is not { Count: > 0 } bodies) continue;
            if (IsFormer(tree, first)) return null;
            ActorEntry? found = null;
            foreach (var body in bodies)
                if (registry.Offices.Holder(body, folded, on) is { } holder && holder != found && persons.Contains(holder))
                {
                    if (found is not null) return null;
                    found = holder;
                }
            return found;
        }
        return null;
    }

    private ActorEntry? Holder(NamedSpan owner, ReadOnlySpan<char> title, DateOnly? on)
    {
        ActorEntry? found = null;
        foreach (var hit in owner.Hits)
        {
            // "Philippine President": the office is the country's; "UN Secretary-General": the organisation's.
            var holder = registry.Offices.Holder(hit.Entry.Id, title, on)
                ?? (registry.StateOf(hit.Entry) is { } state ? registry.HolderIn(state, title, on) : null);
            if (holder is null || holder == found) continue;
            if (found is not null) return null;
            found = holder;
        }
        return found;
    }

    private static NamedSpan? Before(Tree tree, int first, IReadOnlyDictionary<int, NamedSpan> endingAt) =>
        endingAt.TryGetValue(first, out var owner) || first > 0 && tree[first - 1].Form is "'s" or "’s" or "'" or "’" && endingAt.TryGetValue(first - 1, out owner) ? owner : null;

    private static NamedSpan? Behind(Tree tree, int end, IReadOnlyDictionary<int, NamedSpan> endingAt)
    {
        if (end >= tree.Count || tree[end].Form is not "of") return null;
        var start = end + 1 < tree.Count && tree[end + 1].Form is "the" ? end + 2 : end + 1;
        foreach (var name in endingAt.Values)
            if (name.First == start) return name;
        return null;
    }

    // "former US Secretary of State", "ex-president", "then Prime Minister"
    private static bool IsFormer(Tree tree, int first)
    {
        for (var i = Math.Max(0, first - 4); i < first; i++)
            if (tree[i].Form.ToLowerInvariant() is "former" or "ex" or "ex-" or "late" or "then" or "deputy" or "vice" or "assistant" or "incoming" or "outgoing" or "next" or "previous") return true;
        return false;
    }
}
