using System.Text;
using Dateline.Exports;
using Dateline.Exports.Imports;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Tests.Host;

namespace Dateline.Tests.Exports;

public sealed class ImportTests : IDisposable
{
    private const string Acled =
        "event_id_cnty,event_date,year,time_precision,sub_event_type,actor1,inter1,actor2,inter2,iso,country,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Acled_rows_leave_come_back_and_leave_the_same()
    {
        var strikes = SampleItems.Strikes();
        var first = Exported.Text(ExportFormat.Acled, SampleItems.Hospital(), strikes with { Recorded = strikes.Reading.Facts.ToDictionary(f => f.Id, _ => new DateTimeOffset(2016, 2, 3, 4, 5, 6, TimeSpan.Zero)) });
        Assert.Contains(",1454472306\n", first);
        var file = _folder.Write("out.csv", first);
        var run = Cli.Run("export", file, "--from", "acled", "--format", "acled");
        Assert.Equal(0, run.Code);
        Assert.Equal(first, run.Out);
    }

    /// <summary>What the form can carry comes back: what happened, when, where, who to whom, how many dead, in which words.</summary>
    [Fact]
    public void Strange_facts_come_back_from_Acled_as_they_left()
    {
        var file = _folder.Write("out.csv", Exported.Bytes(ExportFormat.Acled, StrangeItems.All));
        var run = Cli.Run("import", file, "--form", "acled");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var left = StrangeItems.All.SelectMany(i => i.Reading.Facts).OfType<Event>().Where(e => e.Time is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= 31).ToList();
        var back = run.OfKind("event").ToList();
        Assert.Equal(left.Select(e => (Vocabulary.Word(e.Type), e.Cameo, e.Mode)), back.Select(e => (e.GetProperty("type").GetString()!, e.GetProperty("cameo").GetString(), e.GetProperty("mode").GetString())));
        Assert.Equal(left.Select(e => e.Time!.From), back.Select(e => (DateOnly?)DateOnly.Parse(e.GetProperty("time").GetProperty("from").GetString()!, null)));
        Assert.Equal(left.Select(e => e.Place?.Name), back.Select(e => e.GetProperty("place") is { ValueKind: System.Text.Json.JsonValueKind.Object } place ? place.GetProperty("name").GetString() : null));
        Assert.Equal(left.Select(e => (e.Actors.Count, e.Recipients.Count)), back.Select(e => (e.GetProperty("actors").GetArrayLength(), e.GetProperty("recipients").GetArrayLength())));
        Assert.All(back, e => Assert.Equal(Cells.Line(StrangeItems.Sentence), e.GetProperty("evidence")[0].GetProperty("text").GetString()));
    }

    [Fact]
    public void A_row_of_ACLED_is_an_event_whose_words_stand_in_the_row()
    {
        var item = Import.Read(ImportForm.Acled, Row(
            "event_id_cnty,event_date,time_precision,sub_event_type,actor1,assoc_actor_1,inter1,actor2,inter2,iso,location,latitude,longitude,geo_precision,source,notes,fatalities",
            "IRQ7,16 May 2015,2,Armed clash,Islamic State,,Rebel group,Police Forces of Nowhere,State forces,368,Ramadi,33.42,43.31,1,Example Wire,Fighters attacked a police post.,12"))!;
        var (e, dead) = ((Event)item.Reading.Facts[0], (Figure)item.Reading.Facts[1]);
        Assert.Equal(("Fighters attacked a police post.", "ACLED", "Example Wire", "acled/IRQ7"), (e.Evidence.ToString(), item.Document.Author, item.Document.Publisher, item.Document.Id.Value));
        Assert.Equal((EventType.Assault, "190", new DateOnly(2015, 5, 16), new DateOnly(2015, 5, 22)), (e.Type, e.Cameo, e.Time!.From!.Value, e.Time.To!.Value));
        Assert.Equal(("islamic-state", "IMGMUSISI"), (e.Actors[0].Id, e.Actors[0].Code));
        Assert.Equal((null, "MIL"), (e.Recipients[0].Id, e.Recipients[0].Code));
        Assert.Equal(("IRQ", 33.42, 43.31), (e.Place!.Country, e.Place.Latitude, e.Place.Longitude));
        Assert.Equal((12, "12"), (dead.Best, dead.Evidence.ToString()));
        Assert.All(e.Mentions, m => Assert.Equal(m.Text, m.Span.Of(item.Document.Text)));
    }

