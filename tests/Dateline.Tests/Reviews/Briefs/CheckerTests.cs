using Dateline.Knowledge.Actors;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Briefs.Checking;
using Dateline.Reviews.Briefs.Composing;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Situations;
using Dateline.Tests.Situations;

namespace Dateline.Tests.Reviews.Briefs;

public class CheckerTests
{
    private const int MadeUp = 10_000, OfReports = 160, Injected = 1_500;

    private static readonly SentenceChecker Checker = new();

    private static readonly Syntax Syntax = new(English.English.Reader);

    private static readonly Lazy<List<BriefSentence>> OfMadeUp = new(() => Sentences([.. MadeUpFacts.Of(MadeUp + 500)]));

    private static readonly Lazy<List<BriefSentence>> OfSamples = new(() => Sentences(SampleHistory.All));

    [Fact]
    public void Ten_thousand_sentences_of_made_up_texts_say_nothing_that_their_evidence_does_not()
    {
        Assert.True(OfMadeUp.Value.Count >= MadeUp, $"{OfMadeUp.Value.Count} sentences");
        Assert.Equal([], OfMadeUp.Value.Select(s => (s.Text, Problems: Checker.Check(s))).Where(c => c.Problems.Count > 0).Select(c => $"{c.Text} {string.Join("; ", c.Problems)}").Take(5));
    }

    // The composer proposes, the checker decides: of what is proposed over real texts hardly anything may be refused, or one of them is wrong.
    [Fact]
    public void Sentences_of_the_samples_are_borne_out()
    {
        var refused = OfSamples.Value.Where(s => Checker.Check(s).Count > 0).ToList();
        Assert.True(OfSamples.Value.Count >= OfReports, $"{OfSamples.Value.Count} sentences");
        Assert.True(refused.Count <= OfSamples.Value.Count / 50, string.Join('\n', refused.Select(s => $"{s.Text} {string.Join("; ", Checker.Check(s))}")));
    }

    [Fact]
    public void More_than_a_thousand_false_citations_are_refused()
    {
        var right = OfMadeUp.Value.Where((_, i) => i % 7 == 0).Concat(OfSamples.Value).Where(s => Checker.Check(s).Count == 0).ToList();
        var wrong = new List<(string Kind, BriefSentence Sentence)>();
        for (var i = 0; i < right.Count; i++)
        {
            var other = Enumerable.Range(1, right.Count - 1).Select(n => right[(i + n) % right.Count]).First(o => IsUnlike(o, right[i]));
            wrong.AddRange(Wrong.Of(right[i], other));
        }
        Assert.True(wrong.Count >= Injected, $"{wrong.Count} sentences");
        Assert.Equal(7, wrong.Select(w => w.Kind).Distinct().Count());
        Assert.Equal([], wrong.Where(w => Checker.Check(w.Sentence).Count == 0).Select(w => $"{w.Kind}: {w.Sentence.Text}").Take(10));
    }

    private static readonly BriefSentence Silent = SampleBrief.Instance.Sentences.First(s => s.Text.StartsWith("No report since 13 November", StringComparison.Ordinal));

    [Theory]
    [InlineData("13 November 2015", "14 November 2015")]
    [InlineData("81 days", "82 days")]
    [InlineData("Mosul", "Timbuktu")]
    [InlineData("Mosul", "nothing")]
    [InlineData("Mosul", "Mosul or Kirkuk")]
    [InlineData("says who holds", "says who lost")]
    [InlineData("No report since", "Since")]
    [InlineData("No report since", "A report since")]
    public void Silence_is_told_of_the_places_and_days_of_its_facts_only(string words, string others)
    {
        Assert.Empty(Checker.Check(Silent));
        Assert.NotEmpty(Checker.Check(Silent with { Text = Silent.Text.Replace(words, others, StringComparison.Ordinal) }));
    }

    [Fact]
    public void Silence_without_a_day_or_without_a_term_is_refused()
    {
        Assert.Contains("it tells of silence, and has no day by which that was so", Checker.Check(Silent with { Silence = null }));
        var due = SampleBrief.Instance.Sentences.First(s => s.Text.EndsWith("; no report says that this happened.", StringComparison.Ordinal));
        Assert.Contains("no fact was due by the end of the period", Checker.Check(due with { Silence = new(2015, 8, 1) }));
        Assert.NotEmpty(Checker.Check(due with { Text = due.Text.Replace("no report says that this happened", "it did not", StringComparison.Ordinal) }));
        var other = OfMadeUp.Value.First(s => s.Facts[0].Known.Fact is Dateline.Facts.Event);
        Assert.NotEmpty(Checker.Check(other with { Text = $"{other.Text.TrimEnd('.')}; no report says that this happened.", Silence = new(2030, 1, 1) }));
    }

    [Fact]
    public void A_number_in_digits_of_another_script_is_a_word_like_any_other()
    {
        var sentence = OfMadeUp.Value[0];
        var document = Dateline.Documents.Document.FromText("Rebels killed ٤٣ people on 5 March 0000.", new(2019, 5, 2));
        var passage = new Passage(document, Dateline.Facts.Excerpt.Of(document, new(0, document.Text.Length)));
        Assert.NotEmpty(Checker.Check(sentence with { Text = "Rebels killed ٤٣ people on 5 March 0000.", Passages = [passage] }));
    }

    [Fact]
    public void A_sentence_without_facts_is_refused() => Assert.Equal(["no fact is cited"], Checker.Check(new BriefSentence("Rebels took Taiz.")));

    [Fact]
    public void What_is_wrong_is_named()
    {
        var sentence = OfMadeUp.Value.First(s => s.Facts[0].Known.Fact is Dateline.Facts.Control { Source: not null });
        var place = sentence.Facts[0].Known.Fact.Place!.Name;
        Assert.Contains("name Ouagadougou: not in the evidence", Checker.Check(sentence with { Text = sentence.Text.Replace(place, "Ouagadougou", StringComparison.Ordinal) }));
        Assert.Contains(Checker.Check(sentence with { Text = $"{sentence.Text[..sentence.Text.IndexOf(", according", StringComparison.Ordinal)]}." }), p => p.Contains("told as so", StringComparison.Ordinal));
    }

    private static bool IsUnlike(BriefSentence one, BriefSentence other) =>
        one.Facts[0].Known.Document.Document.Id != other.Facts[0].Known.Document.Document.Id && one.Facts[0].Known.Fact.Place?.Name != other.Facts[0].Known.Fact.Place?.Name
        && one.Facts[0].Known.Document.Document.Published != other.Facts[0].Known.Document.Document.Published && !other.Text.Split(' ').Take(4).SequenceEqual(one.Text.Split(' ').Take(4));

    private static List<BriefSentence> Sentences(IReadOnlyList<KnownFact> facts)
    {
        var sentences = new List<BriefSentence>();
        foreach (var candidate in new Candidates(new Composer(ActorRegistry.BuiltIn, new(facts), Syntax)).Of(facts))
            foreach (var write in new[] { candidate.Fuller, candidate.Write }.OfType<Func<Draft, string?>>())
            {
                var draft = new Draft(new HashSet<string>(), sentences.Count % 2 == 0);
                if (write(draft) is { } clause) sentences.Add(draft.Done(Composer.Finish(clause)));
            }
        return sentences;
    }
}
