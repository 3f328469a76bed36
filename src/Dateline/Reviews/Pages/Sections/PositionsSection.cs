using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>Where sides stand: what each is for, against, asks and offers, as told in the period.</summary>
internal static class PositionsSection
{
    private const int Most = 24;

    private static readonly (string Heading, Stance[] Stances)[] Columns =
    [
        ("For", [Stance.Supports, Stance.Recognises]), ("Against", [Stance.Opposes, Stance.Rejects]), ("Asks", [Stance.Demands]), ("Offers or considers", [Stance.Offers, Stance.Considers, Stance.Neutral]),
    ];

    public static void Write(PageWriter page)
    {
        var all = page.Review.SituationNow.Positions.Where(p => p.Day > page.Review.Request.Since).ToList();
        // A side told by a word alone ("they") could be anybody.
        var sides = all.Where(p => p.Holder.IsResolved).GroupBy(p => p.Holder).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal).ToList();
        if (sides.Count == 0 && !page.Says(BriefTopic.Positions)) return;
        page.Section("positions", "Positions", () =>
        {
            page.Say(BriefTopic.Positions);
            if (sides.Count == 0) return;
            // Targets stand in the words of the reports: what the brief has told in sentences is here for its evidence.
            if (page.Says(BriefTopic.Positions)) page.Behind(Table("t-positions", sides), $"Data: {Words.Count(sides.Count, "side")}, in the words of the reports");
            else
            {
                page.Table(Table("t-positions", sides.Take(Most)));
                if (sides.Count > Most) page.Behind(Table("t-positions-more", sides.Skip(Most)), $"{sides.Count - Most} more sides");
            }
            var hidden = all.Count(p => !p.Holder.IsResolved);
            if (hidden > 0) page.Html.Element("p", $"{Words.Count(hidden, "position")} of speakers whom the registry does not know {(hidden == 1 ? "is" : "are")} left out of the table.", ("class", "note"));
        });
    }

    private static DataTable Table(string id, IEnumerable<IGrouping<Side, ActorPosition>> rows) => new(
        id, "Who stands where", [new("Side"), .. Columns.Select(c => new Column(c.Heading))],
        [.. rows.Select(g => (IReadOnlyList<Cell>)[g.Key.Name, .. Columns.Select(c => Cell(g.Where(p => c.Stances.Contains(p.Stance))))])]);

    private static Cell Cell(IEnumerable<ActorPosition> positions)
    {
        var stands = positions.OrderBy(p => p.Day).ThenBy(p => p.Issue, StringComparer.Ordinal).Select(p => p.Stands[^1]).ToList();
        return new(string.Join("; ", stands.Select(s => PageWriter.Short(s.Target, 90)).Distinct()), [.. stands.Select(s => s.Fact)]);
    }
}
