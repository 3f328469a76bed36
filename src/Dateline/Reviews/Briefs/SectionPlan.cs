using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>Which sentence stands where; docs/brief.md tells by which weights.</summary>
internal sealed class SectionPlan(Review review, IReadOnlyList<Candidate> told, IReadOnlyList<Candidate> standing, BriefOptions options)
{
    private const int ForOrigin = 6, MostOfLine = 5, MostQuoted = 2;

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
        Plan(BriefTopic.Efforts, "Lines of effort", Efforts()),
        Plan(BriefTopic.Politics, "Agreements and politics", One(BriefTopic.Politics)),
        Plan(BriefTopic.Positions, "Positions", Positions()),
        Plan(BriefTopic.Humanitarian, "Humanitarian", One(BriefTopic.Humanitarian)),
        Plan(BriefTopic.Outlook, "Outlook drivers", One(BriefTopic.Outlook)),
        Plan(BriefTopic.Gaps, "Gaps and disputes", Under(BriefTopic.Gaps, g => g == "No report" ? 0 : 1, options.Section)),
        Plan(BriefTopic.Commitments, "Commitments and their status", Under(BriefTopic.Commitments, g => Array.IndexOf(Standings, g), options.Section)),
        Plan(BriefTopic.Method, "Sources and method", []),
        Plan(BriefTopic.Corrections, "Corrections", []),
    ];

    private static Planned Plan(BriefTopic topic, string title, IReadOnlyList<PlannedPart> parts) => new(new(topic, title), [.. parts.Where(p => p.Candidates.Count > 0)]);

    // What is told in it is told again where it belongs: a bottom line is read alone.
    private List<Candidate> BottomLine()
    {
        var chosen = new List<Candidate>();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in told.Where(c => !c.IsPast && c.Topic is BriefTopic.Territory or BriefTopic.KeyFigures or BriefTopic.Politics && !c.IsPast && c.Facts[0].Known.Fact.Status == Status.Actual).OrderByDescending(Weight).ThenBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (chosen.Count == Math.Clamp(options.BottomLine, 3, 7)) break;
            if (candidate.Facts[0].Known.Fact is Control { Status: Status.Denied } || candidate.Facts[0].Known.Fact is Control control && control.Change is not (ControlChange.Gained or ControlChange.Lost or ControlChange.Transferred or ControlChange.Foothold)) continue;
            if (chosen.Count(c => KindOf(c) == KindOf(candidate)) >= MostOf(candidate)) continue;
            if (candidate.Topic == BriefTopic.Territory && !places.Add(candidate.Facts[0].Known.Fact.Place!.Name)) continue;
            chosen.Add(candidate);
        }
        return [.. chosen.OrderBy(c => c.Topic == BriefTopic.Territory ? 0 : c.Topic == BriefTopic.KeyFigures ? 1 : 2).ThenBy(c => c.Day)];
    }

    // Shares of unlike wholes are two things; of dead and displaced one count says how it stands.
    private static int MostOf(Candidate candidate) => candidate.Facts[0].Known.Fact switch { Figure { Measure: Measure.TerritoryShare } => 2, Figure => 1, Control => 3, _ => 2 };

    private static string KindOf(Candidate candidate) => candidate.Facts[0].Known.Fact is Figure f ? $"figure {f.Measure}" : candidate.Topic.ToString();

    private static double Weight(Candidate candidate) => candidate.Weight + ForOrigin * Math.Min(3, candidate.Others.Select(o => o.Origin.Id).Append(candidate.Facts[0].Origin.Id).Distinct().Count() - 1);

    // The review says what is new, revised or withdrawn; the brief says it in sentences.
    private List<PlannedPart> Changes()
    {
        var byFact = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var candidate in told)
            foreach (var fact in candidate.Facts.Concat(candidate.Others)) byFact.TryAdd(fact.Known.Fact.Id, candidate);
        var parts = new SortedDictionary<string, List<Candidate>>(Comparer<string>.Create((a, b) => Array.IndexOf(Kinds, a).CompareTo(Array.IndexOf(Kinds, b))));
        foreach (var change in review.Shown.Where(c => c.Topic is ReviewTopic.Control or ReviewTopic.Agreement or ReviewTopic.Occurrence or ReviewTopic.Figure && c.Kind != ChangeKind.Retracted && !IsOfGrade(c) && (c.Topic != ReviewTopic.Figure || c.Kind is ChangeKind.Revised or ChangeKind.LateDiscovered)))
            if (change.Facts.Select(f => byFact.GetValueOrDefault(f.ToString())).OfType<Candidate>().FirstOrDefault(c => c.Topic is BriefTopic.Territory or BriefTopic.KeyFigures or BriefTopic.Politics && c.Facts[0].Known.Fact.Status == Status.Actual) is { } candidate && !_used.Contains(candidate) && candidate.IsPast == (change.Kind == ChangeKind.LateDiscovered))
            {
                var heading = Heading(change.Kind, candidate);
                if (!parts.TryGetValue(heading, out var list)) parts[heading] = list = [];
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
        return [.. parts.Select(p => new PlannedPart(p.Key, [.. p.Value.OrderBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal)]))];
    }

    // Who held a town still holds it; that more origins say so is told under territory.
    private static bool IsOfGrade(Change change) =>
        change is { Kind: ChangeKind.Revised, Then: ControlStanding { IsEnd: false, Hold: { Grade: not Grade.Foothold } then }, Now: ControlStanding { IsEnd: false, Hold: { Grade: not Grade.Foothold } now } }
        && then.Holder.Key == now.Holder.Key && then.IsWhole == now.IsWhole;

    private static readonly string[] Kinds = ["New: taken and lost", "New: agreed and decided", "New: killed and displaced", "First reported in this period", "Late-discovered", "Revised", "Reclassified"];

    // That a hold is told for the first time does not say that it began.
    private static string Heading(ChangeKind kind, Candidate candidate) => kind switch
    {
        ChangeKind.LateDiscovered => Kinds[4],
        ChangeKind.Revised => Kinds[5],
        ChangeKind.Reclassified => Kinds[6],
        _ => candidate.Facts[0].Known.Fact switch { Control { Change: ControlChange.Held or ControlChange.Contested } => Kinds[3], Control => Kinds[0], Figure => Kinds[2], _ => Kinds[1] },
    };

    private static readonly string[] Standings = [CommitmentWriter.Met, CommitmentWriter.Past, CommitmentWriter.Later, CommitmentWriter.Open];

    private List<PlannedPart> Efforts()
    {
        var titles = Enum.GetValues<EffortLine>().Select(LinesOfEffort.Title).ToList();
        var parts = new List<PlannedPart>();
        var quoted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Best(BriefTopic.Efforts, int.MaxValue).GroupBy(c => c.Heading).OrderBy(g => titles.IndexOf(g.Key ?? "")))
        {
            List<Candidate> said = [.. line.Where(c => !c.IsLast).Take(MostOfLine)];
            parts.Add(new(line.Key, said.Count > 0 ? [.. said.OrderBy(c => c.Day)] : [.. line.OrderByDescending(c => c.Day).Where(c => quoted.Add(c.Plain!.Text)).Take(MostQuoted).OrderBy(c => c.Day)]));
        }
        return parts;
    }

    // States first, the one with most to say before the others; then the United Nations; then all others.
    private List<PlannedPart> Positions()
    {
        var best = Best(BriefTopic.Positions, 2 * options.Section);
        return [.. best.GroupBy(c => c.Heading ?? Candidates.Others).OrderBy(g => g.Key == Candidates.Others ? 2 : g.Key is "United Nations" ? 1 : 0).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PlannedPart(g.Key, [.. g.OrderBy(c => c.Facts[0].Known.Fact.Place?.Country, StringComparer.Ordinal).ThenBy(c => c.Day).ThenBy(c => c.Key, StringComparer.Ordinal)]))];
    }

    private List<PlannedPart> Under(BriefTopic topic, Func<string, int> order, int most) =>
        [.. Best(topic, most).GroupBy(c => c.Heading ?? "").OrderBy(g => order(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new PlannedPart(g.Key, [.. g]))];

    private List<PlannedPart> Territory()
    {
        // A hold that stands on the last day is told as of that day.
        var stood = standing.Select(c => (Candidates.PlaceKey(c.Facts[0].Known.Fact), ((Control)c.Facts[0].Known.Fact).Holder?.Id)).ToHashSet();
        _used.UnionWith(told.Where(c => c.Topic == BriefTopic.Territory && c.Facts[0].Known.Fact is Control { Change: ControlChange.Held } held && stood.Contains((Candidates.PlaceKey(held), held.Holder?.Id))));
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
