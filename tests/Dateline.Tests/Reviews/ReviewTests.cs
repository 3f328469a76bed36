using System.Text;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Tests.Ledger;

namespace Dateline.Tests.Reviews;

public class ReviewTests
{
    private static readonly DateOnly Since = new(2015, 6, 2), Until = new(2016, 2, 2);

    private static readonly Reviewer Reviewer = new();

    [Fact]
    public void Every_injected_change_is_classified_and_nothing_else_is_a_change()
    {
        var cases = Cases("Reviews/changes.cases", 3);
        Assert.True(cases.Count(c => c.Expected is not null) >= 200, "at least 200 injected changes");
        var (ledger, request) = Build(cases);
        var review = Reviewer.Make(ledger, request);
        var wrong = new List<string>();
        foreach (var one in cases)
        {
            var told = string.Join(", ", Of(review, one).Select(c => Vocabulary.Word(c.Kind)));
            if (told != (one.Expected ?? "")) wrong.Add($"{told} instead: {one.Line}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(cases.Count(c => c.Expected is not null), review.Changes.SelectMany(c => Parts(c, review)).Distinct().Count());
    }

    [Fact]
    public void Every_change_has_its_facts_and_its_reason()
    {
        var (ledger, request) = Build(Cases("Reviews/changes.cases", 1));
        var review = Reviewer.Make(ledger, request);
        Assert.All(review.Changes, c => Assert.NotEmpty(c.Facts));
        Assert.All(review.Changes, c => Assert.All(c.Facts, f => Assert.NotNull(review.Find(f))));
        Assert.All(review.Changes, c => Assert.NotEqual("", c.Reason));
        Assert.All(review.Changes, c => Assert.NotEmpty(c.Origins));
        Assert.All(review.Changes.Where(c => c.Kind is ChangeKind.New or ChangeKind.LateDiscovered), c => Assert.Same(c.Now, c.Topic == ReviewTopic.Control ? c.Now : c.Path[^1]));
        Assert.All(review.Changes.Where(c => c.Kind is ChangeKind.Retracted or ChangeKind.Reclassified or ChangeKind.Revised), c => Assert.NotNull(c.Then));
    }

    [Fact]
    public void A_review_does_not_depend_on_the_order_of_arrival()
    {
        var cases = Cases("Reviews/changes.cases", 1);
        var told = Told(cases, 0);
        for (var seed = 1; seed <= 3; seed++) Assert.Equal(told, Told(cases, seed));
    }

    [Fact]
    public void A_review_renders_to_the_same_bytes_after_thirty_corrections_and_the_errata_are_those_thirty()
    {
        var cases = Cases("Reviews/errata.cases", 1);
        var corrections = cases.Where(c => c.Expected is not null).ToList();
        Assert.Equal(30, corrections.Count);
        var clock = new MovedClock { Now = new(2016, 2, 3, 0, 0, 0, TimeSpan.Zero) };
        using var ledger = new MemoryLedger(clock);
        Append(ledger, cases.SelectMany(c => c.Before));
        var request = new ReviewRequest(Since, Until, new(LedgerEnd.Empty), Cutoff.Of(ledger));
        var review = Reviewer.Make(ledger, request);
        using var file = new MemoryStream();
        new SavedReview(request, SavedReview.HashOf(review)).Write(file);

        clock.Now = clock.Now.AddDays(40);
        Append(ledger, cases.SelectMany(c => c.After));
        var saved = SavedReview.Read(file.ToArray());
        Assert.Equal(saved.Sha256, SavedReview.HashOf(Reviewer.Make(ledger, saved.Request)));
        Assert.Equal(ReviewJson.Write(review), ReviewJson.Write(Reviewer.Make(ledger, saved.Request)));
        var errata = Errata.Of(Reviewer, ledger, saved.Request);
        var wrong = cases.Where(c => string.Join(", ", Of(errata, c).Select(e => Vocabulary.Word(e.Kind))) != (c.Expected ?? "")).Select(c => $"{string.Join(", ", Of(errata, c).Select(e => e.Kind))} instead: {c.Line}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(30, errata.Changes.Count);
    }

    [Fact]
    public void An_interval_with_nothing_in_it_has_no_changes()
    {
        var (ledger, request) = Build(Cases("Reviews/changes.cases", 1));
        var review = Reviewer.Make(ledger, request with { Since = new(2015, 6, 2), Until = new(2015, 6, 2), Then = request.Now });
        Assert.Empty(review.Changes);
        Assert.Empty(Reviewer.Make(new MemoryLedger(), new(Since, Until, new(LedgerEnd.Empty), new(LedgerEnd.Empty))).Changes);
    }

    [Fact]
    public void Days_and_cutoffs_in_the_wrong_order_are_refused()
    {
        var (ledger, request) = Build(Cases("Reviews/changes.cases", 1));
        Assert.Throws<ArgumentException>(() => Reviewer.Make(ledger, request with { Since = Until, Until = Since }));
        Assert.Throws<ArgumentException>(() => Reviewer.Make(ledger, request with { Then = request.Now, Now = request.Then }));
    }

    [Theory]
    [InlineData("{}", "this is no saved review")]
    [InlineData("[1]", "this is no saved review")]
    [InlineData("not json", "damaged")]
    [InlineData("""{"dateline_review":2}""", "newer version of dateline (form 2, this one reads 1)")]
    [InlineData("""{"dateline_review":1}""", "damaged")]
    [InlineData("""{"dateline_review":"one"}""", "damaged")]
    public void A_file_that_is_no_saved_review_is_refused(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => SavedReview.Read(Encoding.UTF8.GetBytes(text))).Message);

    [Fact]
    public void A_saved_review_of_another_ledger_is_told()
    {
        var cases = Cases("Reviews/changes.cases", 1);
        var (ledger, request) = Build(cases);
        var saved = new SavedReview(request, "");
        Assert.Null(saved.WrongLedger(ledger));
        Assert.Contains("another ledger", saved.WrongLedger(new MemoryLedger()));
        Assert.Contains("is not the one that the review was made from", saved.WrongLedger(Build(cases, seed: 5).Ledger));
    }

    private static List<string> Told(IReadOnlyList<ReviewCase> cases, int seed)
    {
        var (ledger, request) = Build(cases, seed);
        var review = Reviewer.Make(ledger, request);
        return [.. review.Changes.Select(c => $"{c.Kind} {c.Topic} {c.Subject} {c.Day:O} {c.Then} {c.Now} {c.Grade} {c.Weight} {c.IsMinor} {c.Reason} {string.Join(',', c.Origins.Select(o => o.Name))} {string.Join(',', c.Facts.Select(f => $"{f}"))}")];
    }

    private static List<Change> Of(Review review, ReviewCase one) =>
        [.. review.Changes.Where(c => c.Facts.Concat(c.Then?.Facts ?? []).Any(f => review.Find(f)!.Known.Document.Document.Title!.StartsWith($"{one.Word} ", StringComparison.Ordinal)))];

    // The documents' words tell the cases apart: efforts of one line are one change.
    private static IEnumerable<string> Parts(Change change, Review review) => change.Facts.Select(f => review.Find(f)!.Known.Document.Document.Title!.Split(' ')[0]);

    internal static List<ReviewCase> Cases(string file, int times) =>
        [.. CaseFile.Read(file).SelectMany((row, i) => Enumerable.Range(0, times).Select(n => new ReviewCase(row.Data, Name(i * times + n))))];

    // "Qaab": letters alone, for words with digits are no words to the situation.
    private static string Name(int number) => $"Q{(char)('a' + number / 676)}{(char)('a' + number / 26 % 26)}{(char)('a' + number % 26)}";

    internal static (MemoryLedger Ledger, ReviewRequest Request) Build(IReadOnlyList<ReviewCase> cases, int seed = 0)
    {
        var clock = new MovedClock { Now = new(2015, 6, 2, 18, 0, 0, TimeSpan.Zero) };
        var ledger = new MemoryLedger(clock);
        Append(ledger, InOrder(cases.SelectMany(c => c.Before), seed));
        var then = Cutoff.Of(ledger);
        clock.Now = new(2016, 2, 3, 18, 0, 0, TimeSpan.Zero);
        Append(ledger, InOrder(cases.SelectMany(c => c.After), seed));
        return (ledger, new(Since, Until, then, Cutoff.Of(ledger)));
    }

    private static IEnumerable<LedgerEntry> InOrder(IEnumerable<LedgerEntry> entries, int seed)
    {
        var all = entries.ToArray();
        if (seed > 0) new Random(seed).Shuffle(all);
        return all;
    }

    private static void Append(MemoryLedger ledger, IEnumerable<LedgerEntry> entries) => ledger.Append([.. entries]);
}
