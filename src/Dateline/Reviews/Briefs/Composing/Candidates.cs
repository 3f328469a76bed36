using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>All that could be told of a period, and in which section.</summary>
internal sealed class Candidates
{
    private const int FewDead = 5;

    /// <summary>Facts that the reader is less sure of are not told.</summary>
    private const double Sure = 0.5, SureOfControl = 0.7, SureOfCount = 0.8;

    private static readonly HashSet<string> Committing = ["promise", "pledge", "vow"];
    private static readonly HashSet<string> Standing = ["accuse", "back", "blame", "call", "condemn", "criticise", "criticize", "demand", "denounce", "deny", "dismiss", "encourage", "endorse", "hail", "object", "oppose", "praise", "recognise", "recognize", "refuse", "reject", "request", "stress", "support", "ask", "want", "consider", "congratulate", "thank", "threaten", "urge", "warn", "welcome", "express"];
    private static readonly HashSet<string> Political = ["accept", "adopt", "agree", "announce", "approve", "boycott", "cancel", "declare", "discuss", "host", "impose", "initial", "invite", "join", "lift", "meet", "postpone", "propose", "resume", "sign", "suspend", "visit", "vote", "receive", "expel"];

    private readonly ControlWriter _control;
    private readonly FigureWriter _figures;
    private readonly ClauseWriter _clauses;
    private readonly AgreementWriter _agreements;
    private readonly StatementWriter _statements;
    private readonly StandingWriter _standing;
    private readonly Func<string, string> _country;

    public Candidates(Composer composer)
    {
        (_control, _figures, _clauses, _agreements, _statements) = (new(composer), new(composer), new(composer), new(composer), new(composer));
        _standing = new(composer, _control);
        _country = code => composer.Registry.States.FirstOrDefault(s => s.Entry.Country == code && !s.IsPart)?.Entry.Name ?? code;
    }

    public IEnumerable<Candidate> Of(IReadOnlyList<KnownFact> facts) =>
        Controls(facts).Concat(Figures(facts)).Concat(Clauses(facts)).Concat(Efforts(facts)).Concat(Statements(facts));

    /// <summary>Who holds what as of the day, the places in the order of their names.</summary>
    public IEnumerable<Candidate> StandingOf(Situation situation, Func<FactKey, KnownFact?> find)
    {
        foreach (var place in situation.Control)
            foreach (var hold in place.Holds)
                if (hold.Facts.Select(find).OfType<KnownFact>().OrderBy(f => f.Known.Document.Document.Published).LastOrDefault() is { Known.Fact: Control { Status: Status.Actual } } last)
                    yield return new(BriefTopic.Territory, [last], draft => _standing.Write(hold, last, draft))
                    {
                        Heading = place.Place.Country is { } code ? _country(code) : null, Key = $"standing|{place.Place.Key}|{hold.Holder.Key}", Day = DayOf(last),
                    };
    }

    public static DateOnly DayOf(KnownFact known)
    {
        var published = Published(known);
        return known.Known.Fact.Time is { From: { } from } && from <= published ? from : published;
    }

    /// <summary>The last day that it tells of.</summary>
    public static DateOnly EndOf(KnownFact known) => known.Known.Fact.Time is { } time && (time.To ?? time.From) is { } end && time.Precision != TimePrecision.Open && end <= Published(known) ? end : Published(known);

    public static DateOnly Published(KnownFact known) => known.Known.Document.Document.Published ?? DateOnly.FromDateTime(known.Known.Document.Recorded.UtcDateTime);

