using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>
/// Which sentence stands where. The bottom line takes the weightiest: a change of control counts 60, 3 for each report of the place up to 12, less
/// where it is of a part; a share of territory 85; a toll 18 for each power of ten, up to 88; a deal 55; each further origin 6. At most two of
/// a kind, one of a place. docs/brief.md says the same.
/// </summary>
internal sealed class SectionPlan(Review review, IReadOnlyList<Candidate> told, IReadOnlyList<Candidate> standing, BriefOptions options)
{
    private const int ForOrigin = 6;

    private readonly HashSet<Candidate> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>A section with what is to be written in it.</summary>
    public sealed record Planned(BriefSection Section, IReadOnlyList<PlannedPart> Parts);

    public sealed record PlannedPart(string? Heading, IReadOnlyList<Candidate> Candidates);

    public IReadOnlyList<Planned> Sections() =>
    [
        Plan(BriefTopic.BottomLine, "Bottom line", [new(null, BottomLine())]),
        Plan(BriefTopic.Changes, "What changed", Changes()),
        Plan(BriefTopic.KeyFigures, "Key figures", One(BriefTopic.KeyFigures, byWeight: true)),
        Plan(BriefTopic.Territory, "Territory", Territory()),
        Plan(BriefTopic.Countries, "By country", ByHeading(BriefTopic.Countries)),
        Plan(BriefTopic.Operations, "Operations", One(BriefTopic.Operations)),
        Plan(BriefTopic.Efforts, "Lines of effort", One(BriefTopic.Efforts)),
        Plan(BriefTopic.Politics, "Agreements and politics", One(BriefTopic.Politics)),
        Plan(BriefTopic.Positions, "Positions", One(BriefTopic.Positions)),
        Plan(BriefTopic.Humanitarian, "Humanitarian", One(BriefTopic.Humanitarian)),
        Plan(BriefTopic.Outlook, "Outlook drivers", One(BriefTopic.Outlook)),
        Plan(BriefTopic.Gaps, "Gaps and disputes", []),
        Plan(BriefTopic.Commitments, "Commitments and their status", One(BriefTopic.Commitments)),
        Plan(BriefTopic.Method, "Sources and method", []),
        Plan(BriefTopic.Corrections, "Corrections", []),
    ];

    private static Planned Plan(BriefTopic topic, string title, IReadOnlyList<PlannedPart> parts) => new(new(topic, title), [.. parts.Where(p => p.Candidates.Count > 0)]);

    // What is told in it is told again where it belongs: a bottom line is read alone.
    private List<Candidate> BottomLine()
    {
        var chosen = new List<Candidate>();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in told.Where(c => !c.IsPast && c.Topic is BriefTopic.Territory or BriefTopic.KeyFigures or BriefTopic.Politics && !c.IsPast).OrderByDescending(Weight).ThenBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (chosen.Count == Math.Clamp(options.BottomLine, 3, 6)) break;
            if (candidate.Facts[0].Known.Fact is Control control && control.Change is not (ControlChange.Gained or ControlChange.Lost or ControlChange.Transferred)) continue;
            if (chosen.Count(c => KindOf(c) == KindOf(candidate)) >= (candidate.Topic == BriefTopic.KeyFigures ? 1 : 2)) continue;
            if (candidate.Topic == BriefTopic.Territory && !places.Add(candidate.Facts[0].Known.Fact.Place!.Name)) continue;
            chosen.Add(candidate);
        }
        return [.. chosen.OrderBy(c => c.Topic == BriefTopic.Territory ? 0 : c.Topic == BriefTopic.KeyFigures ? 1 : 2).ThenBy(c => c.Day)];
    }

    private static string KindOf(Candidate candidate) => candidate.Facts[0].Known.Fact is Figure f ? $"figure {f.Measure}" : candidate.Topic.ToString();

    private static double Weight(Candidate candidate) => candidate.Weight + ForOrigin * Math.Min(3, candidate.Others.Select(o => o.Origin.Id).Append(candidate.Facts[0].Origin.Id).Distinct().Count() - 1);

    // The review says what is new, revised or withdrawn; the brief says it in sentences.
    private List<PlannedPart> Changes()
    {
        var byFact = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var candidate in told)
            foreach (var fact in candidate.Facts.Concat(candidate.Others)) byFact.TryAdd(fact.Known.Fact.Id, candidate);
        var parts = new Dictionary<ChangeKind, List<Candidate>>();
        foreach (var change in review.Shown.Where(c => c.Topic is ReviewTopic.Control or ReviewTopic.Agreement or ReviewTopic.Figure && c.Kind != ChangeKind.Retracted && (c.Topic != ReviewTopic.Figure || c.Kind is ChangeKind.Revised or ChangeKind.LateDiscovered)))
            if (change.Facts.Select(f => byFact.GetValueOrDefault(f.ToString())).OfType<Candidate>().FirstOrDefault(c => c.Topic is BriefTopic.Territory or BriefTopic.KeyFigures or BriefTopic.Politics) is { } candidate && !_used.Contains(candidate) && candidate.IsPast == (change.Kind == ChangeKind.LateDiscovered))
            {
                if (!parts.TryGetValue(change.Kind, out var list)) parts[change.Kind] = list = [];
                if (list.Count >= options.Section) continue;
                _used.Add(candidate);
                list.Add(candidate);
            }
        // A first review has nothing to be held against: what came to be so is told as it is.
        if (parts.Count == 0)
        {
            List<Candidate> turns = [.. told.Where(c => !c.IsPast && c.Facts[0].Known.Fact is Control { Status: Status.Actual, Change: ControlChange.Gained or ControlChange.Lost or ControlChange.Transferred } or Agreement).OrderByDescending(Weight).ThenBy(c => c.Key, StringComparer.Ordinal).Take(options.Section)];
            _used.UnionWith(turns);
            return [new(null, [.. turns.OrderBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal)])];
        }
        return [.. parts.OrderBy(p => p.Key).Select(p => new PlannedPart(Word(p.Key), [.. p.Value.OrderBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal)]))];
    }

    private static string Word(ChangeKind kind) => kind switch { ChangeKind.New => "New", ChangeKind.LateDiscovered => "Late-discovered", ChangeKind.Revised => "Revised", ChangeKind.Reclassified => "Reclassified", _ => "Retracted" };

    private List<PlannedPart> Territory()
    {
        var parts = ByHeading(BriefTopic.Territory);
        var stands = standing.OrderBy(c => c.Heading, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        return [.. stands.GroupBy(c => c.Heading).Select(g => new PlannedPart(g.Key is null ? null : $"{g.Key}, as of {Realising.DateWords.Day(review.Request.Until)}", [.. g.Take(options.Section)])), .. parts.Select(p => p with { Heading = p.Heading is null ? null : $"{p.Heading}, in the period" })];
    }

    private List<PlannedPart> ByHeading(BriefTopic topic) =>
        [.. Best(topic, options.Section * 2).GroupBy(c => c.Heading).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new PlannedPart(g.Key ?? "Elsewhere", [.. g.OrderBy(c => c.Day)]))];

    private List<PlannedPart> One(BriefTopic topic, bool byWeight = false) =>
        [new(null, byWeight ? Best(topic, options.Section) : [.. Best(topic, options.Section).OrderBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal)])];

    private List<Candidate> Best(BriefTopic topic, int most)
    {
        List<Candidate> best = [.. told.Where(c => c.Topic == topic && !c.IsPast && !_used.Contains(c)).OrderByDescending(Weight).ThenBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most)];
        _used.UnionWith(best);
        return best;
    }
}
