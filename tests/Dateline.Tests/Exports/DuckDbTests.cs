using System.Globalization;
using System.Text.Json;
using Dateline.Exports;
using Dateline.Exports.Cameo;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Exports;

/// <summary>DuckDB reads the tables that are exported: names and types of columns, every row, sums, and cells of strange words as they were.</summary>
public sealed class DuckDbTests : IDisposable
{
    private static readonly ExportItem[] Items = [SampleItems.Hospital(), SampleItems.Strikes(), .. StrangeItems.All];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parquet_has_its_types_and_every_cell()
    {
        var file = $"'{Write(ExportFormat.Parquet, "facts.parquet")}'";
        string[] columns = ["published DATE", "best DOUBLE", "from DATE", "lat DOUBLE", "geonameid BIGINT", "start INTEGER", "evidence VARCHAR", "confidence DOUBLE"];
        Assert.Subset(ForeignReader.DuckDbColumns(file).ToHashSet(), columns.ToHashSet());
        var rows = ForeignReader.DuckDb($"SELECT * FROM {file}");
        var facts = Items.SelectMany(i => i.Reading.Facts.Select(f => (Fact: f, i.Document))).ToList();
        Assert.Equal(facts.Count, rows.Length);
        foreach (var ((fact, document), row) in facts.Zip(rows))
        {
            Assert.Equal((document.Id.Value, document.Title, document.Publisher, Day(document.Published)), (Words(row, "document"), Words(row, "title"), Words(row, "publisher"), Words(row, "published")));
            Assert.Equal((fact.Id, fact.Kind, fact.Evidence.ToString(), fact.Place?.Name), (Words(row, "id"), Words(row, "kind"), Words(row, "evidence"), Words(row, "place")));
            Assert.Equal((Day(fact.Time?.From), Day(fact.Time?.To), fact.Time?.Text, (fact as Statement)?.Content.Text), (Words(row, "from"), Words(row, "to"), Words(row, "time"), Words(row, "content")));
            Assert.Equal(((fact as Figure)?.Low, (fact as Figure)?.Best, (fact as Figure)?.High, fact.Place?.Latitude, fact.Place?.Longitude), (Number(row, "low"), Number(row, "best"), Number(row, "high"), Number(row, "lat"), Number(row, "lon")));
            Assert.Equal((fact.Place?.GeoNameId?.ToString(CultureInfo.InvariantCulture), (double?)fact.Evidence.Excerpts[0].Span.Start), (Words(row, "geonameid"), Number(row, "start")));
        }
    }

    [Fact]
    public void Acled_has_its_types_and_its_words()
    {
        var file = Write(ExportFormat.Acled, "acled.csv");
        string[] columns = ["event_date DATE", "year BIGINT", "iso BIGINT", "latitude DOUBLE", "longitude DOUBLE", "fatalities BIGINT", "notes VARCHAR"];
        Assert.Subset(ForeignReader.DuckDbColumns($"'{file}'").ToHashSet(), columns.ToHashSet());
        var rows = ForeignReader.DuckDb($"SELECT * FROM read_csv('{file}', all_varchar = true)");
        Assert.Equal(SampleItems.Strikes().Document.Publisher, Words(rows[1], "source"));
        var strange = rows[2..];
        Assert.Equal(0, strange.Length % StrangeItems.All.Length);
        Assert.NotEmpty(strange);
        Assert.All(strange, row => Assert.Equal(Cells.Line(StrangeItems.Sentence), Cells.Plain(Words(row, "notes")!)));
        Assert.Contains(strange, row => Words(row, "location") == "مدينة, \"الباب\"");
        Assert.Contains(strange, row => Words(row, "source") == "وكالة; \"A\", =B");
        Assert.Equal("27", Assert.Single(ForeignReader.DuckDb($"SELECT sum(fatalities) AS dead FROM '{file}' WHERE source = 'Sample Wire A'")).GetProperty("dead").GetString());
    }

    [Fact]
    public void Cameo_has_its_types_and_its_sums()
    {
        var source = $"read_csv('{Write(ExportFormat.Cameo, "cameo.tsv")}', delim = '\t', quote = '', escape = '')";
        var columns = ForeignReader.DuckDbColumns(source);
        Assert.Equal(20, columns.Length);
        Assert.Subset(columns.ToHashSet(), new HashSet<string> { "Event Date DATE", "Intensity DOUBLE", "Latitude DOUBLE", "Sentence Number BIGINT" });
        // A row for each actor and recipient; a side of nobody is one.
        var events = Items.SelectMany(i => i.Reading.Facts.Select(f => (f as Event, i.Document))).Where(e => e.Item1 is { Status: Status.Actual, Cameo: not null } && (e.Item1.Time?.From ?? e.Document.Published) is not null).ToList();
        var expected = events.Sum(e => Math.Max(1, e.Item1!.Actors.Count) * Math.Max(1, e.Item1.Recipients.Count) * CameoCode.Of(e.Item1.Cameo)!.Goldstein);
        Assert.Equal(expected, ForeignReader.DuckDb($"SELECT sum(Intensity) AS sum FROM {source}").Single().GetProperty("sum").GetDouble(), 6);
        Assert.Contains(ForeignReader.DuckDb($"SELECT DISTINCT \"Source Name\" AS name FROM {source}"), r => Words(r, "name") == "الجيش; \"A\", B");
    }

    /// <summary>Behind the line of headers, the line of hashtags names the columns.</summary>
    [Fact]
    public void Hxl_has_numbers_and_days_behind_its_hashtags()
    {
        var file = Write(ExportFormat.Hxl, "hxl.csv");
        var source = $"read_csv('{file}', skip = 1, header = true)";
        string[] columns = ["#meta+id VARCHAR", "#date+start DATE", "#date+reported DATE", "#geo+lat DOUBLE", "#affected+killed BIGINT", "#affected+min DOUBLE", "#affected+displaced+max BIGINT", "#country+code+v_iso3 VARCHAR"];
        Assert.Subset(ForeignReader.DuckDbColumns(source).ToHashSet(), columns.ToHashSet());
        var row = ForeignReader.DuckDb($"SELECT count(*) AS rows, sum(\"#affected+killed\") AS killed, max(\"#affected+min\") AS least FROM {source}").Single();
        var figures = Items.SelectMany(i => i.Reading.Facts).OfType<Figure>().ToList();
        Assert.Equal($"{figures.Count}", Words(row, "rows"));
        Assert.Equal($"{figures.Where(f => f.Measure == Measure.Killed).Sum(f => f.Best)}", Words(row, "killed"));
        Assert.Equal(0.125, Number(row, "least"));
        Assert.Contains(ForeignReader.DuckDb($"SELECT \"#description+evidence\" AS words FROM {source}"), r => Cells.Plain(Words(r, "words")!) == Cells.Line(StrangeItems.Sentence));
    }

    [Fact]
    public void Plover_has_a_line_an_event()
    {
        var file = Write(ExportFormat.Plover, "plover.jsonl");
        var rows = ForeignReader.DuckDb($"SELECT id, text FROM '{file}'");
        Assert.Equal(Items.SelectMany(i => i.Reading.Facts).OfType<Event>().Where(e => e.Status == Status.Actual).Select(e => e.Id), rows.Select(r => Words(r, "id")!));
        Assert.Contains(rows, r => Words(r, "text") == Cells.Line(StrangeItems.Sentence));
    }

    private string Write(ExportFormat format, string name) => _folder.Write(name, Exported.Bytes(format, Items)).Replace("'", "''", StringComparison.Ordinal);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Words(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static double? Number(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
