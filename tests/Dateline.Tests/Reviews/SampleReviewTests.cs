using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Situations;
using Dateline.Tests.Ledger;

namespace Dateline.Tests.Reviews;

/// <summary>What the review of the sample reports must tell, and what it must not.</summary>
public class SampleReviewTests
{
    private static readonly Lazy<Review> Made = new(Make);

    private static Review Review => Made.Value;

    [Fact]
    public void Ramadi_went_from_Islamic_State_to_Iraq()
    {
        var change = Assert.Single(Review.Shown, c => c is { Topic: ReviewTopic.Control, Kind: ChangeKind.New, Place.Name: "Ramadi" });
        Assert.Equal(("Islamic State", "Iraq"), ($"{change.Then}", $"{change.Now}"));
        Assert.True(change.Origins.Count > 1);
    }

    [Fact]
    public void Sirte_is_with_Islamic_State() =>
        Assert.Contains(Review.Changes, c => c is { Topic: ReviewTopic.Control, Place.Name: "Sirte", Now: ControlStanding { Hold.Holder.Name: "Islamic State" } });

    [Fact]
    public void The_Libyan_deal_was_signed()
    {
        var signed = Review.Shown.Where(c => c.Topic == ReviewTopic.Agreement && c.Place?.Country == "LBY").SelectMany(c => c.Path.OfType<AgreementStanding>());
        Assert.Contains(signed, p => p.Step is { Stage: AgreementStage.Signed, Status: Status.Actual } && p.Day == new DateOnly(2015, 12, 17));
    }

    [Fact]
    public void The_Libyan_deal_is_one_agreement_from_its_initialling_to_the_vote_on_it()
    {
        var deal = Assert.Single(Review.Shown, c => c.Topic == ReviewTopic.Agreement && c.Path.OfType<AgreementStanding>().Any(p => p.Day == new DateOnly(2015, 12, 17)));
        Assert.Equal(["initialled", "signed"], deal.Path.Take(2).Select(p => p.Text));
        Assert.Contains(deal.Path, p => p.Day >= new DateOnly(2016, 1, 25));
    }

    [Fact]
    public void Forty_percent_has_an_owner_and_a_denominator() =>
        Assert.Contains(Review.Shown, c => c.Now is FigureStanding { Number: 40, Series: { Measure: Measure.TerritoryShare, Denominator.Length: > 0 }, Owner.Length: > 0 });

    [Theory]
    [InlineData(Measure.Killed, 18802)]
    [InlineData(Measure.Killed, 3855)]
    [InlineData(Measure.Displaced, 3200000)]
    [InlineData(Measure.Displaced, 251478)]
    public void The_dead_and_displaced_are_counted(Measure measure, double number) =>
        Assert.Contains(Review.Shown, c => c.Now is FigureStanding figure && figure.Series.Measure == measure && figure.Number == number);

    [Theory]
    [InlineData("USA")]
    [InlineData("RUS")]
    public void Positions_of_the_powers_are_told(string state) => Assert.Contains(Review.Shown, c => c.Now is PositionStanding position && position.Position.Holder.State == state);

    [Fact]
    public void Four_lines_of_effort_are_told() => Assert.True(Review.Shown.Where(c => c.Topic == ReviewTopic.Effort).Select(c => c.Key).Distinct().Count() >= 4);

    [Fact]
    public void Every_change_shown_opens_its_words() => Assert.All(Review.Shown, c =>
    {
        var facts = c.Facts.Select(Review.Find).ToList();
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Equal(f!.Known.Fact.Evidence.Excerpts[0].Text, f.Known.Fact.Evidence.Excerpts[0].Span.Of(f.Known.Document.Document.Text)));
    });

    [Fact]
    public void What_is_repeated_or_weighs_little_is_counted_and_not_shown()
    {
        Assert.True(Review.Shown.Count() < 140, $"{Review.Shown.Count()} shown");
        Assert.True(Review.Changes.Count > Review.Shown.Count());
        Assert.DoesNotContain(Review.Shown, c => c.Now is RoleStanding { Role.Relation: RoleRelation.AlsoKnownAs });
        Assert.Empty(Review.Shown.Where(c => c.Topic == ReviewTopic.Control).GroupBy(c => (c.Key, c.Kind)).Where(g => g.Count() > 1).SelectMany(g => g.Select(c => c.Subject)));
    }

    private static Review Make()
    {
        using var ledger = Read();
        return new Reviewer().Make(ledger, new(new(2015, 6, 2), new(2016, 2, 2), new(ledger.End, new(2015, 6, 2)), Cutoff.Of(ledger)));
    }

    /// <summary>The samples as a ledger that received each report some minutes after the one before.</summary>
    internal static MemoryLedger Read()
    {
        var clock = new MovedClock();
        var ledger = new MemoryLedger(clock);
        var version = ReaderVersion.Of(("code", "test"));
        foreach (var (name, text, day) in Situations.Samples.Texts.Where(t => t.Day < new DateOnly(2016, 3, 1)))
        {
            ledger.Append(new Intake(EnglishReader.Instance.Read(Document.FromText(text, day, name, $"{name}.txt", name)), version));
            clock.Now += TimeSpan.FromMinutes(7);
        }
        return ledger;
    }
}
