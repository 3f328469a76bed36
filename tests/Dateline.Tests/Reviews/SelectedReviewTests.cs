using System.Text;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Reviews.Selecting;
using Dateline.Situations;

namespace Dateline.Tests.Reviews;

/// <summary>The review by the rows of an index is the one that is folded from the whole ledger, to the byte.</summary>
public class SelectedReviewTests
{
    private static readonly Reviewer Reviewer = new();

    [Fact]
    public void Of_the_samples_any_two_days_are_reviewed_alike()
    {
        using var ledger = SampleReviewTests.Read();
        using var index = SituationIndex.Open(ledger);
        var (all, days) = (Cutoff.Of(ledger), new DateOnly[] { new(2015, 5, 1), new(2015, 6, 2), new(2015, 8, 17), new(2015, 10, 1), new(2015, 12, 17), new(2016, 1, 25), new(2016, 2, 2) });
        foreach (var (since, until) in days.SelectMany(d => days.Where(e => e >= d).Select(e => (d, e))))
            Compare(ledger, index, new(since, until, all with { Published = since }, all));
        var positions = Enumerable.Range(1, 6).Select(i => i * ledger.End.Position / 6).ToList();
        foreach (var (then, now) in positions.SelectMany(p => positions.Where(q => q >= p).Select(q => (p, q))))
            Compare(ledger, index, new(new(2015, 6, 2), new(2016, 2, 2), At(ledger, then), At(ledger, now)));
    }

    [Theory]
    [InlineData("Reviews/changes.cases", 1, 0)]
    [InlineData("Reviews/changes.cases", 2, 7)]
    [InlineData("Reviews/errata.cases", 3, 0)]
    public void Of_a_ledger_with_corrections_any_two_days_are_reviewed_alike(string file, int times, int seed)
    {
        var (ledger, request) = ReviewTests.Build(ReviewTests.Cases(file, times), seed);
        using var index = SituationIndex.Open(ledger);
        Compare(ledger, index, request);
        var random = new Random(5);
        for (var i = 0; i < 12; i++)
        {
            var since = new DateOnly(2015, 1, 1).AddDays(random.Next(390));
            var until = since.AddDays(random.Next(250));
            Compare(ledger, index, request with { Since = since, Until = until });
            Compare(ledger, index, new(since, until, request.Now with { Published = since }, request.Now));
            Compare(ledger, index, new(since, until, request.Now, request.Now));
        }
    }

    [Fact]
    public void What_is_looked_at_does_not_depend_on_the_order_of_arrival()
    {
        var (cases, scope) = (ReviewTests.Cases("Reviews/changes.cases", 1), new ReviewScope(12, 15, 10, 5, 40));
        var told = Enumerable.Range(0, 3).Select(seed =>
        {
            var (ledger, request) = ReviewTests.Build(cases, seed);
            using var index = SituationIndex.Open(ledger);
            return Reviewer.Make(index, request, scope).Changes.Select(c => $"{c.Kind} {c.Topic} {c.Subject} {c.Day:O} {c.Then} {c.Now} {c.Grade} {c.Weight} {c.Reason}").ToList();
        }).ToList();
        Assert.NotEmpty(told[0]);
        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
        Assert.True(told[0].Count < Review(cases).Changes.Count);
    }

    [Fact]
    public void A_review_says_of_what_it_looks_at_some_only()
    {
        var (ledger, request) = ReviewTests.Build(ReviewTests.Cases("Reviews/changes.cases", 1));
        using var index = SituationIndex.Open(ledger);
        Assert.Empty(Reviewer.Make(index, request).Limits);
        var limits = Reviewer.Make(index, request, new ReviewScope(12, 15, 10, 5, 40)).Limits;
        Assert.Contains(limits, l => l is { Subjects: "places", LookedAt: 12 } && l.Told > 12);
        Assert.Contains("\"limits\": [", Json(Reviewer.Make(index, request, new ReviewScope(12, 15, 10, 5, 40))));
    }

    private static Review Review(IReadOnlyList<ReviewCase> cases)
    {
        var (ledger, request) = ReviewTests.Build(cases);
        return Reviewer.Make(ledger, request);
    }

    private static void Compare(ILedger ledger, SituationIndex index, ReviewRequest request)
    {
        var whole = Json(Reviewer.Make(ledger, request));
        Assert.Equal(whole, Json(Reviewer.Make(index, request, ReviewScope.All)));
        Assert.Equal(whole, Json(Reviewer.Make(index, request)));
    }

    private static string Json(Review review) => Encoding.UTF8.GetString(ReviewJson.Write(review));

    private static Cutoff At(ILedger ledger, long position)
    {
        var line = ledger.Lines(position - 1).First();
        return new(new(line.Position, line.Recorded, line.Hash));
    }
}
