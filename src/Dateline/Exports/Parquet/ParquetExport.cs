using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Parquet;
using Parquet.Schema;

namespace Dateline.Exports.Parquet;

/// <summary>Apache Parquet: a row a fact, all kinds in one table; columns that a kind does not have are null.</summary>
internal sealed class ParquetExport(Stream output) : IExport
{
    private const int RowsInGroup = 50_000;

    private static readonly Column[] Columns =
    [
        Column.Text("document", r => r.Document.Id.Value),
        Column.Text("title", r => r.Document.Title),
        Column.Day("published", r => r.Document.Published),
        Column.Text("publisher", r => r.Document.Publisher),
        Column.Text("sha256", r => r.Document.Sha256),
        Column.Text("id", r => r.Fact.Id),
        Column.Text("kind", r => r.Fact.Kind),
        Column.Text("type", r => FactSides.Word(r.Fact)),
        Column.Text("mode", r => (r.Fact as Event)?.Mode),
        Column.Text("cameo", r => (r.Fact as Event)?.Cameo),
        Column.Text("name", r => (r.Fact as Agreement)?.Name),
        Column.Text("who", r => r.Names(r.Who)),
        Column.Text("who_id", r => r.Ids(r.Who)),
        Column.Text("who_code", r => r.Codes(r.Who)),
        Column.Text("whom", r => r.Names(r.Whom)),
        Column.Text("whom_id", r => r.Ids(r.Whom)),
        Column.Text("whom_code", r => r.Codes(r.Whom)),
        Column.Of<double>("low", r => (r.Fact as Figure)?.Low),
        Column.Of<double>("best", r => (r.Fact as Figure)?.Best),
        Column.Of<double>("high", r => (r.Fact as Figure)?.High),
        Column.Text("qualifier", r => r.Fact is Figure f ? Vocabulary.Word(f.Qualifier) : null),
        Column.Text("unit", r => (r.Fact as Figure)?.Unit),
        Column.Text("of", r => (r.Fact as Figure)?.Of),
        Column.Text("cue", r => (r.Fact as Statement)?.Cue),
        Column.Text("content", r => (r.Fact as Statement)?.Content.Text),
        Column.Text("status", r => Vocabulary.Word(r.Fact.Status)),
        Column.Day("from", r => r.Fact.Time?.From),
        Column.Day("to", r => r.Fact.Time?.To),
        Column.Text("time_precision", r => r.Fact.Time?.Precision is { } precision ? Vocabulary.Word(precision) : null),
        Column.Text("time", r => r.Fact.Time?.Text),
        Column.Text("place", r => r.Fact.Place?.Name),
        Column.Text("country", r => r.Fact.Place?.Country),
        Column.Of<double>("lat", r => r.Fact.Place?.Latitude),
        Column.Of<double>("lon", r => r.Fact.Place?.Longitude),
        Column.Of<long>("geonameid", r => r.Fact.Place?.GeoNameId),
        Column.Text("place_precision", r => r.Fact.Place?.Precision is { } precision ? Vocabulary.Word(precision) : null),
        Column.Text("source", r => r.Fact.Source?.Actor.Text),
        Column.Of<double>("confidence", r => Math.Round(r.Fact.Confidence, 3)),
        Column.Of<int>("start", r => r.Carrier.Span.Start),
        Column.Of<int>("length", r => r.Carrier.Span.Length),
        Column.Text("evidence", r => r.Carrier.Text),
    ];

    private static readonly ParquetSchema Schema = new([.. Columns.Select(c => (Field)c.Field)]);

    private readonly List<FactRow> _rows = [];

    // The form wants to know where it stands, which a pipe does not tell.
    private readonly Stream _file = output.CanSeek ? output : new MemoryStream();
    private ParquetWriter? _writer;

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        var actors = new Actors(item);
        foreach (var fact in item.Reading.Facts) _rows.Add(new(item.Document, fact, actors));
        Tally.Write(item.Reading.Facts.Count);
        if (_rows.Count >= RowsInGroup) WriteGroup().GetAwaiter().GetResult();
    }

    public void Finish()
    {
        Close().GetAwaiter().GetResult();
        if (_file is not MemoryStream buffer || ReferenceEquals(_file, output)) return;
        buffer.WriteTo(output);
    }

    private async Task WriteGroup()
    {
        _writer ??= await ParquetWriter.CreateAsync(Schema, _file);
        using var group = _writer.CreateRowGroup();
        foreach (var column in Columns) await column.Write(group, _rows);
        group.CompleteValidate();
        _rows.Clear();
    }

    private async Task Close()
    {
        if (_rows.Count > 0 || _writer is null) await WriteGroup();
        await _writer!.DisposeAsync();
    }
}
