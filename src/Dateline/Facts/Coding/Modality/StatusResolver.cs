using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Modality;

/// <summary>
/// Says whether the text commits to what a word tells: looks at the word's own auxiliaries, negation and modifiers, then at
/// each word that governs it, up to the root of the sentence. Words are those of status.txt.
/// </summary>
internal sealed class StatusResolver(StatusWords words, ReportingWords reporting)
{
    public Status Of(Tree tree, int word)
    {
        var status = Own(tree, word);
        for (var (i, steps) = (word, 0); tree.Head(i) >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
        {
            // "It is not clear whether they attacked": open, whatever else is said.
            if (IsOpen(tree, i)) return Status.Possible;
            status = Combine(Layer(tree, tree.Head(i), i), status);
            // What a relative clause tells is told of its noun, whatever the main clause says of that.
            if (tree.Is(i, "acl") && tree.Deprel(i) == "acl:relcl") break;
            if (Governs(tree, tree.Head(i), i)) status = Combine(Own(tree, tree.Head(i)), status);
        }
        return status;
    }

    private static bool IsOpen(Tree tree, int clause) =>
        tree.Child(clause, "mark") is var mark and >= 0 && tree.Lemma(mark) is "whether" || tree.Child(clause, "cc") is var cc and >= 0 && tree.Lemma(cc) is "whether";

    /// <summary>The outer layer rules; what is denied at any layer is denied.</summary>
    private static Status Combine(Status outer, Status inner) =>
        outer == Status.Denied || inner == Status.Denied ? Status.Denied : outer == Status.Actual ? inner : outer;

    // Whether the modality of a head reaches its dependent: that of a verb reaches what completes it, not what is told beside it.
    private static bool Governs(Tree tree, int head, int child) => tree.Deprel(child) switch
    {
        "xcomp" or "obj" or "nsubj:pass" or "obl:agent" or "nmod" or "compound" or "nmod:poss" or "acl" or "csubj" => true,
        "nsubj" or "obl" => tree.IsVerb(head),
        "conj" => !tree.Has(child, "aux") && !tree.Has(child, "nsubj") && child > head,
        "advcl" => tree[child].Xpos is "VB" or "VBG" && child > head,
        "ccomp" => false,
        _ => false,
    };

    // The status that a governing word lends to one dependent.
    private Status Layer(Tree tree, int head, int child)
    {
        var relation = tree.Deprel(child);
        if (relation is "conj" or "parataxis" or "appos" or "acl:relcl") return Status.Actual;
        if (relation == "advcl" || relation == "acl")
            if (Mark(tree, child) is { } mark and not Status.Actual) return mark;
        var kind = tree.Upos(head) switch { Upos.Verb => "verb", Upos.Adj => "adj", Upos.Noun => "noun", Upos.Aux => "verb", _ => null };
        if (kind is null) return Status.Actual;
        if (kind == "adj" && tree.Is(child, "nsubj")) return Status.Actual;
        // "told them that", "agreed that": report, which commits to nothing of its own.
        if (relation == "ccomp" && reporting.Table.Alone("verb", tree.Lemma(head).ToLowerInvariant()) is not null && tree.Lemma(head) is not "deny") return Status.Actual;
        if (kind == "verb" && relation is "nsubj" or "obl:agent" or "nmod:poss" or "amod" or "compound") return Status.Actual;
        foreach (var word in words.Table.Of(kind, tree.Lemma(head).ToLowerInvariant()))
            if (Fits(tree, head, child, word)) return word.Value;
        foreach (var word in words.Table.Of(kind, tree[head].Form.ToLowerInvariant()))
            if (Fits(tree, head, child, word)) return word.Value;
        // An infinitive of purpose has not happened by being told.
        return relation is "advcl" && IsInfinitive(tree, child) ? Status.Planned : Status.Actual;
    }

    // A verb lends its status to what completes it; with a preposition or particle, where that stands by.
    private static bool Fits(Tree tree, int head, int child, Word<Status> word)
    {
        var completes = tree.Deprel(child) is "xcomp" or "ccomp" or "obj" or "nsubj:pass" or "csubj" or "advcl" or "acl" ||
            tree.Is(child, "nmod") || tree.Is(child, "obl");
        if (!completes) return false;
        if (word.Rest.Length == 0)
            return !tree.Is(child, "obl") && (!tree.Is(child, "nmod") || tree.Case(child) is "of" or "for" or "to") &&
                (tree.Deprel(child) != "advcl" || IsInfinitive(tree, child) || tree.Upos(head) == Upos.Adj || Marker(tree, child) == "from");
        foreach (var rest in word.Rest)
            if (!StandsBy(tree, head, child, rest)) return false;
        return true;
    }

    private static bool StandsBy(Tree tree, int head, int child, string word)
    {
        if (tree.Case(child) == word || Marker(tree, child) == word) return true;
        foreach (var other in tree.Children(head))
        {
            if (tree.Is(other, "compound") && tree.Lemma(other) == word) return true;
            if (tree.Is(other, "obl") && tree.Case(other) == word && !tree.Is(child, "obl")) return true;
        }
        return false;
    }

    private static string? Marker(Tree tree, int i) => tree.Child(i, "mark") is var mark and >= 0 ? tree.Lemma(mark) : null;

    private Status? Mark(Tree tree, int clause)
    {
        foreach (var child in tree.Children(clause))
            if (tree.Is(child, "mark") || tree.Is(child, "case") || tree.Is(child, "advmod"))
                foreach (var word in words.Table.Of("mark", tree[child].Form.ToLowerInvariant()))
                    if (word.Entry[0] == tree.WithFixed(child) || word.Rest.Length == 0) return word.Value;
        return null;
    }

    private static bool IsInfinitive(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child < verb && tree.Lemma(child) == "to" && tree.Upos(child) == Upos.Part) return true;
        return false;
    }

