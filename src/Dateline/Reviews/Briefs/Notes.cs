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

    private static IEnumerable<string> GapLines(Review review, BriefWriter.Tally tally)
    {
        var gaps = review.SituationNow.Gaps.Where(g => g.Kind is not (GapKind.SingleOriginHold or GapKind.StaleFigure or GapKind.Conflict) || g.Facts.Count > 0).ToList();
        foreach (var group in gaps.GroupBy(g => g.Kind))
        {
            var lines = group.Where(g => g.Kind is GapKind.StaleHold or GapKind.OneSidedClaim or GapKind.Conflict or GapKind.OverdueDeadline or GapKind.UnreadDocument or GapKind.UnreliableSource or GapKind.SilentIndicator).Take(MostGaps).ToList();
            foreach (var gap in lines) yield return $"{gap.What.Replace('_', ' ')}: {gap.Reason}.";
            if (group.Count() - lines.Count is > 0 and var more) yield return string.Create(CultureInfo.InvariantCulture, $"{Title(group.Key)}: {NumberWords.Of(more)} more.");
        }
        if (tally.Unfit > 0) yield return string.Create(CultureInfo.InvariantCulture, $"Facts of the period that name no actor, place or number fit for a sentence and are not told here: {tally.Unfit}.");
        if (tally.Refused.Count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"Sentences that the words of their evidence did not bear out and that were left out: {tally.Refused.Count}.");
    }

    private static string Title(GapKind kind) => kind switch
    {
        GapKind.SingleOriginHold => "Holds on the word of one origin",
        GapKind.StaleFigure => "Figures without a new count",
        GapKind.StaleHold => "Holds without a word",
        GapKind.Conflict => "Counts that exclude one another",
        GapKind.OneSidedClaim => "Holds on the word of a party",
        GapKind.OverdueDeadline => "Deadlines past",
        GapKind.SilentIndicator => "Silent indicators",
        GapKind.UnreadDocument => "Documents not read",
        _ => "Sources that do not count",
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
        foreach (var change in review.Changes.Where(c => c.Kind is ChangeKind.Retracted or ChangeKind.Reclassified).Take(MostGaps))
            yield return $"{change.Subject.Replace('_', ' ')}: {change.Kind.ToString().ToLowerInvariant()}; was {change.Then?.Text ?? "unknown"}, is {change.Now?.Text ?? "withdrawn"}{(change.Reason.Length > 0 ? $" ({change.Reason})" : "")}.";
    }
}
