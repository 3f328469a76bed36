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
    public static int Of(Lexicon lexicon, PatternMatch<Stance> match) => match.Pattern.Kind switch
    {
        PatternKind.Noun => Slots.Find(lexicon, match, 'T', new Slot("governed", null), new Slot("acl", null)),
        PatternKind.Adj => Slots.Find(lexicon, match, 'T', new Slot("governed", null), new Slot("infinitive", null), new Slot("ccomp", null), new Slot("xcomp", null)),
        // "urge the parties to withdraw": that they withdraw.
        _ when match.Pattern.Value is Stance.Demands or Stance.Offers => Slots.Find(lexicon, match, 'T', new Slot("infinitive", null), new Slot("ccomp", null), new Slot("governed", null), new Slot("obj", null)),
        _ => Slots.Find(lexicon, match, 'T', new Slot("governed", null), new Slot("obj", null), new Slot("ccomp", null), new Slot("xcomp", null)),
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
