using System.Globalization;
using Dateline.Exports.Areas;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports.Acled;

/// <summary>
/// CSV in ACLED's columns: a row an event or change of control that is told as a fact, has a day, week or month and a sub-type of
/// ACLED. What is unknown stays empty.
/// </summary>
internal sealed class AcledExport : IExport
{
    private readonly Table _table;
    private readonly AdminAreas? _areas;

    public AcledExport(Stream output, AdminAreas? areas)
    {
        (_table, _areas) = (new(output), areas);
        _table.Row([.. AcledColumns.All]);
    }

    public ExportTally Tally { get; } = new();

    public void Write(ExportItem item)
    {
        var actors = new Actors(item);
        var filed = new List<(Fact Fact, AcledSubType SubType, int Precision)>();
        foreach (var fact in item.Reading.Facts)
        {
            if (fact is not (Event or Control)) Tally.Leave("no event or change of control");
            else if (fact.Status != Status.Actual) Tally.Leave(ExportTally.NotActual);
            else if (Filing.Of(item, fact, actors) is not { } subType) Tally.Leave("an event that ACLED does not record");
            else if (Precision(fact.Time) is not { } precision) Tally.Leave("no day, week or month is told");
            else filed.Add((fact, subType, precision));
        }
        var dead = Toll.Of(item, [.. filed.Select(f => f.Fact)], Measure.Killed);
        foreach (var (fact, subType, precision) in filed)
        {
            var (first, second) = Sides(fact, subType);
            Write(item, fact, subType, precision, Side(first, actors, fact, subType, isFirst: true), Side(second, actors, fact, subType, isFirst: false), dead.TryGetValue(fact.Id, out var count) ? count : null);
        }
        Tally.Write(filed.Count);
    }

    public void Finish() => _table.Flush();

    private void Write(ExportItem item, Fact fact, AcledSubType subType, int precision, AcledSide first, AcledSide second, double? dead)
    {
        var (place, country, area) = (fact.Place, Countries.Of(fact.Place?.Country), _areas?.Of(fact.Place) ?? new("", ""));
        var point = Cells.Point(place);
        _table.Row(
            item.GivenIds.GetValueOrDefault(fact.Id) ?? $"{country?.Alpha3}{fact.Id}",
            Cells.Day(fact.Time!.From), fact.Time.From!.Value.Year.ToString(CultureInfo.InvariantCulture), Cells.Number(precision),
            subType.DisorderType, subType.EventType, subType.Name,
            Cells.Words(first.Name), Cells.Words(first.Others), first.Inter, Cells.Words(second.Name), Cells.Words(second.Others), second.Inter,
            Inter.Interaction(first.Inter, second.Inter),
            subType.EventType == "Violence against civilians" || second.Inter == Inter.Civilians && subType.EventType != "Strategic developments" ? "Civilian targeting" : "",
            Cells.Number(country?.Numeric), country?.Region ?? "", country?.Name ?? "",
            Cells.Words(area.Province), Cells.Words(area.District), "", Cells.Words(place?.Name),
            Cells.Number(point?.Latitude), Cells.Number(point?.Longitude), point is null ? "" : GeoPrecision(place!.Precision),
            Cells.Words(item.Document.Publisher ?? item.Document.Source), "", Cells.Words(item.Passage(fact)), Cells.Number(dead),
            Cells.Words(fact.Source is { } source ? $"attributed to={source.Actor.Text}" : ""),
            item.Recorded.TryGetValue(fact.Id, out var recorded) ? recorded.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "");
    }

    // 1 a day, 2 a week, 3 a month; anything longer is no event for ACLED.
    private static int? Precision(Time? time) => time is not { From: { } from, To: { } to } ? null : (to.DayNumber - from.DayNumber) switch
    {
        0 => 1,
        <= 7 => 2,
        <= 31 => 3,
        _ => null,
    };

    // 1 the place itself, 2 near it or its district, 3 its province.
    private static string GeoPrecision(PlacePrecision? precision) => precision switch
    {
        PlacePrecision.Site or PlacePrecision.Town => "1",
        PlacePrecision.District => "2",
        PlacePrecision.Province => "3",
        _ => "",
    };

    private static (Mentions First, Mentions Second) Sides(Fact fact, AcledSubType subType) => fact switch
    {
        // Who clash or agree with one another are both actors.
        Event { Recipients.Count: 0, Actors.Count: > 1 } e when subType.Name is "Armed clash" or "Agreement" => ([e.Actors[0]], [.. e.Actors.Skip(1)]),
        _ => FactSides.Of(fact),
    };

    private static AcledSide Side(Mentions mentions, Actors actors, Fact fact, AcledSubType subType, bool isFirst)
    {
        var inter = mentions.Count == 0 ? "" : Inter.Of(mentions[0], actors, fact.Place?.Country);
        // Those who demonstrate are a sort of their own.
        if (isFirst && subType.EventType is "Protests") inter = Inter.Protesters;
        if (isFirst && subType.EventType is "Riots") inter = Inter.Rioters;
        return new(mentions.Count == 0 ? "" : Name(mentions[0], actors), string.Join("; ", mentions.Skip(1).Select(m => Name(m, actors))), inter);
    }

    // A semicolon stands between two actors.
    private static string Name(Mention mention, Actors actors) => actors.Name(mention).Replace(';', ',');
}
