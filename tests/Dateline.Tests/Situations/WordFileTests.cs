using Dateline.Situations;

namespace Dateline.Tests.Situations;

public class WordFileTests
{
    [Fact]
    public void Every_name_of_an_agreement_tells_its_sort() => Assert.All(AgreementNames.Entries, entry =>
    {
        var (start, end) = (entry.Example.IndexOf('*'), entry.Example.LastIndexOf('*'));
        Assert.Equal(entry[1], AgreementNames.Sort(entry.Example.Substring(start + 1, end - start - 1)));
    });

    [Fact]
    public void A_resolution_goes_by_its_number() => Assert.Equal("resolution 2254", AgreementNames.Sort("Security Council resolution 2254 (2015)"));

    [Fact]
    public void Every_comparable_word_stands_in_its_example() => Assert.All(ComparableWords.Entries.Where(e => e.Section != "reconcilable"), entry =>
        Assert.True(Words.Of(entry.Example).Any(w => ComparableWords.Find(entry.Section, w.ToLowerInvariant()) == entry[1]) || entry.Example.Contains(entry[0], StringComparison.OrdinalIgnoreCase), entry[0]));

    [Fact]
    public void Indicators_are_read_from_a_users_file()
    {
        var indicators = Indicator.Read(new StringReader("# mine\noil trucks hit | counter_finance | figure; event | oil truck; tanker\nfunds | stabilisation | - | -\n"), "mine.txt");
        Assert.Equal(["oil trucks hit", "funds"], indicators.Select(i => i.Name));
        Assert.Equal(["oil truck", "tanker"], indicators[0].Words);
        Assert.Empty(indicators[1].Kinds);
    }

    [Theory]
    [InlineData("a | military | -", "mine.txt:1: 4 fields expected between bars, 3 found.")]
    [InlineData("a | navy | - | -", "mine.txt:1: A line of effort is expected, 'navy' found.")]
    [InlineData("a | military | storm | -", "mine.txt:1: A kind of fact is expected, 'storm' found.")]
    public void A_bad_line_says_where_and_what_was_expected(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<Dateline.Knowledge.Entries.LexiconException>(() => Indicator.Read(new StringReader(line), "mine.txt")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_is_told()
    {
        var options = new SituationOptions { Indicators = Indicator.Read(new StringReader("oil | counter_finance | - | oil tanker"), "mine.txt") };
        var history = new SituationHistory(options: options);
        history.Add(TestFacts.Control("Islamic State; gained; -; Taiz/YEM; 2015-04-20; =; 2015-04-21; Islamic State; It took Taiz"));
        history.Add(TestFacts.Figure("fighters; 500; people; Islamic State; -; Taiz/YEM; -; -; 2015-04-21; 500 fighters"));
        history.Add(TestFacts.Figure("killed; 41; people; 41 people; -; Taiz/YEM; 2015-04-20; =; 2015-04-21; 41 people were killed"));
        history.Add(TestFacts.Figure("killed; 90; people; 90 people; -; Taiz/YEM; 2015-04-20; =; 2015-04-22; 90 people were killed"));
        history.AddUnread("scan.pdf", "it has no text", DateTimeOffset.UnixEpoch);
        var day = new DateOnly(2015, 12, 31);
        Assert.Equal(
            [GapKind.StaleHold, GapKind.StaleFigure, GapKind.OneSidedClaim, GapKind.Conflict, GapKind.SilentIndicator, GapKind.UnreadDocument],
            history.AsOf(day, day).Gaps.Select(g => g.Kind));
    }
}