    private Status Own(Tree tree, int word)
    {
        var status = Status.Actual;
        foreach (var child in tree.Children(word))
        {
            if ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && IsNone(tree, child)) return Status.Denied;
            // "talks in Geneva, planned for next week"
            if (tree.Is(child, "nmod")) foreach (var inner in tree.Children(child)) if (IsPlanned(tree, inner)) status = Combine(Status.Planned, status);
            if (IsPlanned(tree, child)) status = Combine(Status.Planned, status);
            var kind = tree.Deprel(child) switch
            {
                "aux" => "aux",
                "amod" => "adj",
                "det" => "det",
                "cc:preconj" => "adv",
                var relation when Relations.Is(relation, "advmod") => "adv",
                _ => null,
            };
            if (kind is null) continue;
            var found = words.Table.Alone(kind, tree.Lemma(child).ToLowerInvariant()) ?? words.Table.Alone(kind, tree[child].Form.ToLowerInvariant());
            if (found is not null) status = Combine(found.Value, status);
            else if (kind == "adv" && tree.Lemma(child) is "n't") status = Status.Denied;
        }
        // "The minister to visit Cuba": a headline's future.
        if (status == Status.Actual && tree.Head(word) < 0 && tree.IsVerb(word) && IsInfinitive(tree, word) && tree.Has(word, "nsubj")) return Status.Planned;
        // An if-clause makes its main clause depend on it, where that is not plain fact.
        if (status is Status.Possible or Status.Planned && HasCondition(tree, word)) return Status.Conditional;
        return status;
    }

    private bool IsPlanned(Tree tree, int i) =>
        tree.Deprel(i) == "acl" && tree[i].Xpos == "VBN" && !tree.Has(i, "obl:agent") &&
        (words.Table.Alone("verb", tree.Lemma(i)) ?? words.Table.Alone("adj", tree[i].Form.ToLowerInvariant()))?.Value is Status.Planned;

    // "neither side", "no troops", "none of them"
    private static bool IsNone(Tree tree, int i) =>
        tree.Lemma(i).ToLowerInvariant() is "none" or "neither" or "nobody" or "nothing" ||
        tree.Child(i, "det") is var det and >= 0 && tree.Lemma(det).ToLowerInvariant() is "no" or "neither";

    private bool HasCondition(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (tree.Is(child, "advcl") && Mark(tree, child) == Status.Conditional) return true;
        return false;
    }
}
