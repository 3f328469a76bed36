using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations.Occurrences;

/// <summary>Sets what the tellings of an occurrence say side by side.</summary>
internal static class Variants
{
    public static IReadOnlyList<Variant> Of(IReadOnlyList<Telling> tellings) =>
    [
        .. tellings.SelectMany(t => Answers(t).Select(a => (a.Slot, a.Value, t.Known))).GroupBy(a => (a.Slot, a.Value), a => a.Known)
            .Select(g => new Variant(g.Key.Slot, g.Key.Value, [.. g.DistinctBy(k => k.Known.Fact.Id)]))
            .OrderBy(v => v.Slot).ThenByDescending(v => v.Facts.Count).ThenBy(v => v.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<(Slot Slot, string Value)> Answers(Telling telling)
    {
        var fact = telling.Known.Known.Fact;
        if (telling.Mode is { } mode) yield return (Slot.Mode, mode);
        foreach (var actor in telling.Actors) yield return (Slot.Actor, actor);
        foreach (var recipient in telling.Recipients) yield return (Slot.Recipient, recipient);
        if (fact.Place is { } place) yield return (Slot.Place, place.Name);
        if (telling.Days is { } days) yield return (Slot.Day, days.From == days.To ? Day(days.From) : $"{Day(days.From)}/{Day(days.To)}");
        yield return (Slot.Status, Vocabulary.Word(fact.Status));
        foreach (var (measure, best) in telling.Figures) yield return (Slot.Figure, string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Word(measure)} {best}"));
    }

    private static string Day(DateOnly day) => day.ToString("o", CultureInfo.InvariantCulture);
}
