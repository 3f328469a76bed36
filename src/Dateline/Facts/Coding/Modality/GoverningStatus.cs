using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Modality;

/// <summary>What a governing word lends to what depends on it: <c>plans to attack</c>, <c>the threat of strikes</c>, <c>ready to talk</c>.</summary>
internal sealed class GoverningStatus(StatusWords words, ReportingWords reporting)
{
    public Status Of(Tree tree, int head, int child)
    {
        var relation = tree.Deprel(child);
        if (relation is "conj" or "parataxis" or "appos" || relation is "acl:relcl" && tree.Mark(child) is not "that") return Status.Actual;
        if (relation == "advcl" || relation == "acl")
            if (Marks.StatusOf(words, tree, child) is { } mark and not Status.Actual) return mark;
        if (Marks.IsProviso(tree, head, child)) return Status.Conditional;
        var kind = tree.Upos(head) switch { Upos.Verb => "verb", Upos.Adj => "adj", Upos.Noun => "noun", Upos.Aux => "verb", _ => null };
        if (kind is null) return Status.Actual;
        // "talks are due to restart": said of what is to happen; "the attack was likely a mistake" is not.
        if (kind == "adj" && tree.Is(child, "nsubj"))
            return tree.IsNominal(child) && HasInfinitive(tree, head) && words.Table.Alone("adj", tree.Lemma(head).ToLowerInvariant()) is { Value: not Status.Demanded } raised ? raised.Value : Status.Actual;
        // "repeated its demand on Sunday that the army leave": the clause belongs to the demand, wherever the parser hangs it.
        if (relation == "ccomp" && kind == "verb" && tree.Child(head, "obj") is var asked and >= 0 && asked < child && tree.Mark(child) is "that" && words.Table.Alone("noun", tree.Lemma(asked).ToLowerInvariant()) is { Value: Status.Demanded }) return Status.Demanded;
        // "told them that", "agreed that": report, which commits to nothing of its own.
        if (relation == "ccomp" && reporting.Table.Alone("verb", tree.Lemma(head).ToLowerInvariant()) is { } report && !report.Value.Contents.HasFlag(ReportedContents.Source) && tree.Lemma(head) is not "deny") return Status.Actual;
        // "wants to attack": of oneself one demands nothing.
        if (kind == "verb" && relation == "xcomp" && tree.Lemma(head) is "want" && tree.Child(head, "obj") < 0 && tree.Child(head, "iobj") < 0 && Marks.IsInfinitive(tree, child)) return Status.Planned;
        if (kind == "verb" && relation is "nsubj" or "obl:agent" or "nmod:poss" or "amod" or "compound") return Status.Actual;
        foreach (var word in words.Table.Of(kind, tree.Lemma(head).ToLowerInvariant()))
            if (Fits(tree, head, child, word)) return word.Value;
        foreach (var word in words.Table.Of(kind, tree[head].Form.ToLowerInvariant()))
            if (Fits(tree, head, child, word)) return word.Value;
        // "ought to leave", "need to leave": parsers take what goes with the verb for its head.
        if (kind == "verb" && relation == "xcomp" && Marks.IsInfinitive(tree, child) && words.Table.Alone("aux", tree.Lemma(head)) is { } auxiliary) return auxiliary.Value;
        // "rejected an invitation to attend", "spurned an offer of talks": what one was asked or offered comes to nothing.
        if (kind == "noun" && (relation is "acl" && Marks.IsInfinitive(tree, child) || tree.Is(child, "nmod") && tree.Case(child) is "for" or "of" && Offers.Contains(tree.Lemma(head))) && IsRefused(tree, head)) return Status.Denied;
        // "rejected any talks with the gangs": they do not take place.
        if (kind == "verb" && relation is "obj" or "nsubj:pass" && Refusing.Contains(tree.Lemma(head)) && Dealings.Contains(tree.Lemma(child))) return Status.Denied;
        if (kind == "verb" && relation is "advcl" or "xcomp" && Refusing.Contains(tree.Lemma(head)) && Marks.IsInfinitive(tree, child) && tree.Child(head, "obj") is var refused and >= 0 && refused < child && Offers.Contains(tree.Lemma(refused))) return Status.Denied;
        // An infinitive of purpose has not happened by being told, nor that of a noun: "the right to strike"; who was "the first to strike" has struck.
        return relation is "advcl" && Marks.IsInfinitive(tree, child) || relation is "acl" && tree.Upos(head) == Upos.Noun && Marks.IsInfinitive(tree, child) && !HasOrdinal(tree, head)
            ? Status.Planned : Status.Actual;
    }

