using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Positions;

/// <summary>What a stance is about: the head of a noun phrase or of a clause.</summary>
internal static class StanceTargets
{
    public static int Of(Lexicon lexicon, PatternMatch<Stance> match) => Farther(match, At(lexicon, match));

    // "calls upon states that have the means to do so to take measures": the parser hangs what is called for on the means.
    private static int Farther(PatternMatch<Stance> match, int target)
    {
        var tree = match.Tree;
        if (target < 0 || match.Pattern is not { Value: Stance.Demands, Kind: PatternKind.Verb, Preposition: "on" or "upon" } || !tree.IsNominal(target) || tree.Case(target) is not ("on" or "upon")) return target;
        for (var i = target + 2; i + 1 <= tree.Last(target); i++)
            if (tree[i] is { Form: "to", Upos: Annotation.Upos.Part } && tree[i + 1].Xpos is "VB" && tree.Upos(i - 1) is not (Annotation.Upos.Noun or Annotation.Upos.Adj or Annotation.Upos.Verb)) return i + 1;
        return target;
    }

    private static int At(Lexicon lexicon, PatternMatch<Stance> match) => match.Pattern.Kind switch
    {
        PatternKind.Noun => Slots.Find(lexicon, match, 'T', new Slot("governed", null), new Slot("acl", null)),
        PatternKind.Adj => Slots.Find(lexicon, match, 'T', new Slot("governed", null), new Slot("infinitive", null), new Slot("ccomp", null), new Slot("xcomp", null)),
        // "urge the parties to withdraw": that they withdraw.
        _ when match.Pattern.Value is Stance.Demands or Stance.Offers => Slots.Find(lexicon, match, 'T', new Slot("infinitive", null), new Slot("ccomp", null), new Slot("governed", null), new Slot("obj", null)),
        _ => Slots.Find(lexicon, match, 'T', new Slot("governed", null), new Slot("obj", null), new Slot("ccomp", null), new Slot("xcomp", null), new Slot("gerund", null)),
    };

    /// <summary>A target and those beside it that are told apart: <c>urged them to stop and to leave</c>, not <c>to stop and leave</c>.</summary>
    public static List<int> Apart(Tree tree, int target)
    {
        var apart = new List<int> { target };
        if (tree.IsNominal(target) && !tree.Has(target, "cop")) return apart;
        foreach (var next in tree.Children(target))
            if (tree.Is(next, "conj") && tree.Has(next, "mark")) apart.Add(next);
        return apart;
    }
}
