using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Exports;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Parquet;

namespace Dateline.Tests.Exports;

/// <summary>What the published rules of each form ask.</summary>
public partial class FormTests
{
    private static readonly ExportItem[] Samples = [SampleItems.Hospital(), SampleItems.Strikes()];

    [Fact]
    public void GeoJson_pins_only_points_and_lists_the_rest()
    {
        using var json = JsonDocument.Parse(Exported.Bytes(ExportFormat.GeoJson, Samples));
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.Equal(
            Samples.SelectMany(s => s.Reading.Facts).Where(f => f.Place?.Precision == PlacePrecision.Town).Select(f => (f.Id, f.Place!.Longitude, f.Place.Latitude)),
            features.Select(f => (f.GetProperty("id").GetString()!, (double?)f.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), (double?)f.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble())));
        Assert.Equal(["government-held districts", "Syria"], json.RootElement.GetProperty("unpinned").EnumerateArray().Select(u => u.GetProperty("place").GetString()));
        // RFC 7946, 3.2: a member is there once.
        Assert.All(features, f => Assert.Equal(f.GetProperty("properties").EnumerateObject().Count(), f.GetProperty("properties").EnumerateObject().Select(p => p.Name).Distinct().Count()));
    }

    [Fact]
    public void Plover_lines_hold_the_events()
    {
        var lines = Exported.Lines(ExportFormat.Plover, Samples).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        var events = Samples.SelectMany(s => s.Reading.Facts).OfType<Event>().Where(e => e.Status == Status.Actual).ToArray();
        Assert.Equal(events.Select(e => (e.Id, Vocabulary.Word(e.Type).ToUpperInvariant(), e.Mode, e.Cameo)), lines.Select(l => (l.GetProperty("id").GetString()!, l.GetProperty("event").GetString()!, l.GetProperty("mode").GetString(), l.GetProperty("cameo").GetString())));
        Assert.Equal(events.Select(e => string.Join('|', e.Recipients.Select(r => r.Text))), lines.Select(l => string.Join('|', l.GetProperty("recipient").EnumerateArray().Select(r => r.GetProperty("text").GetString()))));
        Assert.Equal(27, lines[0].GetProperty("dead").GetDouble());
    }

    [Fact]
    public void Stix_objects_keep_the_rules_of_the_specification()
    {
        ExportItem[] items = [.. Samples, .. StrangeItems.All];
        using var json = JsonDocument.Parse(Exported.Bytes(ExportFormat.Stix, items));
        Assert.Matches(StixId(), json.RootElement.GetProperty("id").GetString()!);
        Assert.Equal(["type", "objects", "id"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var objects = json.RootElement.GetProperty("objects").EnumerateArray().ToArray();
        var ids = objects.Select(o => o.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (var o in objects)
        {
            Assert.Matches(StixId(), o.GetProperty("id").GetString()!);
            Assert.StartsWith($"{o.GetProperty("type").GetString()}--", o.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.Equal("2.1", o.GetProperty("spec_version").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", o.GetProperty("created").GetString()!);
            Assert.Equal(o.GetProperty("created").GetString(), o.GetProperty("modified").GetString());
            Check(o, ids);
        }
        var facts = objects.Where(o => o.GetProperty("type").GetString() == "dateline-fact").ToList();
        Assert.Equal(items.Sum(s => s.Reading.Facts.Count), facts.Count);
        Assert.Equal(items.Count(i => i.Document.Published is not null), objects.Count(o => o.GetProperty("type").GetString() == "report"));
        // 7.3: objects of a new type name the extension that defines them, and it is in the bundle; the prefix x_ is of older versions.
        var extension = objects.Single(o => o.GetProperty("type").GetString() == "extension-definition");
        Assert.Equal("new-sdo", extension.GetProperty("extension_types").EnumerateArray().Single().GetString());
        Assert.All(facts, f => Assert.Equal("new-sdo", f.GetProperty("extensions").GetProperty(extension.GetProperty("id").GetString()!).GetProperty("extension_type").GetString()));
        Assert.All(facts, f => Assert.InRange(f.GetProperty("confidence").GetInt32(), 0, 100));
        Assert.All(objects, o => Assert.DoesNotContain(o.EnumerateObject(), p => p.Name.StartsWith("x_", StringComparison.Ordinal)));
        // Every fact is listed by its report or grouping.
        Assert.All(facts, f => Assert.Contains(objects, o => o.TryGetProperty("object_refs", out var refs) && refs.EnumerateArray().Any(r => r.GetString() == f.GetProperty("id").GetString())));
        Assert.All(objects.Where(o => o.GetProperty("type").GetString() == "location"), o => Assert.True(o.TryGetProperty("country", out _) || o.TryGetProperty("latitude", out _)));
    }

    [Fact]
    public void A_report_without_a_day_is_a_grouping_for_Stix()
    {
        var document = Document.FromText("Rebels attacked.");
        var item = new ExportItem(new(document, new FactList([new Event(Evidence.Of(document, new(0, 6)), EventType.Assault)], [])), []);
        using var json = JsonDocument.Parse(Exported.Bytes(ExportFormat.Stix, item));
        var last = json.RootElement.GetProperty("objects").EnumerateArray().Last();
        Assert.Equal(("grouping", "unspecified"), (last.GetProperty("type").GetString(), last.GetProperty("context").GetString()));
    }

    [Fact]
    public void Web_annotations_count_code_points_and_quote_the_words()
    {
        const string Text = "😀😀 Zwei 𝔊𝔬𝔱𝔥𝔦𝔠 words: rebels 😀 attacked.";
        var document = Document.FromText(Text);
        var span = new TextSpan(Text.IndexOf("rebels", StringComparison.Ordinal), "rebels 😀 attacked".Length);
        var item = new ExportItem(new(document, new FactList([new Event(Evidence.Of(document, span), EventType.Assault)], [])), []);
        using var json = JsonDocument.Parse(Exported.Bytes(ExportFormat.WebAnnotation, item));
        var selectors = json.RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("target")[0].GetProperty("selector");
        var (start, end) = (selectors[1].GetProperty("start").GetInt32(), selectors[1].GetProperty("end").GetInt32());
        Assert.Equal("rebels 😀 attacked", string.Concat(Text.EnumerateRunes().Skip(start).Take(end - start)));
        var quote = selectors[0];
        Assert.Equal(Text, quote.GetProperty("prefix").GetString() + quote.GetProperty("exact").GetString() + quote.GetProperty("suffix").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public void Hxl_has_a_row_of_hashtags_and_numbers_alone_in_columns_of_numbers()
    {
        var rows = Exported.Lines(ExportFormat.Hxl, Samples);
        var tags = rows[1].Split(',');
        Assert.All(tags, t => Assert.Matches(@"^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$", t));
        Assert.Equal(tags.Length, tags.Distinct().Count());
        Assert.Equal(4, rows.Length);
        Assert.Equal("27", rows[2].Split(',')[Array.IndexOf(tags, "#affected+killed+min")]);
        Assert.Equal("Syria,SYR,Aleppo", string.Join(',', rows[2].Split(',')[3..6]));
    }

    [Fact]
    public async Task Parquet_reads_back_as_it_was_written()
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(Exported.Bytes(ExportFormat.Parquet, Samples)), leaveStreamOpen: false, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(1, reader.RowGroupCount);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(Samples.Sum(s => s.Reading.Facts.Count), group.RowCount);
        var ids = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.FindDataField("id"), ids.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Samples.SelectMany(s => s.Reading.Facts).Select(f => f.Id), ids);
        var best = new double?[group.RowCount];
        await group.ReadAsync<double>(reader.Schema.FindDataField("best"), best.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Samples.SelectMany(s => s.Reading.Facts).Select(f => (f as Figure)?.Best), best);
    }

    [Fact]
    public void Cameo_rows_have_all_columns_and_nothing_quoted()
    {
        var rows = Exported.Lines(ExportFormat.Cameo, Samples);
        Assert.All(rows, r => Assert.Equal(20, r.Split('\t').Length));
        Assert.Equal(4, rows.Length);
        Assert.Equal(["Employ aerial weapons", "195", "-10.0"], rows[1].Split('\t')[5..8]);
    }

    [Fact]
    public void Acled_counts_the_dead_of_the_event_and_leaves_out_what_was_denied()
    {
        var rows = Exported.Lines(ExportFormat.Acled, Samples);
        Assert.Equal(3, rows.Length);
        Assert.Contains("Air/drone strike", rows[1]);
        Assert.EndsWith(",27,,", rows[1]);
        // A whole country is no point on a map.
        Assert.Contains(",Syria,,,,Syria,,,,", rows[2]);
    }

    private static void Check(JsonElement element, string[] ids)
    {
        foreach (var property in element.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, property.Value.ValueKind);
            if (!property.Name.StartsWith("extension-definition--", StringComparison.Ordinal) && property.Name != "SHA-256" && property.Name != "id") Assert.Matches("^[a-z0-9_]{3,250}$", property.Name);
            if (property.Name.EndsWith("_ref", StringComparison.Ordinal)) Assert.Contains(property.Value.GetString()!, ids);
            if (property.Name.EndsWith("_refs", StringComparison.Ordinal)) Assert.All(property.Value.EnumerateArray(), r => Assert.Contains(r.GetString()!, ids));
            if (property.Value.ValueKind == JsonValueKind.Array) Assert.NotEqual(0, property.Value.GetArrayLength());
            if (property.Value.ValueKind == JsonValueKind.Object) Check(property.Value, ids);
        }
    }

    [GeneratedRegex("^[a-z][a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex StixId();
}
