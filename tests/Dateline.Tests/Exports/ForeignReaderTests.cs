using System.Text;
using System.Text.Json;
using Dateline.Exports;
using Dateline.Facts;

namespace Dateline.Tests.Exports;

/// <summary>Readers of other makers read what is exported: GDAL, Ajv, validate-web-annotation. DuckDB has tests of its own.</summary>
public sealed class ForeignReaderTests : IDisposable
{
    private static readonly ExportItem[] Samples = [SampleItems.Hospital(), SampleItems.Strikes()];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>GDAL's own reader of GeoJSON: as many points as features, each where it is.</summary>
    [Fact]
    public void Gdal_reads_the_points_of_GeoJson()
    {
        var bytes = Exported.Bytes(ExportFormat.GeoJson, Samples);
        var output = ForeignReader.Gdal("-ro", "-al", _folder.Write("facts.geojson", bytes));
        using var json = JsonDocument.Parse(bytes);
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.NotEmpty(features);
        Assert.Contains($"Feature Count: {features.Count}\n", output);
        Assert.Contains("Geometry: Point\n", output);
        foreach (var feature in features)
        {
            var at = feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetRawText()).ToList();
            Assert.Contains($"POINT ({at[0]} {at[1]})", output);
        }
    }

    [Fact]
    public void Gdal_reads_strange_words_and_the_corners_of_the_globe()
    {
        var output = ForeignReader.Gdal("-ro", "-al", _folder.Write("strange.geojson", Exported.Bytes(ExportFormat.GeoJson, StrangeItems.All)));
        var pinned = StrangeItems.All.SelectMany(i => i.Reading.Facts).Count(f => Cells.Point(f.Place) is not null);
        Assert.Contains($"Feature Count: {pinned}\n", output);
        Assert.Contains("POINT (180 -90)\n", output);
        Assert.Contains("place (String) = مدينة, \"الباب\"\n", output);
    }

    /// <summary>As a table with points: every column by its name, every row, and the point of the one that has one.</summary>
    [Fact]
    public void Gdal_reads_the_rows_of_Acled()
    {
        var output = ForeignReader.Gdal("-ro", "-al", "-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude", "-oo", "AUTODETECT_TYPE=YES", _folder.Write("acled.csv", Exported.Bytes(ExportFormat.Acled, Samples)));
        Assert.Contains("Feature Count: 2\n", output);
        Assert.All(Dateline.Exports.Acled.AcledColumns.All, c => Assert.Contains($"\n{c}: ", output));
        Assert.Contains("POINT (37.16117 36.20124)", output);
        Assert.Contains("sub_event_type (String) = Air/drone strike\n", output);
        Assert.Contains("fatalities (Integer) = 27\n", output);
        // An event without a count of its dead has none, and not 0.
        Assert.Single(output.Split('\n'), l => l.Contains("fatalities (Integer) = ", StringComparison.Ordinal));
        // No word ends its row.
        var strange = ForeignReader.Gdal("-ro", "-al", _folder.Write("strange.csv", Exported.Bytes(ExportFormat.Acled, StrangeItems.All)));
        Assert.Contains($"notes (String) = {Cells.Words(StrangeItems.Sentence)}\n", strange);
    }

    [Fact]
    public void Gdal_reads_the_rows_of_Hxl()
    {
        var lines = Exported.Lines(ExportFormat.Hxl, Samples);
        // As tools for tables are told to: the line of hashtags names the columns.
        var output = ForeignReader.Gdal("-ro", "-al", _folder.Write("hxl.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines[1..]) + "\n")));
        Assert.Contains($"Feature Count: {lines.Length - 2}\n", output);
        Assert.Contains("#affected+killed+min (String) = 27\n", output);
        Assert.Contains("#country+code+v_iso3 (String) = SYR\n", output);
    }

    [Theory]
    [InlineData(ExportFormat.Stix, "stix.json")]
    [InlineData(ExportFormat.WebAnnotation, "webannotation.json")]
    public void Ajv_finds_nothing_wrong_by_the_published_rules(ExportFormat format, string schema)
    {
        Assert.Equal("valid", ForeignReader.Schema(schema, _folder.Write("samples.json", Exported.Bytes(format, Samples))));
        Assert.Equal("valid", ForeignReader.Schema(schema, _folder.Write("strange.json", Exported.Bytes(format, StrangeItems.All))));
        if (format == ExportFormat.WebAnnotation) Assert.Equal("valid", ForeignReader.Schema(schema, _folder.Write("nothing.json", Exported.Bytes(format))));
    }

    [Fact]
    public void Another_validator_takes_every_annotation()
    {
        var items = Samples.Concat(StrangeItems.All).ToList();
        var text = Exported.Text(ExportFormat.WebAnnotation, items);
        var count = items.Sum(i => i.Reading.Facts.Count);
        Assert.Equal($"{count} taken", ForeignReader.Annotations(_folder.Write("sound.json", Encoding.UTF8.GetBytes(text))));
        Assert.StartsWith($"{count - 1} taken\nurn:uuid:", ForeignReader.Annotations(_folder.Write("broken.json", Encoding.UTF8.GetBytes(text.Remove(text.IndexOf("ni:///", StringComparison.Ordinal), 3)))), StringComparison.Ordinal);
    }

    /// <summary>The rules are no rules if they let this pass.</summary>
    [Theory]
    [InlineData(ExportFormat.Stix, "stix.json", "\"spec_version\":\"2.1\"", "\"spec_version\":\"2.0\"")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"type\":\"report\"", "\"type\":\"x-report\"")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"id\":\"identity--", "\"id\":\"location--")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"created\":\"2026-01-01T00:00:00.000Z\"", "\"created\":\"2026-01-01\"")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"latitude\":36.20124,", "")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"extension_type\":\"new-sdo\"", "\"extension_type\":\"new\"")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"published\":", "\"printed\":")]
    [InlineData(ExportFormat.Stix, "stix.json", "\"status\":\"denied\"", "\"status\":null")]
    [InlineData(ExportFormat.WebAnnotation, "webannotation.json", "anno.jsonld", "anno.json")]
    [InlineData(ExportFormat.WebAnnotation, "webannotation.json", "\"motivation\":\"classifying\"", "\"motivation\":\"coding\"")]
    [InlineData(ExportFormat.WebAnnotation, "webannotation.json", "\"type\":\"TextQuoteSelector\"", "\"type\":\"QuoteSelector\"")]
    [InlineData(ExportFormat.WebAnnotation, "webannotation.json", "\"exact\":", "\"quote\":")]
    [InlineData(ExportFormat.WebAnnotation, "webannotation.json", "\"source\":", "\"document\":")]
    public void Ajv_finds_what_is_wrong(ExportFormat format, string schema, string sound, string broken)
    {
        var text = Exported.Text(format, Samples);
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, sound);
        Assert.NotEqual("valid", ForeignReader.Schema(schema, _folder.Write("broken.json", $"{text[..at]}{broken}{text[(at + sound.Length)..]}")));
    }
}
