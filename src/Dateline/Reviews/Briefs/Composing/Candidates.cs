using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>All that could be told of a period, and in which section.</summary>
internal sealed partial class Candidates
{
    // What is a quarter ahead is no outlook any more once it is past.
    private const int FewDead = 5, MostAhead = 92, MostSince = 62;

    /// <summary>Facts that the reader is less sure of are not told.</summary>
    private const double Sure = 0.5, SureOfControl = 0.7, SureOfCount = 0.8;

    private static readonly HashSet<string> Committing = ["promise", "pledge", "vow", "offer"];
    private static readonly HashSet<string> Standing = ["accuse", "back", "blame", "call", "condemn", "criticise", "criticize", "demand", "denounce", "deny", "dismiss", "encourage", "endorse", "hail", "object", "oppose", "praise", "recognise", "recognize", "refuse", "reject", "request", "stress", "support", "ask", "want", "consider", "congratulate", "thank", "threaten", "urge", "warn", "welcome", "express"];
    private static readonly HashSet<string> Political = ["accept", "adopt", "agree", "announce", "approve", "boycott", "cancel", "declare", "discuss", "host", "impose", "initial", "invite", "form", "name", "join", "lift", "meet", "postpone", "propose", "resume", "sign", "suspend", "visit", "vote", "receive", "expel"];

    private readonly ControlWriter _control;
    private readonly FigureWriter _figures;
    private readonly ClauseWriter _clauses;
    private readonly AgreementWriter _agreements;
    private readonly StatementWriter _statements;
    private readonly PositionWriter _positions;
    private readonly EffortWriter _efforts;
    private readonly SentenceWriter _sentences;
    private readonly StandingWriter _standing;
    private readonly GapWriter _gaps;
    private readonly CommitmentWriter _commitments;
    private readonly ActorRegistry _registry;
    private readonly Func<string, string> _country;

    public Candidates(Composer composer)
    {
        (_control, _figures, _clauses, _agreements, _statements) = (new(composer), new(composer), new(composer), new(composer), new(composer));
        (_standing, _positions, _efforts, _sentences) = (new(composer, _control), new(composer), new(composer), new(composer));
        (_gaps, _commitments) = (new(composer), new(_agreements));
        _registry = composer.Registry;
        _country = code => composer.Registry.CountryNames.GetValueOrDefault(code, code);
    }

    /// <summary>What is not known, and what was due, by the end of a review.</summary>
    public IEnumerable<Candidate> Of(Review review) => _gaps.Of(review).Concat(_commitments.Of(review));

    /// <param name="facts">The facts of the period.</param>
    /// <param name="until">Its last day: what was due by then is past; null for none.</param>
    public IEnumerable<Candidate> Of(IReadOnlyList<KnownFact> facts, DateOnly? until = null) =>
        Controls(facts).Concat(Figures(facts)).Concat(Efforts(facts)).Concat(Clauses(facts, until)).Concat(Statements(facts, until));

    /// <summary>Who holds what as of the day, the places in the order of their names.</summary>
    public IEnumerable<Candidate> StandingOf(Situation situation, Func<FactKey, KnownFact?> find)
    {
        foreach (var place in situation.Control)
            foreach (var hold in place.Holds)
                // By the newest of its facts that can be told; what looks back from a later day was not reported then.
                foreach (var last in hold.Facts.Select(find).OfType<KnownFact>().Where(f => f.Known.Fact is Control { Status: Status.Actual, Change: not ControlChange.Lost } && f.Known.Document.Day <= situation.Valid && !IsLongAgo(f)).OrderByDescending(f => f.Known.Document.Day))
                    yield return new(BriefTopic.Territory, [last], draft => _standing.Write(hold, last, draft))
                    {
                        Heading = place.Place.Country is { } code ? _country(code) : null, Key = $"standing|{place.Place.Key}|{hold.Holder.Key}", Day = last.Known.Document.Day,
                    };
    }

    // "Briefly held Goma in 2012", "took it in December": that it is held now is nobody's report.
    private static bool IsLongAgo(KnownFact known) => known.Known.Fact.Time is { Precision: not TimePrecision.Open, To: { } end } && end.AddDays(MostSince) < known.Known.Document.Day;

