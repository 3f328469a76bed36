using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews;
using Dateline.Situations;

namespace Dateline.Host.Output.Word;

/// <summary>Who held what at the last review and who does at this one: the places that changed first.</summary>
internal static class ControlRows
{
    private const int Most = 40, ProofsOfHold = 2;

    public static IEnumerable<(string[] Cells, IReadOnlyList<FactKey> Facts)> Of(Review review, ActorRegistry registry)
    {
        var (then, now) = (review.SituationThen.Control.ToDictionary(p => p.Place.Key, StringComparer.Ordinal), review.SituationNow.Control.ToDictionary(p => p.Place.Key, StringComparer.Ordinal));
        return then.Keys.Union(now.Keys).Select(key => (Then: then.GetValueOrDefault(key), Now: now.GetValueOrDefault(key))).Where(p => p.Then?.Grade is not null || p.Now?.Grade is not null)
            .Select(p => (Place: (p.Now ?? p.Then)!.Place, Then: Words(p.Then), Now: Words(p.Now), Facts: (p.Now ?? p.Then)!.Holds.SelectMany(h => h.Facts.TakeLast(ProofsOfHold)).ToList()))
            .OrderBy(p => p.Then == p.Now).ThenBy(p => p.Place.Country is null).ThenBy(p => p.Place.Country, StringComparer.Ordinal).ThenBy(p => p.Place.Name, StringComparer.Ordinal).ThenBy(p => p.Place.Key, StringComparer.Ordinal).Take(Most)
            .Select(p => (new[] { p.Place.Name, p.Place.Country is { } code ? registry.CountryNames.GetValueOrDefault(code, code) : "", p.Then, p.Now }, (IReadOnlyList<FactKey>)p.Facts));
    }

    private static string Words(PlaceControl? place)
    {
        if (place?.Grade is not { } grade || place.Holds.Count == 0) return "not known";
        var sides = string.Join(" and ", place.Holds.Select(h => h.Holder.Name).Distinct());
        return grade == Grade.Assessed ? sides : $"{sides}, {Vocabulary.Word(grade)}";
    }
}
