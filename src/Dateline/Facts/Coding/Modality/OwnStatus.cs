using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Modality;

/// <summary>What a word's own auxiliaries, negation and modifiers say: <c>may attack</c>, <c>did not attack</c>, <c>no attack</c>, <c>a planned attack</c>.</summary>
internal sealed class OwnStatus(StatusWords words)
{
    public Status Of(Tree tree, int word)
    {
        var status = Status.Actual;
        foreach (var child in tree.Children(word))
        {
            if ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && IsNone(tree, child)) return Status.Denied;
            // "talks in Geneva, planned for next week"
            if (tree.Is(child, "nmod")) foreach (var inner in tree.Children(child)) if (IsPlanned(tree, inner)) status = StatusResolver.Combine(Status.Planned, status);
            if (IsPlanned(tree, child)) status = StatusResolver.Combine(Status.Planned, status);
            var kind = tree.Deprel(child) switch
            {
                "aux" => "aux",
                "amod" => "adj",
                "det" => "det",
                "cc:preconj" => "adv",
                var relation when Relations.Is(relation, "advmod") => "adv",
                _ => null,
            };
            // "not only humanitarian": that as well.
            if (kind is null || kind == "adv" && tree.Lemma(child) is "not" && child + 1 < tree.Count && tree[child + 1].Form is "only" or "just" or "merely") continue;
            var found = words.Table.Alone(kind, tree.Lemma(child).ToLowerInvariant()) ?? words.Table.Alone(kind, tree[child].Form.ToLowerInvariant());
            if (found is not null) status = StatusResolver.Combine(found.Value, status);
            else if (kind == "adv" && tree.Lemma(child) is "n't") status = Status.Denied;
        }
        // "The minister to visit Cuba": a headline's future.
        if (status == Status.Actual && tree.Head(word) < 0 && tree.IsVerb(word) && Marks.IsInfinitive(tree, word) && tree.Has(word, "nsubj")) return Status.Planned;
        // An if-clause makes its main clause depend on it, where that is not plain fact.
        if (status is Status.Possible or Status.Planned && HasCondition(tree, word)) return Status.Conditional;
        return status;
    }

    private bool IsPlanned(Tree tree, int i) =>
        tree.Deprel(i) == "acl" && tree[i].Xpos == "VBN" && !tree.Has(i, "obl:agent") &&
        (words.Table.Alone("verb", tree.Lemma(i)) ?? words.Table.Alone("adj", tree[i].Form.ToLowerInvariant()))?.Value is Status.Planned;

    // "neither side", "no troops", "none of them", "neither the army nor the rebels"
    private static bool IsNone(Tree tree, int i) =>
        tree.Lemma(i).ToLowerInvariant() is "none" or "neither" or "nobody" or "nothing" ||
        tree.Child(i, "det") is var det and >= 0 && tree.Lemma(det).ToLowerInvariant() is "no" or "neither" ||
        tree.Child(i, "cc:preconj") is var both and >= 0 && tree.Lemma(both).ToLowerInvariant() is "neither";

    private bool HasCondition(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (tree.Is(child, "advcl") && Marks.StatusOf(words, tree, child) == Status.Conditional) return true;
            else if (child > word)
                foreach (var inner in tree.Children(child))
                    if (Marks.IsProviso(tree, child, inner)) return true;
        return false;
    }
}