    public static DateOnly DayOf(KnownFact known)
    {
        var published = known.Known.Document.Day;
        return known.Known.Fact.Time is { From: { } from } && from <= published ? from : published;
    }

    /// <summary>The last day that it tells of.</summary>
    public static DateOnly EndOf(KnownFact known) => known.Known.Fact.Time is { } time && (time.To ?? time.From) is { } end && time.Precision != TimePrecision.Open && end <= known.Known.Document.Day ? end : known.Known.Document.Day;

    private IEnumerable<Candidate> Controls(IReadOnlyList<KnownFact> facts)
    {
        var tellings = facts.Where(f => f.Known.Fact is Control { Holder: { } holder, Place: not null, Confidence: >= SureOfControl } && !IsParty(holder)).ToList();
        var places = tellings.GroupBy(f => PlaceKey(f.Known.Fact)).ToDictionary(g => g.Key, g => g.Count());
        var byDocument = tellings.ToLookup(f => f.Known.Fact.Evidence.Document);
        // What one text tells of one holder in one clause is one sentence: "took A and B".
        foreach (var group in tellings.GroupBy(f => (f.Known.Fact.Evidence.Document, f.Known.Fact.Evidence.Excerpts[0].Span, ((Control)f.Known.Fact).Holder?.Text, ((Control)f.Known.Fact).Change, f.Known.Fact.Status)))
        {
            var same = group.DistinctBy(f => PlaceKey(f.Known.Fact)).Where(f => !IsBackground(f, byDocument[f.Known.Fact.Evidence.Document])).ToList();
            if (same.Count == 0) continue;
            var fact = (Control)same[0].Known.Fact;
            // What was planned and came about is no outlook any more.
            if (fact.Status == Status.Planned && tellings.Exists(t => t.Known.Fact is Control { Status: Status.Actual, Change: ControlChange.Gained or ControlChange.Held, Holder: { } taker } done && PlaceKey(done) == PlaceKey(fact) && (taker.IsSame(fact.Holder!.Value) || taker.Code is { Length: >= 3 } code && fact.Holder!.Value.Code?.StartsWith(code[..3], StringComparison.Ordinal) == true && code[..3] != "IMG"))) continue;
            var topic = fact.Status is Status.Actual or Status.Denied ? BriefTopic.Territory : BriefTopic.Outlook;
            var isTurn = fact.Change is ControlChange.Gained or ControlChange.Lost or ControlChange.Transferred && fact.Status == Status.Actual;
            yield return new(topic, same, draft => _control.Write(same, draft))
            {
                Heading = Country(fact), Day = DayOf(same[0]), Key = $"control|{fact.Holder?.Id ?? fact.Holder?.Text}|{fact.Change}|{string.Join('+', same.Select(f => PlaceKey(f.Known.Fact)))}|{fact.Status}",
                Weight = (isTurn ? 60 : fact.Change == ControlChange.Held ? 30 : 20) + 3 * Math.Min(12, places[PlaceKey(fact)]) - (fact.Place!.GeoNameId is null ? 25 : 0) - (PartWords.IsPart(fact.Evidence.Excerpts[0].Text, fact.Place.Name) ? 8 : 0),
            };
        }
    }

    // A party holds a seat.
    private bool IsParty(Mention holder) => holder.Id is { } id && _registry.ById(id)?.Type == ActorType.Party;

    // Where a text tells of two sides that took a place, the news comes first; what it tells later without a day is how it was before.
    private static bool IsBackground(KnownFact known, IEnumerable<KnownFact> tellings) => known.Known.Fact is Control { Change: ControlChange.Gained or ControlChange.Held, Holder: { } holder, Time: null } fact
        && tellings.Any(t => t.Known.Fact is Control { Change: ControlChange.Gained, Holder: { } taker } other && PlaceKey(other) == PlaceKey(fact) && !taker.IsSame(holder)
            && (other.Evidence.Excerpts[0].Span.Start < fact.Evidence.Excerpts[0].Span.Start || other.From is { } former && former.IsSame(holder)));

