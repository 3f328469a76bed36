using CsCheck;
using Dateline.Exports;
using Dateline.Exports.Acled;
using Dateline.Exports.Areas;
using Dateline.Exports.Cameo;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.SubTypes;

namespace Dateline.Tests.Exports;

public class CellTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1", "'+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\0b\u0007 \u0085c\u007F", "a b c")]
    [InlineData("\0=1", "'=1")]
    [InlineData(null, "")]
    public void No_cell_begins_like_a_formula(string? words, string cell) => Assert.Equal(cell, Cells.Words(words));

    [Fact]
    public void What_was_guarded_can_be_read_back() =>
        Gen.String[Gen.Char["'=+-@a \t\""], 0, 6].Sample(s =>
        {
            var cell = Cells.Words(s);
            return Cells.Plain(cell) == Cells.Line(s) && (cell.Length == 0 || !"=+-@\t\r".Contains(cell[0]));
        });

    [Fact]
    public void Every_sub_type_of_ACLED_that_the_reader_knows_is_in_the_taxonomy()
    {
        // The five of CASE 2021 are not ACLED's.
        string[] others = ["Attribution of responsibility", "Diplomatic event", "Man-made disaster", "Natural disaster", "Organised crime"];
        Assert.All(SubTypeTable.Load().Rules.Select(r => r.SubType).Distinct().Except(others), name => Assert.NotNull(AcledTaxonomy.Of(name)));
    }

    [Theory]
    [InlineData("verbs")]
    [InlineData("nouns")]
    public void Every_code_of_the_lexicon_has_a_value_and_a_name(string file)
    {
        var codes = EntryFile.Embedded(file).SelectMany(e => e.Fields).Where(f => f.Length is 3 or 4 && f.All(char.IsAsciiDigit)).Distinct().ToArray();
        Assert.True(codes.Length > 50);
        Assert.All(codes, code => Assert.NotNull(CameoCode.Of(code)));
    }

    [Theory]
    [InlineData("195", -10, "Employ aerial weapons")]
    [InlineData("1951", -10, "Employ aerial weapons")]
    [InlineData("0874", 10, "Retreat or surrender militarily")]
    [InlineData("04", 1, "Consult")]
    public void A_code_has_the_value_of_what_it_refines(string code, double value, string name) =>
        Assert.Equal((value, name), (CameoCode.Of(code)!.Goldstein, CameoCode.Of(code)!.Name));

    [Fact]
    public void What_is_no_code_has_none() => Assert.All(new[] { null, "", "x", "99", "300" }, code => Assert.Null(CameoCode.Of(code)));

    [Theory]
    [InlineData("IRQ", "IQ", 368, "Middle East", "Iraq")]
    [InlineData("XKX", "XK", 0, "Europe", "Kosovo")]
    public void Countries_have_their_codes(string alpha3, string alpha2, int numeric, string region, string name)
    {
        Assert.Equal(new(alpha3, alpha2, numeric, region, name), Countries.Of(alpha3));
        Assert.Equal(alpha3, Countries.Named(name)!.Alpha3);
    }

    [Theory]
    [InlineData("DR Congo", "COD")]
    [InlineData("türkiye", "TUR")]
    public void Countries_have_the_names_that_others_give_them(string name, string alpha3) => Assert.Equal(alpha3, Countries.Named(name)!.Alpha3);

    [Fact]
    public void Uuids_are_those_of_the_standard() =>
        // RFC 9562, appendix A.4.
        Assert.Equal(new("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Uuids.Of(new("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
}
