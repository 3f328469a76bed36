using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Occurrences;
using static System.FormattableString;

namespace Dateline.Host.Output;

/// <summary>What a situation says, in words: a row each of what it is about, how it stands, and what proves it.</summary>
internal sealed class SituationWords(SituationEvidence evidence, ActorRegistry registry)
{
    private const int ShownTellings = 3;

    public string[] Control(PlaceControl place) => [Name(place.Place), Holds(place), string.Join('\n', Proofs(place).Take(ShownTellings).Select(evidence.Lines))];

    /// <summary>Who holds a place, how well that is known, and since when.</summary>
    public string Holds(PlaceControl place)
    {
        var told = place.Holds.Select(h => Invariant(
            $"{h.Holder}{(h.IsWhole ? "" : " (part)")}: {Word(h.Grade)}{Origins(h.Origins)}\nsince {h.From:yyyy-MM-dd}, last word {h.LastEvidence:yyyy-MM-dd}"));
        var (head, tail) = (place.Grade == Grade.Contested ? new[] { "contested" } : [], place.IsStale ? new[] { Invariant($"stale: {place.Age} days") } : []);
        return string.Join('\n', [.. head, .. told, .. tail]);
    }

    /// <summary>The facts behind it: of each hold the newest, and what calls it contested.</summary>
    public static IEnumerable<FactKey> Proofs(PlaceControl place) => place.Holds.Where(h => h.Facts.Count > 0).Select(h => h.Facts[^1]).Concat(place.Disputed).Distinct();

    public string[] Figure(FigureSeries figure) => [figure.Label.Replace('_', ' '), Counts(figure), evidence.Lines(figure.LatestFact)];

    /// <summary>The newest count and who says so; the bounds where others say otherwise.</summary>
    public string Counts(FigureSeries figure)
    {
        var newest = figure.Claims.FirstOrDefault(c => c.Fact == figure.LatestFact);
        var isRange = newest is { Best: null, Low: not null, High: not null };
        var lines = new List<string> { Invariant($"{(isRange ? Invariant($"{newest!.Low:#,0.##} – {newest.High:#,0.##}") : Invariant($"{figure.Latest:#,0.##}"))}, {figure.LatestDay:yyyy-MM-dd}") };
        if (newest is not null) lines.Add($"by {newest.Owner}");
        if (figure.Low < figure.High && !(isRange && newest!.Low == figure.Low && newest.High == figure.High)) lines.Add(Invariant($"{figure.Low:#,0.##} – {figure.High:#,0.##}{Origins(figure.Origins)}{(figure.IsConflict ? ", conflict" : "")}"));
        if (figure.Revisions > 0) lines.Add(Invariant($"revised, first {figure.First:#,0.##}"));
        return string.Join('\n', lines);
    }

    public string[] Occurrence(Occurrence happened)
    {
        var fact = happened.Facts[0].Known.Fact;
        var place = happened.About(Slot.Place).Select(v => v.Value).FirstOrDefault();
        var what = fact is Event e ? Word(e.Type) : "change of control";
        var tellings = happened.Facts.DistinctBy(f => f.Known.Document.Document.Id).Take(ShownTellings).Select(evidence.Lines);
        return [string.Join('\n', new[] { what, place, Day(happened.FirstDay) }.OfType<string>()), Disagreements(happened), string.Join('\n', tellings)];
    }

    // "killed 17" and "injured 40" answer two questions; who tells of 188 soldiers and of 400 militants contradicts nobody.
    private string Disagreements(Occurrence happened)
    {
        var slots = happened.Variants.GroupBy(v => v.Slot == Slot.Figure ? v.Value[..v.Value.LastIndexOf(' ')] : $"{v.Slot}".ToLowerInvariant()).Where(AreUnlike);
        var lines = slots.SelectMany(g => g.Select(v => $"  {Value(v)} ({string.Join(", ", v.Facts.Select(f => f.Origin.Name).Distinct())})").Prepend($"{g.Key.Replace('_', ' ')}:"));
        var told = Invariant($"{happened.Origins} {(happened.Origins == 1 ? "origin" : "origins")}");
        return string.Join('\n', lines.Prepend(told));
    }

    private static bool AreUnlike(IEnumerable<Variant> answers) => answers.SelectMany(v => v.Facts.Select(f => (f.Known.Fact.Evidence.Document, v.Value)))
        .GroupBy(a => a.Document, a => a.Value).Select(g => string.Join('|', g.Distinct().Order(StringComparer.Ordinal))).Distinct().Count() > 1;

    private string Value(Variant variant) => variant.Slot switch
    {
        Slot.Actor or Slot.Recipient => registry.ById(variant.Value)?.Name ?? variant.Value,
        Slot.Figure => variant.Value[(variant.Value.LastIndexOf(' ') + 1)..],
        _ => variant.Value,
    };

    public string[] Agreement(AgreementLedger deal) =>
    [
        deal.Name + (deal.Place is { } place ? $" ({place})" : ""),
        string.Join('\n', new[]
        {
            deal.Stage is { } stage ? Invariant($"{Word(stage)} since {deal.Since:yyyy-MM-dd}") : "not reached",
            deal.Parties.Count > 0 ? $"parties: {string.Join(", ", deal.Parties)}" : null, deal.Backers.Count > 0 ? $"backers: {string.Join(", ", deal.Backers)}" : null,
        }.OfType<string>()),
        evidence.Lines(deal.Steps[^1].Fact),
    ];

    public string[] Position(ActorPosition position) =>
    [
        position.Holder.Name,
        Invariant($"{Word(position.Stance)}{(position.Shifts > 0 ? Invariant($" ({position.Shifts} shifts)") : "")}: {position.Stands[^1].Target}"),
        evidence.Lines(position.Stands[^1].Fact),
    ];

    public string[] Effort(EffortSummary effort) =>
    [
        Word(effort.Line), Invariant($"{effort.Done.Count} · {effort.Planned.Count} · {effort.Demanded.Count} · {effort.Denied.Count}"),
        effort.Done.Concat(effort.Planned).Concat(effort.Demanded).Take(1).Select(evidence.Lines).FirstOrDefault() ?? "",
    ];

    public static string Count(FigureSeries series) => Invariant($"{series.Label.Replace('_', ' ')}: {series.Latest:#,0.##}");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Spaced(string word) => string.Concat(word.Select((c, i) => c == '_' ? " " : i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static string Name(KnownPlace place) => place.Country is { } country ? $"{place.Name}, {country}" : place.Name;

    private static string Origins(int count) => count == 1 ? " by 1 origin" : Invariant($" by {count} origins");

    private static string Word<T>(T value) where T : struct, Enum => Spaced(Vocabulary.Word(value));
}
