using System.Globalization;
using System.Text;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Host.Output;

/// <summary>One row a fact, RFC 4180 with LF: the common fields, and those of each kind as what, who and whom.</summary>
internal sealed class FactCsv : IFactOutput
{
    private static readonly string[] Columns =
    [
        "document", "title", "published", "publisher", "kind", "id", "what", "who", "whom", "low", "best", "high", "status", "from", "to",
        "time", "place", "country", "lat", "lon", "source", "cue", "confidence", "start", "length", "evidence",
    ];

    private readonly Stream _stream;

    public FactCsv(Stream stream)
    {
        _stream = stream;
        WriteRow(Columns);
    }

    public void Write(Reading reading, AnnotatedText text)
    {
        foreach (var fact in reading.Facts) WriteRow(Row(reading.Document, fact));
        _stream.Flush();
    }

    private static string?[] Row(Document document, Fact fact)
    {
        var (view, figure, evidence) = (FactView.Of(fact), fact as Figure, fact.Evidence.Excerpts[0]);
        return
        [
            document.Id.Value, document.Title, Day(document.Published), document.Publisher, fact.Kind, fact.Id, view.What, view.Who, view.Whom,
            Number(figure?.Low), Number(figure?.Best), Number(figure?.High), Vocabulary.Word(fact.Status), Day(fact.Time?.From), Day(fact.Time?.To),
            fact.Time?.Text, fact.Place?.Name, fact.Place?.Country, Number(fact.Place?.Latitude), Number(fact.Place?.Longitude),
            fact.Source?.Actor.Text, fact.Source?.Cue, FactView.Confidence(fact), Number(evidence.Span.Start), Number(evidence.Span.Length), evidence.Text,
        ];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    private void WriteRow(IEnumerable<string?> cells) => _stream.Write(Encoding.UTF8.GetBytes($"{string.Join(',', cells.Select(Quote))}\n"));

    private static string Quote(string? cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell ?? "" : $"\"{cell!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