    private IEnumerable<Candidate> Figures(IReadOnlyList<KnownFact> facts)
    {
        var seconds = new HashSet<KnownFact>(ReferenceEqualityComparer.Instance);
        var injured = facts.Where(f => f.Known.Fact is Figure { Measure: Measure.Injured, Status: Status.Actual, Confidence: >= SureOfCount }).ToLookup(f => f.Known.Fact.Evidence.Document);
        var shares = facts.Where(f => f.Known.Fact is Figure { Measure: Measure.TerritoryShare, Status: Status.Actual, Confidence: >= SureOfCount }).ToLookup(f => f.Known.Fact.Evidence.Document);
        foreach (var known in facts.Where(f => f.Known.Fact is Figure { Confidence: >= SureOfCount, Status: Status.Actual }))
        {
            var figure = (Figure)known.Known.Fact;
            var value = figure.Best ?? figure.Low ?? figure.High ?? 0;
            // The injured stand with the killed of the same sentence.
            var second = figure.Measure == Measure.TerritoryShare ? shares[figure.Evidence.Document].FirstOrDefault(f => f != known && f.Known.Fact is Figure other && Composer.Sentence(f) == Composer.Sentence(known) && other.Of == other.Place?.Name && figure.Of != figure.Place?.Name)
                : figure.Measure == Measure.Killed ? injured[figure.Evidence.Document].FirstOrDefault(f => f.Known.Fact is Figure other
                && Composer.Sentence(f) == Composer.Sentence(known) && other.Time?.From == figure.Time?.From && other.Place?.Name == figure.Place?.Name) : null;
            if (seconds.Contains(known) || figure.Measure is Measure.Killed or Measure.Injured && value < FewDead) continue;
            if (second is not null) seconds.Add(second);
            var weight = figure.Measure == Measure.TerritoryShare ? 85 : figure.Measure is Measure.Killed or Measure.Displaced ? Math.Min(88, 18 * Math.Log10(Math.Max(1, value))) : figure.Measure == Measure.Strikes ? Math.Min(50, 12 * Math.Log10(Math.Max(1, value))) : Math.Min(40, 8 * Math.Log10(Math.Max(1, value)));
            var topic = figure.Measure switch
            {
                Measure.TerritoryShare or Measure.Killed or Measure.Displaced when weight >= 40 => BriefTopic.KeyFigures,
                Measure.Strikes => BriefTopic.Operations,
                Measure.Other => BriefTopic.Countries,
                _ => BriefTopic.Humanitarian,
            };
            yield return new(topic, second is null ? [known] : [known, second], draft => _figures.Write(known, second, draft))
            {
                Fuller = figure.Measure is Measure.TerritoryShare or Measure.Strikes ? null : draft => _sentences.Write(known, draft),
                Heading = topic == BriefTopic.Countries ? Country(figure) : null, Day = DayOf(known), Weight = weight, Key = FormattableString.Invariant($"figure|{figure.Measure}|{value}|{figure.Of}|{(value < 1000 ? figure.Place?.Name : "")}"),
                // Of one event the newest count is told; the others stand with the gaps and disputes.
                Series = figure is { Measure: Measure.Killed or Measure.Injured, Place: { } at } ? FormattableString.Invariant($"{figure.Measure}|{PlaceKey(figure)}|{DayOf(known):O}") : null,
            };
        }
    }

