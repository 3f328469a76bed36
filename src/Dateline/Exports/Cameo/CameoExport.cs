using System.Globalization;
using System.Text;
using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Cameo;

/// <summary>
/// Tab-separated rows as ICEWS has them: one for each actor and recipient of an event. Tabs and line ends in words become spaces;
/// nothing is quoted, as in ICEWS.
/// </summary>
internal sealed class CameoExport : IExport
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
        "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    private readonly StreamWriter _writer;
    private readonly AdminAreas? _areas;

    public CameoExport(Stream output, AdminAreas? areas)
    {
        _areas = areas;
        _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        Row(Columns);
    }

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        var actors = new Actors(item);
        foreach (var fact in item.Reading.Facts)
        {
            if (fact is not Event e) Tally.Leave("no event");
            else if (e.Status != Status.Actual) Tally.Leave(ExportTally.NotActual);
            else if (CameoCode.Of(e.Cameo) is not { } code) Tally.Leave("no CAMEO code");
            // ICEWS dates events by their story.
            else if ((e.Time?.From ?? item.Document.Published) is not { } day) Tally.Leave("neither the event nor its report has a day");
            else Write(item, e, code, day, actors);
        }
    }

    public void Finish() => _writer.Flush();

    private void Write(ExportItem item, Event e, CameoCode code, DateOnly day, Actors actors)
    {
        var number = 0;
        foreach (var source in OrNone(e.Actors))
            foreach (var target in OrNone(e.Recipients))
            {
                var (place, area) = (e.Place, _areas?.Of(e.Place) ?? new("", ""));
                var point = Cells.Point(place);
                Row(
                    ++number == 1 ? e.Id : FormattableString.Invariant($"{e.Id}-{number}"), Cells.Day(day),
                    Name(source, actors), Sectors(source, actors), Country(source, actors), code.Name, e.Cameo!, code.Goldstein.ToString("0.0", CultureInfo.InvariantCulture),
                    Name(target, actors), Sectors(target, actors), Country(target, actors), Cells.Words(item.Document.Id.Value),
                    item.SentenceOf(e) is >= 0 and var sentence ? Cells.Number(sentence + 1) : "", Cells.Words(item.Document.Publisher),
                    place?.Precision is PlacePrecision.Town or PlacePrecision.Site ? Cells.Words(place.Name) : "", Cells.Words(area.District), Cells.Words(area.Province),
                    Countries.Of(place?.Country)?.Name ?? "", Cells.Number(point?.Latitude), Cells.Number(point?.Longitude));
                Tally.Write();
            }
    }

    private static IEnumerable<Mention?> OrNone(Mentions mentions) => mentions.Count == 0 ? [null] : mentions.Select(m => (Mention?)m);

    private static string Name(Mention? mention, Actors actors) => mention is { } m ? Cells.Words(actors.Name(m)) : "";

    private static string Sectors(Mention? mention, Actors actors) => mention is { } m ? string.Join(',', actors.Sectors(m)) : "";

    private static string Country(Mention? mention, Actors actors) => mention is { } m ? Countries.Of(actors.Country(m))?.Name ?? "" : "";

    private void Row(params IEnumerable<string> cells) => _writer.WriteLine(string.Join('\t', cells));
}
