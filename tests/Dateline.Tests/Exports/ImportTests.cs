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