    [Fact]
    public void A_row_of_UCDP_keeps_the_bounds_of_its_dead()
    {
        var item = Import.Read(ImportForm.Ucdp, Row(
            "id,type_of_violence,dyad_name,side_a,side_b,source_headline,where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,best,high,low",
            "4711,3,IS - Civilians,IS,Civilians,Gunmen kill villagers,1,Rutbah town,33.04,40.28,Iraq,2,2015-03-02 00:00:00.000,2015-03-04 00:00:00.000,20,30,15"))!;
        var (e, dead) = ((Event)item.Reading.Facts[0], (Figure)item.Reading.Facts[1]);
        Assert.Equal(("Gunmen kill villagers", "180", "IRQ", PlacePrecision.Town), (e.Evidence.ToString(), e.Cameo, e.Place!.Country, e.Place.Precision));
        Assert.Equal((15, 20, 30, Qualifier.Range), (dead.Low, dead.Best, dead.High, dead.Qualifier));
    }

    /// <summary>As UCDP's files have been over the years: a time of day behind the day, months first, countries with their former names, the byte order mark and line ends of a spreadsheet.</summary>
    [Theory]
    [InlineData("2015-03-02 00:00:00.000", "DR Congo (Zaire)", "COD")]
    [InlineData("2015-03-02T00:00:00", "Yemen (North Yemen)", "YEM")]
    [InlineData("3/2/2015", "Bosnia-Herzegovina", "BIH")]
    [InlineData("03/02/2015 0:00:00", "United States of America", "USA")]
    [InlineData("2015-03-02", "Kingdom of eSwatini (Swaziland)", "SWZ")]
    [InlineData("2015-03-02", "Macedonia, FYR", "MKD")]
    public void Files_of_UCDP_may_write_days_and_countries_in_many_ways(string day, string country, string code)
    {
        var file = _folder.Write("ged.csv", $"\uFEFFid,type_of_violence,side_a,side_b,source_article,where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,best,high,low\r\n"
            + $"7,1,Government of X,\"Y, \"\"the\"\" Front\",\"\"\"AFP, 2015\"\"\r\nsecond line\",1,\"Al-Bāb, \"\"town\"\"\",-1.5,29.25,\"{country}\",1,{day},{day},3,3,3\r\n");
        var run = Cli.Run("import", file, "--form", "ucdp");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var e = Assert.Single(run.OfKind("event"));
        Assert.Equal(("2015-03-02", "2015-03-02"), (e.GetProperty("time").GetProperty("from").GetString(), e.GetProperty("time").GetProperty("to").GetString()));
        Assert.Equal((code, "Al-Bāb, \"town\"", -1.5), (e.GetProperty("place").GetProperty("country").GetString(), e.GetProperty("place").GetProperty("name").GetString(), e.GetProperty("place").GetProperty("lat").GetDouble()));
        Assert.Equal("\"AFP, 2015\" second line", e.GetProperty("evidence")[0].GetProperty("text").GetString());
        Assert.Equal("Y, \"the\" Front", e.GetProperty("recipients")[0].GetProperty("text").GetString());
    }

    /// <summary>Quotes mean nothing in GDELT's files, countries go by other names, an actor may have a code alone, an address may be none.</summary>
    [Theory]
    [InlineData("Rangoon, Yangon, Burma", "MMR")]
    [InlineData("Goma, Nord-Kivu, Democratic Republic of the Congo", "COD")]
    [InlineData("\"Gaza, Gaza Strip", "PSE")]
    [InlineData("Abidjan, Cote d'Ivoire", "CIV")]
    [InlineData("Somewhere", null)]
    public void Files_of_GDELT_have_their_own_ways(string place, string? country)
    {
        var cells = new string[58];
        Array.Fill(cells, "");
        (cells[0], cells[1], cells[5], cells[26], cells[57]) = ("99", "20160203", "SYRREB", "0211", "BBC Monitoring");
        cells[50] = place;
        var run = Cli.Run("import", _folder.Write("g.CSV", $"{string.Join('\t', cells)}\r\n"), "--form", "gdelt");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var e = Assert.Single(run.OfKind("event"));
        Assert.Equal(("SYRREB", "SYRREB"), (e.GetProperty("actors")[0].GetProperty("text").GetString(), e.GetProperty("actors")[0].GetProperty("code").GetString()));
        Assert.Equal((place.Split(", ")[0], country), (e.GetProperty("place").GetProperty("name").GetString(), e.GetProperty("place").GetProperty("country").GetString()));
    }

