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
    private readonly OwnStatus _own = new(words);
    private readonly GoverningStatus _governing = new(words, reporting);

    public Status Of(Tree tree, int word)
    {
        var status = _own.Of(tree, word);
        for (var (i, steps) = (word, 0); tree.Head(i) >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
        {
            // "It is not clear whether they attacked": open, whatever else is said.
            if (IsOpen(tree, i)) return Status.Possible;
            // "did not prevent the fall", "failed to avert the attack": it came all the same.
            if (Preventing.Contains(tree.Lemma(tree.Head(i))) && _governing.Of(tree, tree.Head(i), i) == Status.Denied && Of(tree, tree.Head(i)) == Status.Denied) return status;
            // "ended the siege", "refugees fleeing the war": what is presupposed is so, whatever becomes of it.
            if (_governing.Presupposes(tree, tree.Head(i), i)) break;
            status = Combine(_governing.Of(tree, tree.Head(i), i), status);
            // "is ready to talk, provided that they leave": the condition is none of what he is ready for.
            if (Marks.IsProviso(tree, tree.Head(i), i)) break;
            // What a relative clause tells is told of its noun, whatever the main clause says of that.
            if (tree.Is(i, "acl") && tree.Deprel(i) == "acl:relcl" && tree.Mark(i) is not "that") break;
            if (Governs(tree, tree.Head(i), i)) status = Combine(_own.Of(tree, tree.Head(i)), status);
        }
        return status;
    }

    private static readonly HashSet<string> Preventing = ["avert", "avoid", "forestall", "prevent", "thwart"];

    /// <summary>The outer layer rules; what is denied at any layer is denied, and what somebody plans to demand is demanded.</summary>
    public static Status Combine(Status outer, Status inner) =>
        outer == Status.Denied || inner == Status.Denied ? Status.Denied : outer == Status.Actual || outer == Status.Planned && inner == Status.Demanded ? inner : outer;

    private static bool IsOpen(Tree tree, int clause) =>
        tree.Child(clause, "mark") is var mark and >= 0 && tree.Lemma(mark) is "whether" || tree.Child(clause, "cc") is var cc and >= 0 && tree.Lemma(cc) is "whether";

    // Whether the modality of a head reaches its dependent: that of a verb reaches what completes it, not what is told beside it.
    private static bool Governs(Tree tree, int head, int child) => tree.Deprel(child) switch
    {
        "xcomp" or "obj" or "iobj" or "nsubj:pass" or "obl:agent" or "nmod" or "compound" or "nmod:poss" or "acl" or "csubj" => true,
        "nsubj" or "obl" => tree.IsVerb(head),
        "conj" => !tree.Has(child, "aux") && !tree.Has(child, "nsubj") && child > head,
        // A clause with its own tense stands for itself.
        "advcl" => tree[child].Xpos is "VB" or "VBG" && child > head && !tree.Has(child, "aux") && !tree.Has(child, "nsubj"),
        _ => false,
    };
}
