using System.Diagnostics;
using Dateline.Knowledge.Gazetteer;
using Dateline.Knowledge.Gazetteer.Build;

namespace Dateline.Tests.Knowledge.Gazetteer;

public sealed class GazetteerTests : IDisposable
{
    private const string Row = "1\tTown\tTown\tStadt,Bourg\t10.5\t20.25\tP\tPPL\tFR\t\tA1\t\t\t\t5000\t\t9\tEurope/Paris\t2020-01-01\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Knowledge/Gazetteer/lookup.cases", MemberType = typeof(CaseFile))]
    public void A_name_is_found_however_it_is_written(string[] fields)
    {
        var found = Gazetteers.Standard.Find(fields[0]);
        if (fields[1] == "-") Assert.Empty(found);
        else Assert.Contains(found, f => f.Place.Name == fields[1] && (f.Place.Country ?? "-") == fields[2] && f.Place.Kind.ToString() == fields[3]);
    }

    [Fact]
    public void It_is_of_the_promised_size()
    {
        Assert.True(Gazetteers.Standard.Count > 220_000);
        Assert.True(Gazetteers.Standard.Names > 300_000);
        Assert.InRange(new FileInfo(Gazetteers.Path).Length, 1, 25_000_000);
    }

    [Fact]
    public void It_opens_fast_and_takes_no_heap()
    {
        GazetteerFile.Open(Gazetteers.Path).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        using var gazetteer = GazetteerFile.Open(Gazetteers.Path);
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000);
    }

    [Fact]
    public void Looking_up_is_fast()
    {
        var finder = new PlaceFinder(Gazetteers.Standard);
        var watch = Stopwatch.StartNew();
        var hits = 0;
        for (var i = 0; i < 20_000; i++) hits += finder.Exact(i % 2 == 0 ? "Aleppo" : "Nowhereatall").Length > 0 ? 1 : 0;
        Assert.Equal(10_000, hits);
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"{watch.ElapsedMilliseconds} ms for 20,000");
    }

    [Theory]
    [InlineData("Town | FRA | 1 | 2 | town", "6 fields expected between bars (name, country, latitude, longitude, kind, other names), 5 found.")]
    [InlineData("Town | FR | 1 | 2 | town |", "a country expected as ISO 3166-1 alpha-3, or -; found 'FR'.")]
    [InlineData("Town | FRA | 91 | 2 | town |", "degrees from -90 to 90 expected, or -; found '91'.")]
    [InlineData("Town | FRA | 1 | x | town |", "degrees from -180 to 180 expected, or -; found 'x'.")]
    [InlineData("Town | FRA | 1 | 2 | hamlet |", "a kind expected, one of country, continent,")]
    [InlineData("北京 | CHN | 1 | 2 | town |", "a name in Latin letters expected first.")]
    public void A_bad_line_is_named_with_file_and_number(string line, string problem)
    {
        var error = Assert.Throws<GazetteerFormatException>(() => AuthoredPlace.Read(new StringReader($"# fine\n{line}"), "mine.txt").ToList());
        Assert.StartsWith($"mine.txt:2: {problem}", error.Message);
    }

    [Theory]
    [InlineData("one\ttwo", "t.txt:1: 19 columns between tabs expected")]
    [InlineData("1\tA\tA\t\tx\t2\tP\tPPL\tFR\t\t\t\t\t\t1\t\t\t\t", "t.txt:1: a number, and degrees in the columns 5 and 6 expected.")]
    public void A_bad_row_of_a_table_is_named_too(string row, string problem)
    {
        var builder = new GazetteerBuilder(AuthoredPlace.Embedded());
        Assert.StartsWith(problem, Assert.Throws<GazetteerFormatException>(() => builder.AddTable(new StringReader(row), "t.txt")).Message);
    }

    [Fact]
    public void A_line_that_needs_a_missing_place_is_named()
    {
        var error = Assert.Throws<GazetteerFormatException>(() => Build(Row, "Nowhere | FRA | - | - | town | Nulle Part"));
        Assert.Equal("mine.txt:1: the tables have no town Nowhere in FRA; give its degrees.", error.Message);
    }

    [Fact]
    public void A_build_gives_rows_and_lines_and_the_same_bytes_again()
    {
        var path = Build(Row, "Hill | FRA | 11 | 21 | mountain | The Hill");
        using (var gazetteer = GazetteerFile.Open(path))
        {
            var (town, match) = Assert.Single(gazetteer.Find("Stadt"));
            Assert.Equal(("Town", "FRA", 10.5, 20.25, 1L, PlaceKind.Town, NameMatch.Other), (town.Name, town.Country, town.Latitude, town.Longitude, town.GeoNameId, town.Kind, match));
            Assert.Equal("Hill", Assert.Single(gazetteer.Find("the hill")).Place.Name);
        }
        var bytes = File.ReadAllBytes(path);
        Build(Row, "Hill | FRA | 11 | 21 | mountain | The Hill");
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_damaged_file_is_refused_with_its_name()
    {
        var bytes = File.ReadAllBytes(Build(Row, "Hill | FRA | 11 | 21 | mountain |"));
        Refused([], "it is empty");
        Refused(bytes[..40], "inside its header");
        Refused(bytes[..^8], "it ends after");
        Refused([.. bytes, 0, 0, 0, 0, 0, 0, 0, 0], "it ends after");
        Refused(Changed(bytes, 0), "it is no gazetteer");
        Refused(Changed(bytes, 8), "it is of format");
        Refused(Changed(bytes, 30), "its header is damaged");
        Refused(Changed(bytes, bytes.Length / 2), "it is damaged");
    }

    [Fact]
    public void Any_changed_byte_of_the_header_is_noticed()
    {
        var bytes = File.ReadAllBytes(Build(Row, "Hill | FRA | 11 | 21 | mountain |"));
        for (var i = 0; i < 52; i++) Assert.Throws<GazetteerFormatException>(() => GazetteerFile.Open(_folder.Write("changed.dlg", Changed(bytes, i))));
    }

    private void Refused(byte[] bytes, string reason)
    {
        var path = _folder.Write("bad.dlg", bytes);
        var error = Assert.Throws<GazetteerFormatException>(() => GazetteerFile.Open(path));
        Assert.StartsWith($"{path}: {(reason.StartsWith("inside", StringComparison.Ordinal) ? "it ends after 40 bytes, " : "")}{reason}", error.Message);
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 0x55;
        return changed;
    }

    private string Build(string rows, string lines)
    {
        var countries = AuthoredPlace.Embedded().Where(p => p.Kind == PlaceKind.Country && p.Country is { Length: 6 });
        var builder = new GazetteerBuilder(countries.Concat(AuthoredPlace.Read(new StringReader(lines), "mine.txt")));
        builder.AddTable(new StringReader(rows), "rows.txt");
        builder.Save(_folder["small.dlg"]);
        return _folder["small.dlg"];
    }
}
