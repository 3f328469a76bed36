using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>One occurrence, one fact: what a text tells again goes to the evidence of what it told before.</summary>
internal static class EventMerger
{
    // How far back a bare "the attack" may reach.
    private const int Reach = 4;

    public static List<EventDraft> Merge(List<EventDraft> drafts)
    {
        var merged = new List<EventDraft>();
        foreach (var next in drafts)
        {
            var before = merged.FindLast(e => Same(e, next));
            if (before is null) merged.Add(next);
            else Join(before, next);
        }
        return merged;
    }

    private static bool Same(EventDraft one, EventDraft next)
    {
        if (next.IsElaboration || one.Tree != next.Tree && IsAnother(next.Trigger)) return false;
        if (one.Trigger.Type != next.Trigger.Type || one.Tree == next.Tree && one.Trigger.Word == next.Trigger.Word) return false;
        if (one.Tree == next.Tree && !one.Trigger.IsNoun && !next.Trigger.IsNoun) return false;
        if (one.Status != next.Status || one.Count != next.Count && one.Count is not null && next.Count is not null) return false;
        if (Differ(one.Place?.Name, next.Place?.Name) || Differ(one.Time?.Text, next.Time?.Text) || Differ(one.Mode, next.Mode)) return false;
        if (next.Trigger.IsOfEarlier && next.Actors.Count == 0 && next.Tree.Index - one.Tree.Index <= Reach && Lemmas(one).Overlaps(Lemmas(next))) return true;
        if (next.Actors.Count + next.Recipients.Count == 0) return IsAnaphor(next.Trigger) && Lemmas(one).Overlaps(Lemmas(next));
        if (next.Trigger.Type == EventType.Consult && IsAmong(next) && next.Tree.Index - one.Tree.Index <= Reach) return true;
        var (actors, recipients) = (Match(one.Actors, next.Actors), Match(one.Recipients, next.Recipients));
        return actors is not false && recipients is not false && (actors is true && recipients is true || (actors ?? recipients) is true &&
            (next.Trigger.IsNoun || one.Trigger.IsNoun) && next.Tree.Index - one.Tree.Index <= Reach);
    }

    private static void Join(EventDraft one, EventDraft next)
    {
        one.Spans.AddRange(next.Spans);
        if (one.Actors.Count == 0) one.Actors = next.Actors;
        if (one.Recipients.Count == 0 || next.Trigger.IsOfEarlier) one.Recipients = [.. one.Recipients, .. next.Recipients.Where(r => !one.Recipients.Contains(r))];
        one.Mode ??= next.Mode;
        one.Time ??= next.Time;
        one.Place ??= next.Place;
    }

    private static bool Differ(string? one, string? next) => one is not null && next is not null && one != next;

    // "the attack", "these strikes": an event already told.
    public static bool IsAnaphor(Trigger trigger)
    {
        var (tree, word) = (trigger.Tree, trigger.Word);
        return trigger.IsNoun && tree.Child(word, "det") is var det and >= 0 && tree.Lemma(det).ToLowerInvariant() is "the" or "this" or "that" or "these" &&
            !tree.Has(word, "nmod");
    }

    // "when they last met", "struck again": not the one just told.
    private static bool IsAnother(Trigger trigger)
    {
        if (!trigger.IsNoun)
            foreach (var child in trigger.Tree.Children(trigger.Word))
                if (trigger.Tree.Is(child, "advmod") && trigger.Tree.Lemma(child).ToLowerInvariant() is "last" or "previously" or "again") return true;
        return false;
    }

    private static HashSet<string> Lemmas(EventDraft draft) =>
        [.. draft.Trigger.Absorbed.Append(draft.Trigger.Word).Append(draft.Trigger.Object).Where(i => i >= 0).Select(i => draft.Tree.Lemma(i))];

    // "the two leaders discussed": those who met.
    private static bool IsAmong(EventDraft draft) =>
        draft.Recipients.All(r => draft.Actors.Contains(r)) && draft.Actors is [var who] &&
        (who.Text.ToLowerInvariant() is "they" or "both" or "the ministers" or "the leaders" or "the two" or "the sides" or "the parties" or "he" or "she" ||
            who.Text.StartsWith("the two ", StringComparison.OrdinalIgnoreCase) || who.Text.StartsWith("the 2 ", StringComparison.OrdinalIgnoreCase) ||
            who.Text.StartsWith("both ", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where some mention of each is the same actor, false where both name actors and none is, null where one names none.</summary>
    private static bool? Match(List<Mention> ones, List<Mention> nexts)
    {
        if (ones.Count == 0 || nexts.Count == 0) return null;
        return ones.Exists(a => nexts.Exists(b => a.Id is not null ? a.Id == b.Id : b.Id is null && IsSame(Bare(a.Text), Bare(b.Text))));
    }

    // "70 members of the tribe" and "70 members of the tribe in Anbar"; but not five units and two.
    private static bool IsSame(string one, string other)
    {
        if (one == other) return true;
        var (a, b) = (one.Split(' ').ToHashSet(), other.Split(' ').ToHashSet());
        if (Math.Min(a.Count, b.Count) < 3 || !a.Where(HasDigit).ToHashSet().SetEquals(b.Where(HasDigit))) return false;
        return a.Count(b.Contains) * 4 >= Math.Min(a.Count, b.Count) * 3;
    }

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);

    private static string Bare(string text)
    {
        var bare = text.ToLowerInvariant();
        foreach (var article in (string[])["the ", "a ", "an ", "its ", "their ", "these ", "this "])
            if (bare.StartsWith(article, StringComparison.Ordinal)) return bare[article.Length..];
        return bare;
    }
}
