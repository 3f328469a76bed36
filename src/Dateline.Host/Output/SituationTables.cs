using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Shares;
using Spectre.Console;
using static System.FormattableString;

namespace Dateline.Host.Output;

/// <summary>A situation as tables: each line with the sentence that proves it, its origin and document.</summary>
/// <param name="console">Where to.</param>
/// <param name="words">How holds, figures and occurrences are told.</param>
/// <param name="rows">The most rows of a section.</param>
internal sealed class SituationTables(IAnsiConsole console, SituationWords words, int rows)
{
    public void Write(Situation situation, IReadOnlySet<SituationSection> sections)
    {
        console.Write(new Text($"Situation as of {SituationWords.Day(situation.Valid)}\n", new Style(decoration: Decoration.Bold)));
        foreach (var section in sections.Order()) Write(section, situation);
    }

    private void Write(SituationSection section, Situation situation)
    {
        switch (section)
        {
            case SituationSection.Control:
                Table(section, ["place", "who holds it", "evidence"], situation.Control.Where(p => p.Holds.Count > 0 || p.Grade is not null).OrderBy(p => p.Age), words.Control);
                break;
            case SituationSection.Shares:
                Table(section, ["country", "who", "places", "people about", "km²"], situation.Shares.SelectMany(Shares), row => row);
                break;
            case SituationSection.Figures:
                var counted = situation.Figures.Where(f => f.Measure is not (Measure.Other or Measure.Duration));
                Table(section, ["what", "how many, who says so", "evidence"], counted.OrderBy(f => f.Age).ThenByDescending(f => f.Origins), words.Figure);
                Table("may tell of the same", ["one", "other", "rule"], situation.Reconcilable, r => [SituationWords.Count(r.One), SituationWords.Count(r.Other), r.Rule]);
                break;
            case SituationSection.Occurrences:
                var told = situation.Occurrences.Where(o => o.Facts.Count > 1);
                Table(section, ["what happened", "what they say", "evidence"], told.OrderByDescending(o => o.FirstDay).ThenByDescending(o => o.Origins), words.Occurrence);
                break;
            case SituationSection.Agreements:
                Table(section, ["agreement", "how far it came", "evidence"], situation.Agreements.OrderByDescending(a => a.Steps[^1].Day), words.Agreement);
                break;
            case SituationSection.Positions:
                Table(section, ["who", "stands where", "evidence"], situation.Positions.OrderByDescending(p => p.Day), words.Position);
                break;
            case SituationSection.Efforts:
                Table(section, ["line", "done · planned · demanded · denied", "evidence"], situation.Efforts.OrderByDescending(e => e.LastEvidence), words.Effort);
                break;
            default:
                Table(section, ["gap", "what", "why"], situation.Gaps, g => [SituationWords.Spaced($"{g.Kind}"), g.What.Replace('_', ' '), g.Reason]);
                break;
        }
    }

    // Every share with what it is of.
    private static IEnumerable<string[]> Shares(CountryShares country)
    {
        yield return [country.Country, "", Invariant($"{country.Places:N0} of the gazetteer's places"), Invariant($"{country.People:N0} in those places"), Invariant($"{country.Area:N0} by Voronoi cells of those places")];
        foreach (var share in country.Shares)
            yield return
            [
                "", share.Of == ShareOf.Held ? $"{share.Holder}" : SituationWords.Spaced($"{share.Of}"), Invariant($"{share.Places:N0}, {share.PlaceShare:P2}{(share.Claimed > 0 ? $", {share.Claimed} claimed" : "")}"),
                Invariant($"{share.People:N0}, {share.PeopleShare:P2}"), Invariant($"{share.Area:N0}, {share.AreaShare:P2}"),
            ];
        if (country.Unknown.Count > 0) yield return ["", $"unknown are {string.Join(", ", country.Unknown.Take(10))}{(country.Unknown.Count > 10 ? " and others" : "")}", "", "", ""];
    }

    private void Table<T>(SituationSection section, string[] columns, IEnumerable<T> all, Func<T, string[]> tell) =>
        Table($"{section}".ToLowerInvariant(), columns, all, tell, $"--only {$"{section}".ToLowerInvariant()}");

    // Only what is shown is put into words.
    private void Table<T>(string title, string[] columns, IEnumerable<T> all, Func<T, string[]> tell, string? more = null)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Expand = true, Title = new TableTitle(title) };
        var width = console.Profile.Width;
        foreach (var (i, column) in columns.Index()) table.AddColumn(new TableColumn(Markup.Escape(column)) { Width = i switch { 0 => width / 5, 1 => width / 4, _ => null } });
        var left = 0;
        foreach (var row in all)
            if (table.Rows.Count < rows) table.AddRow([.. tell(row).Select(FactTable.Cell)]);
            else left++;
        if (table.Rows.Count > 0) console.Write(table);
        if (left > 0) console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"… and {left:N0} more{(more is null ? "" : $": {more}")}\n")));
    }
}