    private IEnumerable<Candidate> Clauses(IReadOnlyList<KnownFact> facts, DateOnly? until)
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
            if (verb is "kill" or "carry" && words?.Any(char.IsDigit) == true) continue;
            // So are places with control.
            if (fact is Event && controls[fact.Evidence.Document].Any(c => c.Known.Fact.Evidence.Excerpts[0].Span.Overlaps(fact.Evidence.Excerpts[0].Span)) && told is null) continue;
            if (verb is "withdraw" or "seize" or "capture" or "drive" or "clear" or "free" && controls[fact.Evidence.Document].Any(c => Composer.Sentence(c).Overlaps(fact.Evidence.Excerpts[0].Span))) continue;
            if (told is null && fact is Agreement)
            {
                // "The council adopted resolution 2249" rather than "resolution 2249 had been adopted".
                if (fact.Status == Status.Actual)
                    yield return new(BriefTopic.Politics, [known], draft => _clauses.Around(known, ((Agreement)fact).Name, draft)) { Fuller = draft => _sentences.Write(known, draft), Day = DayOf(known), Weight = 60, Key = $"agreement|{((Agreement)fact).Name}|{((Agreement)fact).Stage}" };
                yield return new(BriefTopic.Politics, [known], draft => _agreements.Write(known, draft)) { Day = DayOf(known), Weight = 50, Key = $"agreement|{((Agreement)fact).Name}|{((Agreement)fact).Stage}" };
                continue;
            }
            if (told is null && fact is Position { Source: not null })
                yield return new(BriefTopic.Positions, [known], draft => _statements.Write(known, draft)) { Heading = Actor(((Position)fact).Holder), Day = DayOf(known), Weight = Weight(((Position)fact).Holder), Key = $"said|{fact.Evidence.Excerpts[0].Text}", IsSaid = true };
            if (told is null && fact is Position stand)
            {
                yield return new(BriefTopic.Positions, [known], draft => _positions.Write(known, draft)) { Fuller = draft => _sentences.Write(known, draft), Heading = Actor(stand.Holder), Day = DayOf(known), Weight = Weight(stand.Holder) + 2, Key = $"stands|{stand.Holder.Id}|{stand.Stance}|{stand.Target.Id ?? stand.Target.Text}" };
                continue;
            }
            if (told is null && fact is Effort) continue;
            if (told is not null && until is { } end && CommitmentWriter.IsPast(known, end))
            {
                if (!CommitmentWriter.IsTold(known, facts)) yield return new(BriefTopic.Commitments, same, draft => CommitmentWriter.Silent(_clauses.Write(same, draft), end, draft)) { Heading = CommitmentWriter.Past, Day = DayOf(known), Weight = 30, Key = $"past|{fact.Id}" };
                continue;
            }
            var topic = fact.Status is Status.Planned or Status.Possible or Status.Demanded ? BriefTopic.Outlook
                : verb is null ? BriefTopic.Countries
                : Committing.Contains(verb) ? FactSides.Of(fact).Who.Any(w => w.Code?.StartsWith("IMG", StringComparison.Ordinal) == true) ? BriefTopic.Countries : BriefTopic.Commitments
                : verb is "reject" or "boycott" && FactSides.Of(fact).Who.Any(w => w.Code is { } code && (code.EndsWith("LEG", StringComparison.Ordinal) || code.EndsWith("GOV", StringComparison.Ordinal))) ? BriefTopic.Politics
                : Standing.Contains(verb) ? BriefTopic.Positions
                : fact is Agreement || Political.Contains(verb) ? BriefTopic.Politics
                : fact is Event { Type: EventType.Assault or EventType.Mobilize } && FactSides.Of(fact).Who is [{ Code: { } code }, ..] && (code.EndsWith("MIL", StringComparison.Ordinal) || code.Length == 3) ? BriefTopic.Operations
                : fact is Event { Type: EventType.Aid } aid ? (aid.Cameo is "073" or "0233" or "0333" ? BriefTopic.Humanitarian : BriefTopic.Operations) : BriefTopic.Countries;
            yield return new(topic, same, draft => _clauses.Write(same, draft))
            {
                Fuller = draft => _sentences.Write(known, draft),
                Heading = topic == BriefTopic.Countries ? Country(fact) : topic == BriefTopic.Commitments ? CommitmentWriter.Open : topic == BriefTopic.Positions ? Actor([.. same.SelectMany(f => FactSides.Of(f.Known.Fact).Who)]) : null, Day = DayOf(known), Weight = fact is Agreement a ? a.Parties.Count > 0 || a.Stage == AgreementStage.Signed ? 68 : 55 : fact is Event { Type: EventType.Agree } ? 40 : fact is Event { Type: EventType.Reject } ? 55 : verb is "congratulate" or "thank" or "praise" or "hail" ? 8 : 25,
                Key = $"clause|{LeadingDate().Replace(told?[..Math.Max(0, told.IndexOf($" {words}", StringComparison.Ordinal))] ?? "", "").ToLowerInvariant()}|{words}{(words?.Any(c => char.IsUpper(c) || char.IsDigit(c)) == true ? "" : FormattableString.Invariant($"|{DayOf(known):O}"))}",
            };
        }
    }

    private IEnumerable<Candidate> Efforts(IReadOnlyList<KnownFact> facts)
    {
        foreach (var group in facts.Where(f => f.Known.Fact is Effort { Confidence: >= Sure, Status: Status.Actual or Status.Planned or Status.Demanded }).GroupBy(f => ((Effort)f.Known.Fact).Line))
        {
            var heading = LinesOfEffort.Title(group.Key);
            foreach (var known in group)
                yield return new(BriefTopic.Efforts, [known], draft => _clauses.Around(known, known.Known.Fact.Evidence.Excerpts[0].Text, draft)) { Heading = heading, Day = DayOf(known), Weight = 30, Key = $"around|{known.Known.Fact.Id}" };
            // The newest first: what a line comes to is told by its last words.
            foreach (var known in group.Reverse())
                yield return new(BriefTopic.Efforts, [known], draft => _efforts.Write(known, draft)) { Heading = heading, Day = DayOf(known), Key = $"quoted|{group.Key}|{Composer.Text(known)}", IsLast = true };
        }
    }

    private IEnumerable<Candidate> Statements(IReadOnlyList<KnownFact> facts, DateOnly? until)
    {
        var counts = facts.Where(f => f.Known.Fact is Figure { Measure: Measure.Killed or Measure.Injured or Measure.Displaced or Measure.Captured } or Control { Status: Status.Actual, Place: not null }).ToLookup(f => f.Known.Fact.Evidence.Document);
        // What a publisher takes back is not said any more; what was to come in weeks has come, or not, by months later.
        foreach (var known in facts.Where(f => f.Known.Fact is Statement { Confidence: >= Sure } said && said.Speaker.Text != f.Known.Document.Document.Publisher && !(StatementWriter.IsAhead(f) && until is { } end && f.Known.Document.Day.AddDays(MostAhead) < end)))
        {
            // What is said of a toll or a town is news of it, and no position.
            var count = counts[known.Known.Fact.Evidence.Document].FirstOrDefault(c => ((Statement)known.Known.Fact).Content.Span.Contains(c.Known.Fact.Evidence.Excerpts[0].Span));
            var topic = StatementWriter.IsAhead(known) ? BriefTopic.Outlook : count?.Known.Fact switch { Figure => BriefTopic.Humanitarian, Control => BriefTopic.Countries, _ => BriefTopic.Positions };
            yield return new(topic, [known], draft => _statements.Write(known, draft))
            {
                Heading = topic == BriefTopic.Positions ? Actor(((Statement)known.Known.Fact).Speaker) : topic == BriefTopic.Countries ? Country(count!.Known.Fact) : null, Day = DayOf(known), Weight = Weight(((Statement)known.Known.Fact).Speaker), Key = $"said|{((Statement)known.Known.Fact).Content.Text}", IsSaid = true,
            };
        }
    }

    private string Actor(IReadOnlyList<Mention> holders) => holders.Select(Actor).Distinct().ToList() is [var one] ? one : Joint;

    // States and the United Nations weigh more than a mayor.
    private static double Weight(Mention speaker) => speaker.Code is { Length: >= 3 } code && (code[3..] is "" or "GOV" or "MIL" || code.StartsWith("IGO", StringComparison.Ordinal)) ? 24 : speaker.Id is null ? 12 : 18;

    /// <summary>Under whom a position stands: a state with all that speak for it, the United Nations, or others.</summary>
    private string Actor(Mention holder)
    {
        if (holder.Code is not { Length: >= 3 } code) return Others;
        if (code.StartsWith("IGOUNO", StringComparison.Ordinal)) return "United Nations";
        return code[3..] is "" or "GOV" or "MIL" or "LEG" or "JUD" or "SPY" or "COP" && _country(code[..3]) is var state && state != code[..3] ? state : Others;
    }

    /// <summary>The headings of those who speak for no state, and of several at once.</summary>
    public const string Others = "Parties and others", Joint = "Jointly";

    private static readonly IReadOnlySet<string> EmptySet = new HashSet<string>();

    private string? Country(Fact fact) => fact.Place?.Country is { } code ? _country(code) : null;

    internal static string PlaceKey(Fact fact) => fact.Place!.GeoNameId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? fact.Place.Name;

    [GeneratedRegex(@"^(?:[Oo]n|[Ii]n) (?:\d{1,2} )?(?:[A-Z]\w+ )?\d{4} ")]
    private static partial Regex LeadingDate();
}