    /// <summary>Whether a word takes what depends on it for granted: the words of status.txt that are <c>actual</c>, and participles that tell which.</summary>
    public bool Presupposes(Tree tree, int head, int child)
    {
        if (tree.Deprel(child) == "acl" && tree[child].Xpos is "VBG" or "VBN" && !tree.Has(child, "mark") && tree.IsNominal(head)) return true;
        var kind = tree.Upos(head) switch { Upos.Verb => "verb", Upos.Noun => "noun", _ => null };
        if (kind is null || tree.IsVerb(child)) return false;
        var presupposes = false;
        foreach (var word in words.Table.Of(kind, tree.Lemma(head).ToLowerInvariant()))
            if (Fits(tree, head, child, word))
                // "stopped the siege", not "stopped short of it"
                if (word.Value == Status.Actual) presupposes = true;
                else if (word.Rest.Length > 0) return false;
        return presupposes;
    }

    // A verb lends its status to what completes it; with a preposition or particle, where that stands by.
    private static bool Fits(Tree tree, int head, int child, Word<Status> word)
    {
        var completes = tree.Deprel(child) is "xcomp" or "ccomp" or "obj" or "iobj" or "nsubj:pass" or "csubj" or "advcl" or "acl" or "acl:relcl" ||
            tree.Is(child, "nmod") || tree.Is(child, "obl");
        if (!completes) return false;
        if (word.Rest.Length == 0)
            return !tree.Is(child, "obl") && (!tree.Is(child, "nmod") || tree.Case(child) is "of" or "for" or "to") &&
                (tree.Deprel(child) != "advcl" || Marks.IsInfinitive(tree, child) || tree.Upos(head) == Upos.Adj && tree.Mark(child) is null or "to" or "that" or "if" or "for" || tree.Mark(child) == "from" || child == head + 1 && tree[child].Xpos is "VBG");
        foreach (var rest in word.Rest)
            if (!StandsBy(tree, head, child, rest)) return false;
        return true;
    }

    private static bool IsRefused(Tree tree, int noun) =>
        tree.Deprel(noun) is "obj" or "nsubj:pass" && tree.Head(noun) is var verb and >= 0 && Refusing.Contains(tree.Lemma(verb));

    private static readonly HashSet<string> Refusing = ["decline", "dismiss", "rebuff", "refuse", "reject", "snub", "spurn"];

    private static readonly HashSet<string> Offers = ["appeal", "call", "demand", "invitation", "offer", "plea", "proposal", "request"];

    private static readonly HashSet<string> Dealings = ["ceasefire", "compromise", "concession", "contact", "cooperation", "dialogue", "discussion", "mediation", "meeting", "negotiation", "talk", "talks", "truce", "withdrawal"];

    private static bool HasOrdinal(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && tree.Lemma(child) is "first" or "second" or "third" or "last" or "latest" or "only" or "next") return true;
        return false;
    }

    private static bool HasInfinitive(Tree tree, int head)
    {
        foreach (var child in tree.Children(head))
            if (child > head && tree.Deprel(child) is "xcomp" or "ccomp" or "advcl" or "acl" && Marks.IsInfinitive(tree, child)) return true;
        return false;
    }

    private static bool StandsBy(Tree tree, int head, int child, string word)
    {
        if (tree.Case(child) == word || tree.Mark(child) == word) return true;
        // "stopped short of attacking": the word between, and what hangs on that.
        if (tree.Is(child, "xcomp") && tree.Upos(child) is Upos.Adj or Upos.Adv)
        {
            if (tree.Lemma(child) == word) return true;
            foreach (var inner in tree.Children(child))
                if (tree.Marker(inner) == word) return true;
        }
        foreach (var other in tree.Children(head))
        {
            if (tree.Is(other, "compound") && tree.Lemma(other) == word) return true;
            if (tree.Is(other, "obl") && tree.Case(other) == word && !tree.Is(child, "obl")) return true;
        }
        return false;
    }
}
