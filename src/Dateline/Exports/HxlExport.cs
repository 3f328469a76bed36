using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports;

/// <summary>
/// CSV with hashtags of the Humanitarian Exchange Language 1.1: a row a figure of people, its number in the column of what it counts,
/// with the bounds that the words give. Numbers of unlike denominators stand in rows of their own and are not to be added up.
/// </summary>
internal sealed class HxlExport : IExport
{
    private static readonly (Measure Measure, string Header, string Hashtag)[] Counts =
    [
        (Measure.Affected, "Affected", "#affected"),
        (Measure.Killed, "Killed", "#affected+killed"),
        (Measure.Injured, "Injured", "#affected+injured"),
        (Measure.Missing, "Missing", "#affected+missing"),
        (Measure.Captured, "Captured", "#affected+detained"),
        (Measure.Displaced, "Displaced", "#affected+displaced"),
        (Measure.Refugees, "Refugees", "#affected+refugees"),
        (Measure.Migrants, "Migrants", "#affected+migrants"),
        (Measure.AidRecipients, "Reached", "#reached"),
    ];

    private static readonly (string Header, string Hashtag)[] Before =
    [
        ("Fact", "#meta+id"), ("From", "#date+start"), ("To", "#date+end"), ("Country", "#country+name"), ("Country code", "#country+code+v_iso3"),
        ("Province", "#adm1+name"), ("District", "#adm2+name"), ("Place", "#loc+name"), ("Latitude", "#geo+lat"), ("Longitude", "#geo+lon"),
    ];

    private static readonly (string Header, string Hashtag)[] After =
    [
        ("Qualifier", "#meta+qualifier"), ("Unit", "#meta+unit"), ("Of", "#meta+denominator"), ("About", "#group+name"), ("Status", "#status"),
        ("Attributed to", "#meta+attribution"), ("Publisher", "#meta+source"), ("Published", "#date+reported"), ("Evidence", "#description+evidence"),
    ];

    private readonly Table _table;
    private readonly AdminAreas? _areas;

    public HxlExport(Stream output, AdminAreas? areas)
    {
        (_table, _areas) = (new(output), areas);
        _table.Row([.. Before.Select(c => c.Header), .. Counts.SelectMany(c => (string[])[c.Header, $"{c.Header}, at least", $"{c.Header}, at most"]), .. After.Select(c => c.Header)]);
        _table.Row([.. Before.Select(c => c.Hashtag), .. Counts.SelectMany(c => (string[])[c.Hashtag, $"{c.Hashtag}+min", $"{c.Hashtag}+max"]), .. After.Select(c => c.Hashtag)]);
    }

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        var actors = new Actors(item);
        foreach (var fact in item.Reading.Facts)
        {
            if (fact is not Figure figure) Tally.Leave("no figure");
            else if (Array.FindIndex(Counts, c => c.Measure == figure.Measure) is not (>= 0 and var at)) Tally.Leave("no figure of people affected or reached");
            else if (figure.Status != Status.Actual) Tally.Leave(ExportTally.NotActual);
            else if (figure is { Low: null, Best: null, High: null }) Tally.Leave("no number is told");
            else Write(item, figure, at, actors);
        }
    }

    public void Finish() => _table.Flush();

    private void Write(ExportItem item, Figure figure, int at, Actors actors)
    {
        var (place, area, country) = (figure.Place, _areas?.Of(figure.Place) ?? new("", ""), Countries.Of(figure.Place?.Country));
        var point = Cells.Point(place);
        var numbers = new string[3 * Counts.Length];
        Array.Fill(numbers, "");
        (numbers[3 * at], numbers[3 * at + 1], numbers[3 * at + 2]) = (Cells.Number(figure.Best), Cells.Number(figure.Low), Cells.Number(figure.High));
        _table.Row(
        [
            figure.Id, Cells.Day(figure.Time?.From), Cells.Day(figure.Time?.To), country?.Name ?? "", country?.Alpha3 ?? "",
            Cells.Words(area.Province), Cells.Words(area.District), Cells.Words(place?.Name), Cells.Number(point?.Latitude), Cells.Number(point?.Longitude),
            .. numbers,
            Vocabulary.Word(figure.Qualifier), Cells.Words(figure.Unit), Cells.Words(figure.Of), figure.About is { } about ? Cells.Words(actors.Name(about)) : "",
            Vocabulary.Word(figure.Status), Cells.Words(figure.Source?.Actor.Text), Cells.Words(item.Document.Publisher), Cells.Day(item.Document.Published),
            Cells.Words(item.Passage(figure)),
        ]);
        Tally.Write();
    }
}
