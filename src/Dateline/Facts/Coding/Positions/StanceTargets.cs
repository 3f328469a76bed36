using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Positions;

/// <summary>What a stance is about: the head of a noun phrase or of a clause.</summary>
internal static class StanceTargets
{
    public static int Of(PatternMatch<Stance> match) => match.Pattern.Kind switch
    {
        PatternKind.Noun => Slots.Find(match, 'T', new Slot("governed", null), new Slot("acl", null)),
        PatternKind.Adj => Slots.Find(match, 'T', new Slot("governed", null), new Slot("infinitive", null), new Slot("ccomp", null), new Slot("xcomp", null)),
        // "urge the parties to withdraw": that they withdraw.
        _ when match.Pattern.Value is Stance.Demands or Stance.Offers => Slots.Find(match, 'T', new Slot("infinitive", null), new Slot("ccomp", null), new Slot("governed", null), new Slot("obj", null)),
        _ => Slots.Find(match, 'T', new Slot("governed", null), new Slot("obj", null), new Slot("ccomp", null), new Slot("xcomp", null)),
    };
}