    [Fact]
    public void A_row_of_GDELT_is_an_event_under_its_code_and_a_statement_is_none()
    {
        const string Columns = "GLOBALEVENTID,SQLDATE,Actor1Code,Actor1Name,Actor2Code,Actor2Name,EventCode,ActionGeo_Type,ActionGeo_FullName,ActionGeo_Lat,ActionGeo_Long,SOURCEURL";
        var item = Import.Read(ImportForm.Gdelt, Row(Columns, "1,20160203,RUS,RUSSIA,REB,REBEL,195,4,\"Aleppo, Halab, Syria\",36.2,37.16,https://news.example/a"))!;
        var e = (Event)item.Reading.Facts[0];
        Assert.Equal((EventType.Assault, "Aleppo", "SYR", "news.example", "195"), (e.Type, e.Place!.Name, e.Place.Country, item.Document.Publisher, e.Evidence.ToString()));
        Assert.Null(Import.Read(ImportForm.Gdelt, Row(Columns, "2,20160203,RUS,RUSSIA,,,010,,,,,")));
    }

    [Fact]
    public void A_file_of_GDELT_needs_no_line_of_columns()
    {
        var cells = new string[61];
        Array.Fill(cells, "");
        (cells[0], cells[1], cells[5], cells[6], cells[26], cells[60]) = ("99", "20160203", "SYRMIL", "SYRIA", "190", "https://news.example/b");
        var run = Cli.Run("import", _folder.Write("20160203.CSV", string.Join('\t', cells) + "\n"), "--form", "gdelt");
        Assert.Equal(0, run.Code);
        Assert.Equal("190", Assert.Single(run.OfKind("event")).GetProperty("cameo").GetString());
    }

    [Theory]
    [InlineData("IRQ1,2015-13-01,2015,1,Attack,A,,B,,368,Iraq,X,1,2,1,S,N,0", "its event_date is “2015-13-01”, and a day belongs there")]
    [InlineData("IRQ1,2015-05-01,2015,1,Brawl,A,,B,,368,Iraq,X,1,2,1,S,N,0", "its sub_event_type “Brawl” is none of ACLED's")]
    [InlineData("IRQ1,2015-05-01,2015,1,Attack,A,,B,,368,Iraq,X,91,2,1,S,N,0", "its point 91, 2 is not on the globe")]
    [InlineData("IRQ1,2015-05-01,2015,1,Attack,A,,B,,368,Iraq,X,1,2,1,S,N,many", "its fatalities is “many”, and a number belongs there")]
    [InlineData("IRQ1,2015-05-01", "it has 2 cells, and there are 18 columns")]
    [InlineData(",2015-05-01,2015,1,Attack,A,,B,,368,Iraq,X,1,2,1,S,N,0", "it has no event_id_cnty")]
    public void A_bad_row_is_named_and_the_rest_goes_on(string row, string reason)
    {
        var file = _folder.Write("a.csv", $"{Acled}{row}\nIRQ2,2015-05-02,2015,1,Attack,A,,B,,368,Iraq,X,1,2,1,S,N,0\n");
        var run = Cli.Run("import", file, "--form", "acled");
        Assert.Equal(2, run.Code);
        Assert.Equal($"dateline: {file}:2: left out, {reason}\n", run.Error);
        Assert.Single(run.OfKind("event"));
    }

    [Fact]
    public void A_table_of_another_form_is_refused()
    {
        var run = Cli.Run("import", _folder.Write("a.csv", "a,b\n1,2\n"), "--form", "ucdp");
        Assert.Equal(2, run.Code);
        Assert.Contains("it is no table of UCDP: its first line lacks id, date_start", run.Error);
    }

    private static EventRow Row(string columns, string cells)
    {
        using var csv = CsvHelper.CsvReader.Create(Encoding.UTF8.GetBytes($"{columns}\n{cells}\n"), new CsvHelper.CsvReaderOptions { HasHeader = false, Separator = ',' });
        csv.Read();
        string[] names = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        csv.Read();
        return new(names, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)], "test:2");
    }
}
