using Dateline.Host.Sources;
using Dateline.Ledger;
using Dateline.Reviews;

namespace Dateline.Tests.Reviews;

public class WatchTests
{
    private const string Rules =
        """
        - name: strikes
          kinds: event
          types: [assault]
          places: [SYR]
        - name: heavy losses
          measures: killed
          at_least: 100
        - name: many talks
          kinds: [position, agreement]
          actors: Russia
          times: 2
          every: 30
        - name: aid
          types: humanitarian
          every: 20
        - name: aid of late
          types: humanitarian
          every: 400
        """;

    [Fact]
    public void Rules_fire_are_quiet_or_silent_though_expected()
    {
        var review = new Watcher().Apply(Review(
            "event; assault; Russia; rebels; Homs/SYR; 2015-09-30", "event; assault; Russia; rebels; Mosul/IRQ; 2015-10-30", "figure; killed; 36; people; -; Homs/SYR; 2015-09-30",
            "position; Russia; supports; the process; 2015-07-30", "effort; humanitarian; Team; 2015-04-30"), WatchRules.Read(Rules, "rules.yaml"));
        Assert.Equal(["strikes Fired", "heavy losses Quiet", "many talks Silent", "aid Silent", "aid of late Quiet"], review.Watch.Select(w => $"{w.Rule.Name} {w.State}"));
        Assert.Equal("Homs", review.Find(Assert.Single(review.Watch[0].Facts))!.Known.Fact.Place!.Name);
        Assert.Equal("1 time, last 2015-09-30", review.Watch[0].Reason);
        Assert.Equal("never told", review.Watch[1].Reason);
        Assert.Equal("expected every 30 days, silent for 187 since 2015-07-30", review.Watch[2].Reason);
        Assert.Equal("expected every 20 days, silent for 278 since 2015-04-30", review.Watch[3].Reason);
        Assert.Equal("last 2015-04-30", review.Watch[4].Reason);
    }

    [Theory]
    [InlineData("", "rules.yaml:1: a list of rules is expected")]
    [InlineData("name: x", "rules.yaml:1: a list of rules, '- name: …' each is expected, 'fields' found")]
    [InlineData("- kinds: event", "rules.yaml:1: 'name: …' in each rule is expected")]
    [InlineData("- name: x\n  kind: event", "rules.yaml:2: one of name, kinds,")]
    [InlineData("- name: x\n  kinds: [event, oil]", "rules.yaml:2: kinds: some of event, figure,")]
    [InlineData("- name: x\n  measures: dead", "rules.yaml:2: measures: some of killed,")]
    [InlineData("- name: x\n\n  every: soon", "rules.yaml:3: every: a number of 1 or more is expected, 'soon' found")]
    [InlineData("- name: x\n  at_least: [1]", "rules.yaml:2: at_least: a number is expected, 'a list' found")]
    [InlineData("- name: [x", "YAML is expected")]
    [InlineData("- x", "rules.yaml:1: a rule, 'name: …' and what it watches for, is expected, 'x' found")]
    public void A_rule_that_cannot_be_read_is_named_with_its_line(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => WatchRules.Read(text, "rules.yaml")).Message);

    private static Review Review(params string[] facts)
    {
        using var ledger = new MemoryLedger();
        ledger.Append([.. facts.SelectMany((fact, i) => new ReviewCase(["none", fact, "-"], $"Q{(char)('a' + i)}").Before)]);
        return new Reviewer().Make(ledger, new(new(2015, 6, 2), new(2016, 2, 2), new(LedgerEnd.Empty), Cutoff.Of(ledger)));
    }
}