    private IEnumerable<Candidate> Controls(IReadOnlyList<KnownFact> facts)
    {
        var tellings = facts.Where(f => f.Known.Fact is Control { Place: not null, Confidence: >= SureOfControl }).ToList();
        var places = tellings.GroupBy(f => PlaceKey(f.Known.Fact)).ToDictionary(g => g.Key, g => g.Count());
        var byDocument = tellings.ToLookup(f => f.Known.Fact.Evidence.Document);
        // What one text tells of one holder in one clause is one sentence: "took A and B".
        foreach (var group in tellings.GroupBy(f => (f.Known.Fact.Evidence.Document, f.Known.Fact.Evidence.Excerpts[0].Span, ((Control)f.Known.Fact).Holder.Text, ((Control)f.Known.Fact).Change, f.Known.Fact.Status)))
        {
            var same = group.DistinctBy(f => PlaceKey(f.Known.Fact)).Where(f => !IsBackground(f, byDocument[f.Known.Fact.Evidence.Document])).ToList();
            if (same.Count == 0) continue;
            var fact = (Control)same[0].Known.Fact;
            var topic = fact.Status == Status.Actual ? BriefTopic.Territory : BriefTopic.Outlook;
            var isTurn = fact.Change is ControlChange.Gained or ControlChange.Lost or ControlChange.Transferred && fact.Status == Status.Actual;
            yield return new(topic, same, draft => _control.Write(same, draft))
            {
                Heading = Country(fact), Day = DayOf(same[0]), Key = $"control|{fact.Holder.Id ?? fact.Holder.Text}|{fact.Change}|{string.Join('+', same.Select(f => PlaceKey(f.Known.Fact)))}|{fact.Status}",
                Weight = (isTurn ? 60 : fact.Change == ControlChange.Held ? 30 : 20) + 3 * Math.Min(12, places[PlaceKey(fact)]) - (fact.Place!.GeoNameId is null ? 25 : 0) - (PartWords.IsPart(fact.Evidence.Excerpts[0].Text, fact.Place.Name) ? 8 : 0),
            };
        }
    }

    // Where a text tells of two sides that took a place, the news comes first; what it tells later without a day is how it was before.
    private static bool IsBackground(KnownFact known, IEnumerable<KnownFact> tellings) => known.Known.Fact is Control { Change: ControlChange.Gained or ControlChange.Held, Time: null } fact
        && tellings.Any(t => t.Known.Fact is Control { Change: ControlChange.Gained } other && PlaceKey(other) == PlaceKey(fact)
            && !other.Holder.IsSame(fact.Holder) && other.Evidence.Excerpts[0].Span.Start < fact.Evidence.Excerpts[0].Span.Start);

    private IEnumerable<Candidate> Figures(IReadOnlyList<KnownFact> facts)
    {
        var seconds = new HashSet<KnownFact>(ReferenceEqualityComparer.Instance);
        var injured = facts.Where(f => f.Known.Fact is Figure { Measure: Measure.Injured, Status: Status.Actual, Confidence: >= SureOfCount }).ToLookup(f => f.Known.Fact.Evidence.Document);
        foreach (var known in facts.Where(f => f.Known.Fact is Figure { Confidence: >= SureOfCount, Status: Status.Actual }))
        {
            var figure = (Figure)known.Known.Fact;
            var value = figure.Best ?? figure.Low ?? figure.High ?? 0;
            // The injured stand with the killed of the same sentence.
            var second = figure.Measure == Measure.Killed ? injured[figure.Evidence.Document].FirstOrDefault(f => f.Known.Fact is Figure other
                && Composer.Sentence(f) == Composer.Sentence(known) && other.Time?.From == figure.Time?.From && other.Place?.Name == figure.Place?.Name) : null;
            if (seconds.Contains(known) || figure.Measure is Measure.Killed or Measure.Injured && value < FewDead) continue;
            if (second is not null) seconds.Add(second);
            var weight = figure.Measure == Measure.TerritoryShare ? 85 : figure.Measure is Measure.Killed or Measure.Displaced ? Math.Min(88, 18 * Math.Log10(Math.Max(1, value))) : figure.Measure == Measure.Strikes ? Math.Min(50, 12 * Math.Log10(Math.Max(1, value))) : Math.Min(40, 8 * Math.Log10(Math.Max(1, value)));
            var topic = figure.Measure switch
            {
                Measure.TerritoryShare or Measure.Killed or Measure.Displaced when weight >= 40 => BriefTopic.KeyFigures,
                Measure.Strikes => BriefTopic.Operations,
                _ => BriefTopic.Humanitarian,
            };
            yield return new(topic, second is null ? [known] : [known, second], draft => _figures.Write(known, second, draft))
            {
                Heading = null, Day = DayOf(known), Weight = weight, Key = FormattableString.Invariant($"figure|{figure.Measure}|{value}|{figure.Of}|{(value < 1000 ? figure.Place?.Name : "")}"),
                // Of one event the newest count is told; the others stand with the gaps and disputes.
                Series = figure is { Measure: Measure.Killed or Measure.Injured, Place: { } at } ? FormattableString.Invariant($"{figure.Measure}|{PlaceKey(figure)}|{DayOf(known):O}") : null,
            };
        }
    }

