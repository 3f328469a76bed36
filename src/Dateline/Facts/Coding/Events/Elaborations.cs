using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// A report sums up and then lists: <c>The coalition conducted nine strikes against the group. Near Mosul, two strikes destroyed a
/// tunnel.</c> Who did it, and against whom, is told of them all.
/// </summary>
internal sealed class Elaborations(ActorWords words)
{
    public void Complete(List<EventDraft> drafts)
    {
        for (var k = 1; k < drafts.Count; k++)
        {
            var item = drafts[k];
            if (item.Trigger.Type != EventType.Assault || item.Actors.Count > 0 && item.Recipients.Count > 0) continue;
            var sum = drafts[..k].FindLast(d => d.Tree.Index < item.Tree.Index && IsSumOf(d, item));
            if (sum is null) continue;
            if (item.Actors.Count == 0) item.Actors = sum.Actors;
            item.Mode = sum.Mode ?? item.Mode;
            item.Cameo = sum.Cameo ?? item.Cameo;
            // A tunnel is destroyed; who is hit stands in the sum.
            if (!item.Trigger.Recipients.Exists(r => words.IsActor(item.Tree, r)))
                item.Recipients = [.. item.Recipients, .. sum.Recipients.Where(r => !item.Recipients.Contains(r))];
            item.IsElaboration = true;
        }
    }

    // The same noun, told in the plural of somebody, and now of nobody or nobody else.
    private static bool IsSumOf(EventDraft sum, EventDraft item)
    {
        if (sum.Trigger.Type != item.Trigger.Type || sum.Actors.Count == 0 || sum.IsElaboration) return false;
        foreach (var noun in Nouns(item))
            foreach (var plural in Nouns(sum))
                if (item.Tree.Lemma(noun) == sum.Tree.Lemma(plural) && sum.Tree[plural].Xpos is "NNS" &&
                    (item.Actors.Count == 0 || item.Actors.Exists(a => sum.Actors.Exists(b => SharesName(a.Text, b.Text))))) return true;
        return false;
    }

    private static bool SharesName(string one, string other) => one.Split(' ').Any(w => char.IsUpper(w[0]) && other.Contains(w, StringComparison.Ordinal));

    private static IEnumerable<int> Nouns(EventDraft draft)
    {
        foreach (var word in draft.Trigger.Absorbed.Prepend(draft.Trigger.Object).Prepend(draft.Trigger.Word))
            if (word >= 0 && !draft.Tree.IsVerb(word)) yield return word;
    }
}
