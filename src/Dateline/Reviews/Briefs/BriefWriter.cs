using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Checking;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Situations;
using Dateline.Situations.Stored;

namespace Dateline.Reviews.Briefs;

/// <summary>Writes the brief of a review. What it cannot say well, or what its evidence does not bear out, it counts and leaves out.</summary>
/// <param name="reader">Parses the sentences that it tells from, and those that it tells.</param>
/// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
/// <param name="options">How long it is; null for the defaults.</param>
public sealed partial class BriefWriter(Reader reader, ActorRegistry? registry = null, BriefOptions? options = null)
{
    // A correction comes within days.
    private const int MostDays = 7, MostCountries = 4, LeastShare = 10;

    private readonly ActorRegistry _registry = registry ?? ActorRegistry.BuiltIn;
    private readonly BriefOptions _options = options ?? new();
    private readonly SentenceChecker _checker = new(registry);
    private readonly Syntax _syntax = new(reader);

    /// <exception cref="BriefException">A sentence is not borne out by its evidence; none such is written, so that this is a fault of the library.</exception>
    public Brief Write(Review review)
    {
        review.Read(review.SituationNow.Agreements.SelectMany(a => a.Deadlines).Where(d => d.Due > review.Request.Since && d.MetBy is null).Select(d => d.Fact));
        var known = review.Material.OrderBy(f => f.Known.Document.Document.Published).ThenBy(f => f.Known.Document.Document.Id.Value, StringComparer.Ordinal)
            .ThenBy(f => f.Known.Fact.Evidence.Excerpts[0].Span).ThenBy(f => f.Known.Fact.Id, StringComparer.Ordinal).ToList();
        var period = known.Where(f => f.Known.Document.Day > review.Request.Since && f.Known.Document.Day <= review.Request.Until).ToList();
        var candidates = new Candidates(new(_registry, new(known), _syntax));
        Cores.Each([.. period.Select(f => (Text: Composer.Text(f), Day: f.Known.Document.Document.Published)).Distinct()], told => _syntax.Of(told.Text, told.Day));
        var tally = new Tally();
        var fit = new Retellings(_registry).Merge(Unsaid(Fit(candidates.Of(period, review.Request.Until).Where(c => !Corrected(period, c)), review.Filter, tally)));
        var told = Once(Newest(fit)).Concat(Fit(candidates.Of(review), review.Filter, new())).Select(Assign).Select(c => c with { IsPast = c.Facts.All(f => Candidates.EndOf(f) <= review.Request.Since) && !c.Plain!.Derivations.Any(d => d.Kind == DerivationKind.Publication) }).ToList();
        review.Read(review.SituationNow.Control.SelectMany(p => p.Holds).SelectMany(h => h.Facts));
        var standing = Fit(candidates.StandingOf(review.SituationNow, review.Find), review.Filter, new());
        var sections = new SectionPlan(review, told, standing, _options).Sections();
        var voice = new HashSet<string>(StringComparer.Ordinal);
        var sources = new SourceList(review.Known.Now);
        var written = sections.Select(s => s with { Section = s.Section with { Parts = [.. s.Parts.Select(p => new BriefPart(p.Heading, [.. p.Candidates.Select(c => Speak(c, voice, sources))]))] } }).Select(s => s.Section).ToList();
        var brief = new Brief(review.Request, [.. written.Select(s => Notes.Complete(s, review, tally, sources))], sources.All) { Countries = Countries(written), Filter = review.Filter };
        brief.Verify(_checker);
        return brief;
    }