    private IEnumerable<Candidate> Clauses(IReadOnlyList<KnownFact> facts)
    {
        var fit = facts.Where(f => f.Known.Fact is Event or Position or Agreement && f.Known.Fact.Confidence >= Sure || f.Known.Fact is Event { Confidence: >= 0.3 } or Effort { Confidence: >= Sure });
        var controls = facts.Where(f => f.Known.Fact is Control { Place: not null, Status: Status.Actual, Confidence: >= SureOfControl }).ToLookup(f => f.Known.Fact.Evidence.Document);
        // "France, Spain and Britain condemned …" are three positions and one sentence.
        foreach (var group in fit.GroupBy(f => f.Known.Fact is Position p ? $"{p.Evidence.Document} {p.Evidence.Excerpts[0].Span} {p.Target}" : f.Known.Fact.Id))
        {
            IReadOnlyList<KnownFact> same = [.. group];
            var known = same[0];
            var fact = known.Known.Fact;
            var told = _clauses.Write(same, new(EmptySet, false), out var verb, out var words);
            // The dead are told with the figures.
            if (verb == "kill" && words?.Any(char.IsDigit) == true) continue;
            // So are places with control.
            if (verb is "withdraw" or "seize" or "capture" or "drive" or "clear" or "free" && controls[fact.Evidence.Document].Any(c => Composer.Sentence(c).Overlaps(fact.Evidence.Excerpts[0].Span))) continue;
            if (told is null && fact is Agreement)
            {
                yield return new(BriefTopic.Politics, [known], draft => _agreements.Write(known, draft)) { Day = DayOf(known), Weight = 50, Key = $"agreement|{((Agreement)fact).Name}|{((Agreement)fact).Stage}" };
                continue;
            }
            if (told is null && fact is Effort) continue;
            var topic = fact.Status is Status.Planned or Status.Possible or Status.Demanded ? BriefTopic.Outlook
                : verb is null ? BriefTopic.Countries
                : Committing.Contains(verb) ? BriefTopic.Commitments
                : Standing.Contains(verb) ? BriefTopic.Positions
                : fact is Agreement || Political.Contains(verb) ? BriefTopic.Politics
                : fact is Event { Type: EventType.Assault or EventType.Mobilize } && FactSides.Of(fact).Who is [{ Code: { } code }, ..] && (code.EndsWith("MIL", StringComparison.Ordinal) || code.Length == 3) ? BriefTopic.Operations
                : fact is Event { Type: EventType.Aid } aid ? (aid.Cameo == "072" ? BriefTopic.Operations : BriefTopic.Humanitarian) : BriefTopic.Countries;
            yield return new(topic, same, draft => _clauses.Write(same, draft))
            {
                Heading = topic == BriefTopic.Countries ? Country(fact) : null, Day = DayOf(known), Weight = fact is Agreement a ? a.Parties.Count > 0 || a.Stage == AgreementStage.Signed ? 68 : 55 : fact is Event { Type: EventType.Agree or EventType.Reject } ? 40 : 25,
                Key = $"clause|{told?[..Math.Max(0, told.IndexOf($" {words}", StringComparison.Ordinal))].Split(" 20")[^1]}|{words}",
            };
        }
    }

    private static IEnumerable<Candidate> Efforts(IReadOnlyList<KnownFact> facts)
    {
        foreach (var group in facts.Where(f => f.Known.Fact is Effort { Confidence: >= Sure, Status: Status.Actual or Status.Planned or Status.Demanded }).GroupBy(f => ((Effort)f.Known.Fact).Line))
        {
            // The newest first: what a line comes to is told by its last words.
            var same = group.Reverse().DistinctBy(f => f.Known.Fact.Evidence.Document).ToList();
            yield return new(BriefTopic.Efforts, same, draft => EffortWriter.Write(same, draft)) { Day = DayOf(same[0]), Weight = same.Count, Key = $"effort|{group.Key}" };
        }
    }

    private IEnumerable<Candidate> Statements(IReadOnlyList<KnownFact> facts)
    {
        foreach (var known in facts.Where(f => f.Known.Fact is Statement { Confidence: >= Sure }))
            yield return new(StatementWriter.IsAhead(known) ? BriefTopic.Outlook : BriefTopic.Positions, [known], draft => _statements.Write(known, draft)) { Day = DayOf(known), Weight = 20, Key = $"said|{((Statement)known.Known.Fact).Content.Text}" };
    }

    private static readonly IReadOnlySet<string> EmptySet = new HashSet<string>();

    private string? Country(Fact fact) => fact.Place?.Country is { } code ? _country(code) : null;

    private static string PlaceKey(Fact fact) => fact.Place!.GeoNameId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? fact.Place.Name;
}
