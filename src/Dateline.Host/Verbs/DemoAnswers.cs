using Dateline.Host.Output;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Host.Verbs;

/// <summary>Answers questions from a ledger.</summary>
internal sealed class DemoAnswers(SituationLedger situations, Sentences sentences)
{
    private const int ShownProofs = 2;

    /// <summary>The answer, and the lines of the evidence behind it.</summary>
    public (string Answer, IReadOnlyList<string> Proofs) To(DemoQuestion question)
    {
        var known = situations.AsKnown(question.Known);
        var (evidence, situation) = (new SituationEvidence(known, sentences), known.AsOf(question.AsOf));
        var words = new SituationWords(evidence, ActorRegistry.BuiltIn);
        if (question.Topic.Split(": ") is not [var kind, var what]) return ("nothing known", []);
        if (kind == "control")
        {
            // Of places of one name, the one that is told most of.
            var place = situation.Control.Where(p => p.Place.Name == what).MaxBy(p => p.Holds.Concat(p.Ended).Sum(h => h.Facts.Count));
            return place is null ? ("nothing known", []) : (OnLine(words.Holds(place)), [.. SituationWords.Proofs(place).Take(ShownProofs).Select(evidence.Lines)]);
        }
        var series = Vocabulary.TryParse<Measure>(kind, out var measure) ? Find([.. situation.Figures.Where(f => f.Measure == measure)], what.Split(' '), evidence) : null;
        return series is null ? ("nothing known", []) : ($"{OnLine(words.Counts(series))} ({series.Label.Replace('_', ' ')})", [evidence.Lines(series.LatestFact)]);
    }

    // The series with all the words in its name, or else in its evidence; of more the newest, then the one that most texts count.
    private static FigureSeries? Find(IReadOnlyList<FigureSeries> all, string[] words, SituationEvidence evidence)
    {
        var named = all.Where(f => words.All(w => f.Label.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        if (named.Count == 0) named = [.. all.Where(f => words.All(w => f.Label.Contains(w, StringComparison.OrdinalIgnoreCase) || f.Claims.Any(c => evidence.Lines(c.Fact).Contains(w, StringComparison.OrdinalIgnoreCase))))];
        return named.OrderBy(f => f.Age).ThenByDescending(f => f.Claims.Count).ThenBy(f => f.Label.Length).FirstOrDefault();
    }

    private static string OnLine(string lines) => lines.Replace("\n", ", ");
}