    // Each candidate once, written out and borne out; tellings of the same are put together.
    private List<Candidate> Fit(IEnumerable<Candidate> candidates, ReviewFilter filter, Tally tally)
    {
        var fit = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var able in candidates.Where(c => filter.Takes(c.Facts[0].Known.Fact)))
        {
            var candidate = able;
            var (sentence, problems) = candidate.Fuller is { } fuller ? Plain(candidate with { Write = fuller }, isUndated: false, isWhole: true) : (null, []);
            if (sentence is not null && problems.Count == 0) candidate = candidate with { Write = candidate.Fuller! };
            else (sentence, problems) = Plain(candidate, isUndated: false);
            if (problems.Count > 0) (sentence, problems) = Plain(candidate, isUndated: true) is { Sentence: not null } second ? second : (sentence, problems);
            if (sentence is null)
            {
                tally.Unfit.AddRange(candidate.Facts.Select(f => f.Known.Fact.Kind));
                continue;
            }
            if (problems.Count > 0)
            {
                tally.Refused.Add((sentence, problems));
                continue;
            }
            if (fit.TryGetValue(candidate.Key, out var first))
            {
                // The telling that gives the day is told.
                if (!Day().IsMatch(first.Plain!.Text) && Day().IsMatch(sentence.Text)) first = candidate with { Plain = sentence, Others = [.. first.Others, .. first.Facts.Where(f => f.Known.Document.Document.Id != candidate.Facts[0].Known.Document.Document.Id)], Weight = first.Weight };
                fit[candidate.Key] = first with { Others = [.. first.Others, .. candidate.Facts.Where(f => f.Known.Document.Document.Id != first.Facts[0].Known.Document.Document.Id)], Weight = Math.Max(first.Weight, candidate.Weight) };
                continue;
            }
            // A sentence that is told only for want of others may be so under each heading.
            if (texts.Add(candidate.IsLast ? candidate.Key : sentence.Text)) fit[candidate.Key] = candidate with { Plain = sentence };
        }
        return [.. fit.Values];
    }

    // An event and a count of one sentence are told by one, where it weighs most.
    private static IEnumerable<Candidate> Once(IEnumerable<Candidate> candidates) =>
        candidates.GroupBy(c => c.IsLast ? c.Key : c.Plain!.Text, StringComparer.Ordinal).Select(g => g.MaxBy(c => c.Weight)! with { Others = [.. g.SelectMany(c => c.Others).Distinct()] });

    // Not one that is told of by the way.
    private List<string> Countries(IEnumerable<BriefSection> sections)
    {
        var told = sections.SelectMany(s => s.Parts).SelectMany(p => p.Sentences).Select(s => s.Facts[0].Known.Fact.Place?.Country).OfType<string>().ToList();
        return [.. told.GroupBy(c => c).Where(g => g.Count() * LeastShare >= told.Count).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostCountries)
            .Select(g => _registry.CountryNames.GetValueOrDefault(g.Key, g.Key))];
    }

    // What somebody said is told as the event, the count or the hold that it is, where that is told.
    private static List<Candidate> Unsaid(List<Candidate> candidates)
    {
        var told = candidates.Where(c => !c.IsSaid).SelectMany(c => c.Facts).ToLookup(f => f.Known.Document.Document.Id);
        return [.. candidates.Where(c => !c.IsSaid || !told[c.Facts[0].Known.Document.Document.Id].Any(f => Span(c.Facts[0]).Overlaps(f.Known.Fact.Evidence.Excerpts[0].Span)))];
    }

    private static Documents.TextSpan Span(KnownFact known) => known.Known.Fact is Statement said ? said.Content.Span : known.Known.Fact.Evidence.Excerpts[0].Span;

    // A count is not told any more where its own publisher took it back within days.
    private static bool Corrected(IReadOnlyList<KnownFact> period, Candidate candidate) => candidate.Facts[0].Known is { Fact: Figure figure, Document.Document: var document }
        && period.Any(f => f.Known is { Fact: Figure { Status: Status.Actual } other, Document.Document: var later } && other.Measure == figure.Measure && later.Publisher == document.Publisher
            && Correction().IsMatch(later.Title ?? later.Text) && later.Published > document.Published && later.Published <= document.Published?.AddDays(MostDays) && (other.Place?.Country ?? "") == (figure.Place?.Country ?? other.Place?.Country ?? ""));

    // Lines of effort take what tells of them from sections that are for nothing else.
    private static Candidate Assign(Candidate candidate)
    {
        if (candidate.Topic is BriefTopic.Efforts or BriefTopic.Territory or BriefTopic.KeyFigures or BriefTopic.Politics or BriefTopic.Gaps || LinesOfEffort.Of(candidate.Plain!.Text) is not { } line) return candidate;
        if (line == EffortLine.Military && (candidate.Facts[0].Known.Fact is Figure { Measure: not Measure.Strikes } || candidate.Topic is not (BriefTopic.Operations or BriefTopic.Humanitarian) || candidate.Facts[0].Known.Fact is Event { Type: EventType.Assault })) return candidate;
        return candidate with { Topic = BriefTopic.Efforts, Heading = LinesOfEffort.Title(line), Weight = candidate.Weight + 10 };
    }

    [GeneratedRegex(@"^Correct(?:ion|ed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Correction();

    // Of counts of one event the one that was published last.
    private static IEnumerable<Candidate> Newest(IReadOnlyList<Candidate> candidates)
    {
        var last = candidates.Where(c => c.Series is not null).GroupBy(c => c.Series).ToDictionary(g => g.Key!, g => g.MaxBy(c => c.Facts[0].Known.Document.Day)!);
        return candidates.Where(c => c.Series is null || last[c.Series] == c);
    }

    [GeneratedRegex(@"\b[Oo]n \d{1,2} [A-Z]")]
    private static partial Regex Day();

    private (BriefSentence? Sentence, IReadOnlyList<string> Problems) Plain(Candidate candidate, bool isUndated, bool isWhole = false)
    {
        var draft = new Draft(new HashSet<string>(), false, isUndated);
        if (candidate.Write(draft) is not { } clause) return (null, []);
        var sentence = draft.Done(clause);
        return (sentence, [.. _checker.Check(sentence), .. new Editor(_syntax).Read(Composer.Finish(clause), isWhole)]);
    }

    // With offices at first mention and short names after it, where the evidence bears these out too.
    private BriefSentence Speak(Candidate candidate, HashSet<string> voice, SourceList sources)
    {
        var draft = new Draft(voice, true);
        var sentence = candidate.Write(draft) is { } clause && draft.Done(clause) is var full && _checker.Check(full).Count == 0 ? full : candidate.Plain!;
        voice.UnionWith(draft.Names);
        return sentence with { Others = candidate.Others, Citations = sources.Cite(sentence.Facts.Concat(candidate.Others)) };
    }

    /// <summary>What was left out, and why.</summary>
    internal sealed class Tally
    {
        public List<string> Unfit { get; } = [];

        public List<(BriefSentence Sentence, IReadOnlyList<string> Problems)> Refused { get; } = [];
    }
}
