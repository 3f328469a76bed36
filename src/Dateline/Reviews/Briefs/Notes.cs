using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>What a brief says of itself: definitions, gaps, method, sources, corrections.</summary>
internal static class Notes
{
    private const int MostGaps = 20;

    public static BriefSection Complete(BriefSection section, Review review, BriefWriter.Tally tally, SourceList sources) => section.Topic switch
    {
        BriefTopic.BottomLine or BriefTopic.Changes when section.Parts.Count == 0 && review.Changes.Count > 0 => section with { Notes = [Untold(review.Changes.Count)] },
        BriefTopic.KeyFigures => section with { Notes = [.. Definitions(section)] },
        BriefTopic.Gaps => section with { Notes = [.. GapLines(review, tally)] },
        BriefTopic.Method => section with { Notes = Method, Table = Table(section, sources) },
        BriefTopic.Corrections => section with { Notes = [.. Corrections(review)] },
        BriefTopic.Outlook => section with { Notes = section.Parts.Count > 0 ? ["Only what sources plan, demand or hold possible stands here; the brief forecasts nothing."] : [] },
        _ => section,
    };

    private static readonly IReadOnlyList<string> Method =
    [
        "Every sentence is compiled from facts that a reader of text coded, and each fact carries the words that prove it. Names, numbers, days and places were derived again from these words; a sentence that they did not bear out was left out.",
        "What only one side says is told as its word, with who says so. Figures are told with their owner and are never averaged; shares are told with their denominator.",
        "Likelihood, where a source gives one, is told by the words of ICD 203: almost no chance (1–5 percent), very unlikely (5–20), unlikely (20–45), roughly even chance (45–55), likely (55–80), very likely (80–95), almost certain (95–99). It never stands in one sentence with confidence.",
        "Reliability of sources is A (reliable) to E (unreliable), F where it cannot be judged, as people rated them. Credibility of information is 1 where another origin tells the same, 2 where the narrator tells it as so, 3 where one source outside the fight says so, 6 where that cannot be judged. The two are kept apart.",
    ];

    private static string Untold(int changes) => $"No sentence is fit to stand here; the review lists {string.Create(CultureInfo.InvariantCulture, $"{changes:#,0}")} {(changes == 1 ? "change" : "changes")}.";

    private static IEnumerable<string> Definitions(BriefSection section)
    {
        var measures = section.Parts.SelectMany(p => p.Sentences).Select(s => s.Facts[0].Known.Fact).OfType<Facts.Figure>().Select(f => f.Measure).Distinct().Order();
        foreach (var measure in measures)
            yield return measure switch
            {
                Measure.Killed => "Killed: deaths as the named owner counts them; counts of unlike owners are not added up.",
                Measure.Displaced => "Displaced: people who left their homes and are within their country, as the named owner counts them.",
                Measure.TerritoryShare => "Share of territory: of the denominator named in the sentence, and of no other; shares of unlike denominators are not compared.",
                _ => $"{Vocabulary.Word(measure).Replace('_', ' ')}: as the named owner counts.",
            };
    }

    // What no fact of a text can bear out: what the ledger does not have.
    private static IEnumerable<string> GapLines(Review review, BriefWriter.Tally tally)
    {
        var gaps = review.SituationNow.Gaps.ToLookup(g => g.Kind);
        if (review.SituationNow.Control.Where(p => p is { Place.GeoNameId: not null, Holds: [{ Origins: 1, IsWhole: true, Grade: not Grade.Claimed } hold, ..] } && hold.Facts.Any(f => review.Find(f) is { } known && known.Known.Document.Day <= review.Request.Until) && (review.Filter is { Countries.Count: 0, Places.Count: 0 } || review.Filter.IsAt(p.Place.Name, p.Place.Country))).Select(p => p.Place.Name).ToList() is { Count: > 0 } single) yield return $"Known from one origin only: who holds {Realiser.List([.. single.Take(MostGaps)])}.";
        if (gaps[GapKind.StaleFigure].Count() is > 0 and var stale) yield return string.Create(CultureInfo.InvariantCulture, $"Figures of which no new count has come for long: {stale} series.");
        foreach (var gap in gaps[GapKind.SilentIndicator].Concat(gaps[GapKind.UnreadDocument]).Concat(gaps[GapKind.UnreliableSource]).Take(MostGaps)) yield return $"{gap.What}: {gap.Reason}.";
        if (review.Limits.Count > 0) yield return $"The review looks at {Realiser.List([.. review.Limits.Select(l => l.ToString())])}: those of which most is told, or that weigh most.";
        if (tally.Unfit.Count > 0) yield return $"Facts of the period that are not told here, as they name no actor, place or number fit for a sentence, or as another sentence tells them: {Realiser.List([.. tally.Unfit.GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Kinds[g.Key]}"))])}.";
        if (tally.Refused.Count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"Left out, as an editor would strike them or the cited words do not bear them out: {tally.Refused.Count} {(tally.Refused.Count == 1 ? "sentence" : "sentences")}.");
    }

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["event"] = "on events", ["figure"] = "with figures", ["statement"] = "on what was said", ["position"] = "on positions", ["control"] = "on who holds what", ["agreement"] = "on agreements", ["role"] = "on offices", ["effort"] = "on lines of effort",
    };

    private static List<IReadOnlyList<string>> Table(BriefSection section, SourceList sources)
    {
        var rows = new List<IReadOnlyList<string>> { new[] { "No.", "Source", "Published", "Origin", "Reliability" } };
        foreach (var source in sources.All)
            rows.Add([source.Number.ToString(CultureInfo.InvariantCulture), source.Document.Title ?? source.Document.Source ?? source.Document.Id.Value, source.Document.Published is { } day ? DateWords.Day(day) : "undated", source.Document.Publisher ?? source.Origin.Name, source.Reliability.ToString()]);
        return rows;
    }

    private static IEnumerable<string> Corrections(Review review)
    {
        foreach (var change in review.Corrections.Concat(review.Changes.Where(c => c.Kind is ChangeKind.Retracted or ChangeKind.Reclassified)).DistinctBy(c => (c.Key, c.Kind, c.Day, c.Subject)).Take(MostGaps))
            yield return $"{change.Subject.Replace('_', ' ')}: {change.Kind.ToString().ToLowerInvariant()}; was {change.Then?.Text ?? "unknown"}, is {change.Now?.Text ?? "withdrawn"}{(change.Reason.Length > 0 ? $" ({change.Reason})" : "")}.";
    }
}
