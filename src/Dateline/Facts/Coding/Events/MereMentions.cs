using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Tells nouns that tell of an occurrence from those that a sentence only mentions on its way to something else: <c>the mediation efforts</c>,
/// <c>before the civil war</c>. A noun that names both sides tells; one that names one side or none must be told of: what the sentence is about
/// or what somebody does.
/// </summary>
internal sealed class MereMentions(Lexicon lexicon)
{
    public bool IsOnly(Trigger t, List<Trigger> all)
    {
        if ((IsCondition(t) || t.Actors.Count == 0 && t.Recipients.Count > 0 && IsAside(t)) && all.Exists(o => o != t && o.Actors.Count > 0 && !o.Tree.IsUnder(o.Word, t.Word))) return true;
        if (!t.IsNoun) return false;
        // "The peace talks have stalled", "the summit was put off": nobody meets.
        if (t.Type == EventType.Consult && t.Tree.Is(t.Word, "nsubj") && t.Tree.Head(t.Word) is var halt and >= 0 && lexicon.Classes.Has("@halting", t.Tree.Lemma(halt))) return true;
        if (t.Actors.Count > 0 && t.Recipients.Count > 0) return false;
        var nobody = t.Actors.Count + t.Recipients.Count == 0;
        if (nobody && EventMerger.IsAnaphor(t)) return false;
        var tree = t.Tree;
        // "the treaty covers armed attacks", "the law bans arrests": any of them, and none that is told.
        if (tree.Deprel(t.Word) is "obj" && tree.Head(t.Word) is var rule and >= 0 && lexicon.Classes.Has("@ruling", tree.Lemma(rule)) && !tree.Has(t.Word, "det") && !Circumstances.HasTime(tree, t.Word)) return true;
        var isState = lexicon.Classes.Has("@strife", t.Tree.Lemma(t.Word)) || lexicon.Classes.Has("@unrest", t.Tree.Lemma(t.Word));
        return t.Type switch
        {
            // Force is told by its place and day alone, a state of war is not.
            EventType.Assault => isState && (nobody || !IsTold(t, all)),
            EventType.Protest => t.Actors.Count == 0 && (nobody && isState || !IsTold(t, all)),
            EventType.Retreat or EventType.Sanction => nobody && !IsTold(t, all),
            EventType.Aid => t.Recipients.Count == 0 && !IsTold(t, all),
            // "Talks in Geneva, planned for May": the sentence is about them.
            EventType.Consult when nobody => tree.Deprel(t.Word) is not ("nsubj" or "nsubj:pass" or "ccomp"),
            _ => nobody || !IsTold(t, all),
        };
    }

    // "will sign unless the king steps down": what must first come about.
    private static bool IsCondition(Trigger t) =>
        !t.IsNoun && t.Tree.Deprel(t.Word) is "advcl" && t.Tree.Mark(t.Word) is "if" or "unless" or "until" or "before" && t.Actors.Count == 0 != (t.Recipients.Count == 0);

    // "left Haiti, where 28 people have been killed", "after the killing of a driver": told beside what somebody did, of nobody in particular.
    private bool IsAside(Trigger t) =>
        t.IsNoun ? t.Type is EventType.Assault or EventType.Coerce && t.Tree.Is(t.Tree.FirstConjunct(t.Word), "obl") && t.Absorbed.Count == 0 && t.Tree.Case(t.Word) is not ("in" or "by" or "including")
        : t.Tree.Deprel(t.Tree.FirstConjunct(t.Word)) is "acl" or "acl:relcl" or "advcl";

    // Subject, object or the sentence itself, or what somebody asks, promises or refuses: "called for talks with the rebels".
    private bool IsTold(Trigger t, List<Trigger> all)
    {
        var tree = t.Tree;
        if (t.Absorbed.Count > 0) return true;
        for (var (at, steps) = (tree.FirstConjunct(t.Word), 0); steps < 3; steps++)
        {
            if (tree.Deprel(at) is "nsubj" or "nsubj:pass" or "obj" or "root" or "obl:agent" or "parataxis") return true;
            var head = tree.Head(at);
            if (head < 0) return true;
            // "the need for a ceasefire", "calls for talks": what is asked for is told as such.
            if (tree.Case(at) is "for" or "to" && lexicon.Status.Table.Alone(tree.IsVerb(head) ? "verb" : "noun", tree.Lemma(head).ToLowerInvariant())?.Value is Status.Demanded) return true;
            if (all.Exists(o => o != t && o.Word == head && o.Type is EventType.Request or EventType.Threaten or EventType.Agree or EventType.Reject)) return true;
            // "a round of talks with the rebels"
            if (!tree.Is(at, "nmod") || Quantities.Through(tree, head) != at && !Times.IsTime(tree, head)) return false;
            at = tree.FirstConjunct(head);
        }
        return false;
    }
}
