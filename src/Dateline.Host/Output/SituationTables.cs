using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Shares;
using Spectre.Console;

namespace Dateline.Host.Output;

/// <summary>A situation as tables: each line with the sentence that proves it.</summary>
internal sealed class SituationTables(IAnsiConsole console, SituationEvidence evidence)
{
    public void Write(Situation situation)
    {
        console.Write(new Text(Said($"Situation as of {situation.Valid:yyyy-MM-dd}\n"), new Style(decoration: Decoration.Bold)));
        Table("Control", ["place", "holder", "since, last word", "evidence"], situation.Control.Where(p => p.Holds.Count > 0 || p.Grade is not null).SelectMany(Control));
        Table("Shares", ["country", "who", "places", "people about", "km²"], situation.Shares.SelectMany(Shares));
        Table("Figures", ["what", "low – high", "latest", "evidence"], situation.Figures.Where(f => f.Measure is not (Measure.Other or Measure.Duration)).Select(Figure));
        Table("May tell of the same", ["one", "other", "rule"], situation.Reconcilable.Select(r => new[] { Count(r.One), Count(r.Other), r.Rule }));
        Table("Agreements", ["agreement", "stage", "parties, backers", "evidence"], situation.Agreements.Select(Agreement));
        Table("Positions", ["who", "stance", "on", "evidence"], situation.Positions.Select(p => new[]
        {
            p.Holder.Name, Word(p.Stance) + (p.Shifts > 0 ? Said($", {p.Shifts} shifts") : ""), p.Stands[^1].Target, evidence.Line(p.Stands[^1].Fact),
        }));
        Table("Efforts", ["line", "done · planned · demanded · denied", "last word", "evidence"], situation.Efforts.Select(e => new[]
        {
            Word(e.Line), Said($"{e.Done.Count} · {e.Planned.Count} · {e.Demanded.Count} · {e.Denied.Count}"), Day(e.LastEvidence), e.Done.Concat(e.Planned).Take(1).Select(evidence.Line).FirstOrDefault() ?? "",
        }));
        Table("Not known", ["gap", "what", "why"], situation.Gaps.Select(g => new[] { Spaced($"{g.Kind}"), g.What, g.Reason }));
    }

    private IEnumerable<string[]> Control(PlaceControl place)
    {
        var name = place.Place.Country is { } country ? $"{place.Place.Name}, {country}" : place.Place.Name;
        if (place.Holds.Count == 0) yield return [name, Word(place.Grade!.Value), "", place.Disputed.Select(evidence.Line).FirstOrDefault() ?? ""];
        foreach (var hold in place.Holds)
        {
            var grade = place.Grade == Grade.Contested ? $"contested, {Word(hold.Grade)}" : Word(hold.Grade);
            yield return [name, $"{hold.Holder}{(hold.IsWhole ? "" : " (part)")}: {grade}", Said($"{hold.From:yyyy-MM-dd}, {hold.LastEvidence:yyyy-MM-dd}{(place.IsStale ? ", stale" : "")}"), evidence.Line(hold.Facts[^1])];
            name = "";
        }
    }

    // Every share with what it is of.
    private static IEnumerable<string[]> Shares(CountryShares country)
    {
        yield return [country.Country, "", Said($"{country.Places:N0} of the gazetteer's places"), Said($"{country.People:N0} in those places"), Said($"{country.Area:N0} by Voronoi cells of those places")];
        foreach (var share in country.Shares)
            yield return
            [
                "", share.Of == ShareOf.Held ? $"{share.Holder}" : Spaced($"{share.Of}"), Said($"{share.Places:N0}, {share.PlaceShare:P2}{(share.Claimed > 0 ? $", {share.Claimed} claimed" : "")}"),
                Said($"{share.People:N0}, {share.PeopleShare:P2}"), Said($"{share.Area:N0}, {share.AreaShare:P2}"),
            ];
        if (country.Unknown.Count > 0) yield return ["", $"unknown are {string.Join(", ", country.Unknown.Take(10))}{(country.Unknown.Count > 10 ? " and others" : "")}", "", "", ""];
    }

    private string[] Figure(FigureSeries figure) =>
    [
        figure.Label, Said($"{figure.Low:N0} – {figure.High:N0}{(figure.IsConflict ? " conflict" : "")}"),
        Said($"{figure.Latest:N0}, {figure.LatestDay:yyyy-MM-dd}, {figure.Origins} origin{(figure.Origins == 1 ? "" : "s")}{(figure.Revisions > 0 ? ", revised" : "")}"), evidence.Line(figure.LatestFact),
    ];

    private string[] Agreement(AgreementLedger deal) =>
    [
        deal.Name + (deal.Place is { } place ? $" ({place})" : ""), deal.Stage is { } stage ? Said($"{Word(stage)} since {deal.Since:yyyy-MM-dd}") : "not reached",
        string.Join("; ", new[] { string.Join(", ", deal.Parties), string.Join(", ", deal.Backers) }.Where(s => s.Length > 0)), evidence.Line(deal.Steps[^1].Fact),
    ];

    private void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true, Title = new TableTitle(title) };
        foreach (var column in columns) table.AddColumn(new TableColumn(column));
        foreach (var row in rows) table.AddRow([.. row.Select(cell => new Text(FactTable.OneLine(cell)))]);
        if (table.Rows.Count > 0) console.Write(table);
    }

    private static string Count(FigureSeries series) => Said($"{series.Label}: {series.Latest:N0}");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Word<T>(T value) where T : struct, Enum => Spaced(Vocabulary.Word(value));

    private static string Spaced(string word) => string.Concat(word.Select((c, i) => c == '_' ? " " : i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static string Said(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
