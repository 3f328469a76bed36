using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Checking;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs;

/// <summary>Writes the brief of a review. What it cannot say well, or what its evidence does not bear out, it counts and leaves out.</summary>
/// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
/// <param name="options">How long it is; null for the defaults.</param>
public sealed partial class BriefWriter(ActorRegistry? registry = null, BriefOptions? options = null)
{
    private readonly ActorRegistry _registry = registry ?? ActorRegistry.BuiltIn;
    private readonly BriefOptions _options = options ?? new();
    private readonly SentenceChecker _checker = new(registry);

    /// <exception cref="BriefException">A sentence is not borne out by its evidence; none such is written, so that this is a fault of the library.</exception>
    public Brief Write(Review review)
    {
        var known = review.Known.Now.Facts.Values.OrderBy(f => f.Known.Document.Document.Published).ThenBy(f => f.Known.Document.Document.Id.Value, StringComparer.Ordinal)
            .ThenBy(f => f.Known.Fact.Evidence.Excerpts[0].Span).ThenBy(f => f.Known.Fact.Id, StringComparer.Ordinal).ToList();
        var period = known.Where(f => Candidates.Published(f) > review.Request.Since && Candidates.Published(f) <= review.Request.Until).ToList();
        var candidates = new Candidates(new(_registry, new(known)));
        var tally = new Tally();
        var told = Newest(Fit(candidates.Of(period), tally)).Select(c => c with { IsPast = c.Facts.All(f => Candidates.EndOf(f) <= review.Request.Since) && !c.Plain!.Derivations.Any(d => d.Kind == DerivationKind.Publication) }).ToList();
        var standing = Fit(candidates.StandingOf(review.SituationNow, review.Find), new());
        var sections = new SectionPlan(review, told, standing, _options).Sections();
        var voice = new HashSet<string>(StringComparer.Ordinal);
        var sources = new SourceList(review.Known.Now);
        var written = sections.Select(s => s with { Section = s.Section with { Parts = [.. s.Parts.Select(p => new BriefPart(p.Heading, [.. p.Candidates.Select(c => Speak(c, voice, sources))]))] } }).Select(s => s.Section).ToList();
        var brief = new Brief(review.Request, [.. written.Select(s => Notes.Complete(s, review, tally, sources))], sources.All);
        brief.Verify(_checker);
        return brief;
    }

    // Each candidate once, written out and borne out; tellings of the same are put together.
    private List<Candidate> Fit(IEnumerable<Candidate> candidates, Tally tally)
    {
        var fit = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var (sentence, problems) = Plain(candidate, isUndated: false);
            if (problems.Count > 0) (sentence, problems) = Plain(candidate, isUndated: true) is { Sentence: not null } second ? second : (sentence, problems);
            if (sentence is null)
            {
                tally.Unfit += candidate.Facts.Count;
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
            if (texts.Add(sentence.Text)) fit[candidate.Key] = candidate with { Plain = sentence };
        }
        return [.. fit.Values];
    }

    // Of counts of one event the one that was published last.
    private static IEnumerable<Candidate> Newest(IReadOnlyList<Candidate> candidates)
    {
        var last = candidates.Where(c => c.Series is not null).GroupBy(c => c.Series).ToDictionary(g => g.Key!, g => g.MaxBy(c => Candidates.Published(c.Facts[0]))!);
        return candidates.Where(c => c.Series is null || last[c.Series] == c);
    }

    [GeneratedRegex(@"\b[Oo]n \d{1,2} [A-Z]")]
    private static partial Regex Day();

    private (BriefSentence? Sentence, IReadOnlyList<string> Problems) Plain(Candidate candidate, bool isUndated)
    {
        var draft = new Draft(new HashSet<string>(), false, isUndated);
        if (candidate.Write(draft) is not { } clause) return (null, []);
        var sentence = draft.Done(Composer.Finish(clause));
        return (sentence, _checker.Check(sentence));
    }

    // With offices at first mention and short names after it, where the evidence bears these out too.
    private BriefSentence Speak(Candidate candidate, HashSet<string> voice, SourceList sources)
    {
        var draft = new Draft(voice, true);
        var sentence = candidate.Write(draft) is { } clause && draft.Done(Composer.Finish(clause)) is var full && _checker.Check(full).Count == 0 ? full : candidate.Plain!;
        voice.UnionWith(draft.Names);
        return sentence with { Others = candidate.Others, Citations = sources.Cite(sentence.Facts.Concat(candidate.Others)) };
    }

    /// <summary>What was left out, and why.</summary>
    internal sealed class Tally
    {
        public int Unfit { get; set; }

        public List<(BriefSentence Sentence, IReadOnlyList<string> Problems)> Refused { get; } = [];
    }
}
