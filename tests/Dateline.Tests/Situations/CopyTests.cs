using Dateline.Documents;
using Dateline.Evaluation.Origins;
using Dateline.Situations.Origins;

namespace Dateline.Tests.Situations;

public class CopyTests
{
    private const string Under = " Sign up for our newsletter and get the stories that matter in your inbox every morning. All rights reserved. No part of this page may be reproduced without written permission.";

    [Fact]
    public void Reprints_are_told_from_other_reports()
    {
        var scorer = new CopyScorer();
        foreach (var copy in new CopyMaker(11).Make(UnlikeTexts.Of(Samples.Texts.Select(t => t.Text)))) scorer.Add(copy);
        Assert.True(scorer.Pairs.Gold > 100, $"{scorer.Pairs}");
        Assert.True(scorer.Pairs.F1 >= 0.97, $"{scorer.Pairs.Precision} {scorer.Pairs.Recall}");
        Assert.True(scorer.ExactOrigins >= 0.95, string.Join('\n', scorer.Misses.Take(10).Select(m => $"{m.Copy.Origin} {m.Found} {m.Copy.Document.Text[..80]}")));
    }

    [Fact]
    public void Two_reports_on_one_event_are_no_copies()
    {
        var index = new NearCopies();
        index.Add("An earthquake of magnitude 6.1 shook the town of Varnholt on Tuesday, bringing down the roof of a school. Rescuers dug through the night.");
        index.Add("Rescuers dug through the night in Varnholt after a quake of magnitude 6.1 on Tuesday. The roof of a school had come down, the mayor said.");
        Assert.Equal([0], index.Group(0));
    }

    [Fact]
    public void Numbers_may_be_other_numbers()
    {
        var index = new NearCopies();
        index.Add("The ferry sank off the cape with 140 people on board, and 31 of them were found dead by noon on Sunday, the coast guard said.");
        index.Add("The ferry sank off the cape with 152 people on board, and 44 of them were found dead by noon on Sunday, the coast guard said.");
        Assert.Equal([0, 1], index.Group(0).Order());
    }

    [Theory]
    [InlineData("By week: Kalim 14 21 3.5 Dorva 8 19 2.1 Ostre 30 44 7.0 Varn 5 9 1.2 Sell 11 13 4.4", true)]
    [InlineData("Kalim 61 72 9.8 Dorva 53 77 6.6 Ostre 81 94 5.5 Varn 62 58 8.7 Sell 75 68 9.9", false)]
    public void Tables_are_told_apart_by_their_numbers(string table, bool isCopy)
    {
        var index = new NearCopies();
        index.Add("Kalim 14 21 3.5 Dorva 8 19 2.1 Ostre 30 44 7.0 Varn 5 9 1.2 Sell 11 13 4.4");
        index.Add(table);
        Assert.Equal(isCopy ? 2 : 1, index.Group(0).Count);
    }

    [Fact]
    public void A_short_report_with_a_site_s_own_lines_does_not_hang_others_together()
    {
        var index = new NearCopies();
        index.Add("A bridge was closed." + Under);
        index.Add("The price of cocoa fell for a third week as rains returned to the plantations." + Under);
        index.Add("A ferry ran aground in fog off the cape, and its forty passengers walked ashore." + Under);
        Assert.Equal([0], index.Group(0));
        Assert.Equal([1], index.Group(1));
    }

    [Fact]
    public void What_a_site_writes_under_all_its_reports_makes_no_copies()
    {
        var index = new NearCopies();
        index.Add("The price of cocoa fell for a third week as rains returned to the plantations." + Under);
        index.Add("A ferry ran aground in fog off the cape, and its forty passengers walked ashore." + Under);
        Assert.Equal([0], index.Group(0));
    }

    [Fact]
    public void Texts_without_words_are_like_nothing()
    {
        var index = new NearCopies();
        foreach (var text in new[] { "", "", "...", "Yes.", "Yes." }) index.Add(text);
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal([i], index.Group(i)));
    }

    [Fact]
    public void A_signature_tells_the_resemblance()
    {
        var words = Enumerable.Range(0, 600).Select(i => $"word{(char)('a' + i % 26)}{(char)('a' + i / 26)}").ToArray();
        var (a, b) = (TextPrint.Of(string.Join(' ', words[..400])), TextPrint.Of(string.Join(' ', words[200..])));
        var agree = a.Signature.Zip(b.Signature).Count(p => p.First == p.Second) / (double)TextPrint.Size;
        var resemblance = TextPrint.Shared(a.Shingles, b.Shingles) / (double)(a.Shingles.Length + b.Shingles.Length - TextPrint.Shared(a.Shingles, b.Shingles));
        Assert.InRange(agree, resemblance - 0.12, resemblance + 0.12);
    }
}
