using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Events;

/// <summary>Which words stand for somebody who acts or is acted on: names, persons and bodies, by the classes of classes.txt.</summary>
internal sealed class ActorWords(Lexicon lexicon)
{
    /// <summary>A name of somebody, a pronoun, or a noun for persons and bodies.</summary>
    public bool IsActor(Tree tree, int i)
    {
        i = Quantities.Through(tree, i);
        return tree.EntityAt(i) is { Type: EntityType.Per or EntityType.Org or EntityType.Loc or EntityType.Norp } || tree.Upos(i) == Upos.Pron ||
            lexicon.Classes.Has("@capable", tree.Lemma(i)) || lexicon.Classes.Has("@capable", tree[i].Form) || tree.EntityAt(i) is null && IsPerson(tree.Lemma(i)) ||
            tree.Upos(i) is Upos.Adj or Upos.Verb or Upos.Det or Upos.Propn && tree.EntityAt(i) is null;
    }

    /// <summary>Whether a subject may be one that acts; of names and what is no noun nothing is asked.</summary>
    public bool CanAct(Tree tree, int i)
    {
        i = Quantities.Through(tree, i);
        if (IsAffair(tree, i)) return false;
        return tree.Upos(i) is not Upos.Noun || tree.EntityAt(i) is not null || lexicon.Classes.Has("@capable", tree[i].Form) ||
            lexicon.Classes.Has("@capable", tree.Lemma(i)) || lexicon.Classes.Has("@house", tree.Lemma(i)) || IsPerson(tree.Lemma(i));
    }

    /// <summary>Whether a noun before another says who does what the other tells: <c>rebel attack</c>, but not <c>terrorist attack</c>.</summary>
    public bool IsDoer(Tree tree, int i) =>
        tree.EntityAt(i) is { Type: EntityType.Norp or EntityType.Loc or EntityType.Org or EntityType.Per } || lexicon.Classes.Has("@doer", tree.Lemma(i));

    /// <summary>Whether a word means what is held, made or waged, and nobody: <c>Peace Talks</c>, <c>the ceasefire</c>, <c>the Astana Process</c>.</summary>
    public bool IsAffair(Tree tree, int i)
    {
        var last = tree.EntityAt(i) is { Type: EntityType.Event or EntityType.Misc or EntityType.Org } name ? name.End - 1 : tree.EntityAt(i) is null ? i : -1;
        if (last < 0 || !lexicon.Classes.Has("@affair", tree.Lemma(last).ToLowerInvariant())) return false;
        // Bodies call themselves by other such words: Special Operations, the Citizens' Initiative.
        return tree.EntityAt(i) is not { Type: EntityType.Org } || tree.Lemma(last).ToLowerInvariant() is "talk" or "talks" or "ceasefire" or "truce" or "summit" or "negotiation" or "war" or "offensive" or "treaty" or "agreement";
    }

    // Words for people that no list holds, by their endings: lecturer, fisherman, historian, activist; @thing are those that are none.
    private bool IsPerson(string lemma) =>
        lemma.Length > 4 && Endings.Any(e => lemma.EndsWith(e, StringComparison.Ordinal)) && !lexicon.Classes.Has("@thing", lemma);

    private static readonly string[] Endings = ["man", "men", "woman", "ist", "ian", "eer", "ier", "or", "er", "ant", "ee"];
}
