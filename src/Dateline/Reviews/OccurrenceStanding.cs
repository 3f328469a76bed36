using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Occurrences;

namespace Dateline.Reviews;

/// <summary>What happened, as its tellings have it.</summary>
/// <param name="Occurrence">All answers.</param>
/// <param name="Keys">Where its facts stand.</param>
public sealed record OccurrenceStanding(Occurrence Occurrence, IReadOnlyList<FactKey> Keys) : Standing(Occurrence.FirstDay, Keys)
{
    public override string Value => string.Join('|', Occurrence.Variants.GroupBy(v => v.Slot).Select(g => g.First()).Select(v => $"{v.Slot} {v.Value}"));

    public override string Text
    {
        get
        {
            var (fact, (who, whom)) = (Occurrence.Facts[0].Known.Fact, FactSides.Of(Occurrence.Facts[0].Known.Fact));
            return $"{(who.Count > 0 ? who : "somebody")} {FactSides.Word(fact)}{(whom.Count > 0 ? $" {whom}" : "")}{(fact.Status == Status.Actual ? "" : $" ({Vocabulary.Word(fact.Status)})")}";
        }
    }
}
