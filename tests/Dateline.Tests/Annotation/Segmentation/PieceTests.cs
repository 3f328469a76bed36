using CsCheck;
using Dateline.Annotation.Segmentation;

namespace Dateline.Tests.Annotation.Segmentation;

public class PieceTests
{
    private static readonly WordSplits Splits = new(new Dictionary<string, int> { ["cannot"] = 3 });

    [Theory]
    [InlineData("The U.S. won't.", "The U . S . wo n ' t .")]
    [InlineData("They cannot, CANNOT!!!", "They can not , CAN NOT !!!")]
    [InlineData("don’t 'n't ain't", "do n ’ t ' n ' t ai n ' t")]
    [InlineData("15km of AK-47s...", "15 km of AK - 47 s ...")]
    [InlineData("e\u0301te\u0301 na\u00ADme\u200F, x", "e\u0301te\u0301 na\u00ADme , x")]
    [InlineData("\uFEFFa\u200Bb\u0000c", "a b c")]
    [InlineData("👍🏽 ok", "👍🏽 ok")]
    public void Text_is_cut_into_pieces(string text, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', PieceScanner.Scan(text, Splits).Select(p => text.Substring(p.Start, p.Length))));

    /// <summary>No attribute can hold a lone surrogate: metadata is UTF-8.</summary>
    [Fact]
    public void A_lone_surrogate_is_a_mark() =>
        Assert.Equal([(0, 1), (2, 1), (3, 1)], PieceScanner.Scan("\uD83D x\uDC4D", Splits).Select(p => (p.Start, p.Length)));

    [Fact]
    public void Pieces_are_in_order_cover_all_that_shows_and_cut_no_pair() => Gen.Char.Array[0, 200].Select(c => new string(c)).Sample(text =>
    {
        var end = 0;
        foreach (var piece in PieceScanner.Scan(text, Splits))
        {
            Assert.True(piece.Start >= end && piece.Length is > 0 and <= PieceScanner.LongestPiece + 1);
            for (var i = end; i < piece.Start; i++) Assert.True(CharKinds.At(text, i, out _) < CharKind.Letter);
            Assert.False(piece.Start > 0 && char.IsSurrogatePair(text[piece.Start - 1], text[piece.Start]));
            end = piece.End;
        }
        for (var i = end; i < text.Length; i++) Assert.True(CharKinds.At(text, i, out _) < CharKind.Letter);
    });

    [Theory]
    [InlineData("One\n\nTwo", Gap.Blank)]
    [InlineData("One\r\n \t\r\nTwo", Gap.Blank)]
    [InlineData("One\nTwo", Gap.ShortLine)]
    [InlineData("One\r\nTwo", Gap.ShortLine)]
    [InlineData("One  Two", Gap.Wide)]
    [InlineData("One\u00A0Two", Gap.Space)]
    public void The_gap_tells_what_stands_between(string text, object gap) => Assert.Equal(gap, PieceScanner.Scan(text, Splits)[1].Gap);

    [Fact]
    public void A_line_that_is_full_is_wrapped_and_one_that_is_not_was_ended()
    {
        const string Wrapped = "The ministry said on Monday that it would not take part in the\n"
            + "conference, because nobody had shown it a list of those who are\ninvited.\nThe rest is short.";
        var pieces = PieceScanner.Scan(Wrapped, Splits);
        Gap Before(string word) => pieces.Find(p => Wrapped.AsSpan(p.Start, p.Length).SequenceEqual(word)).Gap;
        Assert.Equal((Gap.Wrap, Gap.Wrap), (Before("conference"), Before("invited")));
        Assert.Equal(Gap.ShortLine, pieces.FindLast(p => Wrapped.AsSpan(p.Start, p.Length).SequenceEqual("The")).Gap);
    }

    [Fact]
    public void Lines_longer_than_a_page_is_wide_are_paragraphs()
    {
        var text = string.Concat(Enumerable.Repeat("many words ", 15)) + "\nnext";
        Assert.Equal(Gap.LongLine, PieceScanner.Scan(text, Splits)[^1].Gap);
    }
}
