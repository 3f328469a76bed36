using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Occurrences;

namespace Dateline.Reviews;

/// <summary>What happened, as its tellings have it.</summary>
/// <param name="Occurrence">All answers.</param>
/// <param name="Facts">Where its facts stand, by id.</param>
/// <param name="Day">The first day that a text gives.</param>
/// <param name="Sides">Who, and whom: <c>Russia → rebels</c>.</param>
public sealed record OccurrenceStanding(Occurrence Occurrence, IReadOnlyList<FactKey> Facts, DateOnly Day, string Sides) : Standing(Day, Facts)
{
    /// <summary>The fact that it is told by: of the most sure the first by id.</summary>
    public Fact Told { get; } = TellingOf(Occurrence);

    internal static Fact TellingOf(Occurrence occurrence) => occurrence.Facts.Select(f => f.Known.Fact).MaxBy(f => f.Confidence)!;

    /// <summary>Who did it, and to whom, by name; the words of the text where it names neither.</summary>
    public override string Text => $"{Sides}{(Told.Status == Status.Actual ? "" : $" ({Vocabulary.Word(Told.Status)})")}";

    /// <summary>Another telling adds answers; only where one that was given is another now is it not the same.</summary>
    public override bool IsSame(Standing other)
    {
        if (other is not OccurrenceStanding told) return true;
        var theirs = told.Leading;
        return !Leading.Any(p => theirs.TryGetValue(p.Key, out var answer) && answer != p.Value);
    }

    // Of each question the answer that most give. Who did what to whom is compared by those whom the registry knows.
    private Dictionary<string, string> Leading => Occurrence.Variants.Where(IsCompared)
        .GroupBy(v => v.Slot == Slot.Figure ? v.Value[..v.Value.LastIndexOf(' ')] : $"{v.Slot}").ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);

    private bool IsCompared(Variant answer) => answer.Slot switch
    {
        Slot.Actor => FactSides.Of(answer.Facts[0].Known.Fact).Who.Any(m => m.Id == answer.Value),
        Slot.Recipient => FactSides.Of(answer.Facts[0].Known.Fact).Whom.Any(m => m.Id == answer.Value),
        Slot.Day => false,
        _ => true,
    };
}
