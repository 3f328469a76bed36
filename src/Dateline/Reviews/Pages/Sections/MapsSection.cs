using Dateline.Reviews.Briefs;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Reviews.Pages.Maps;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>Who held what on the two days, and what changed between them, a row of three maps for each theatre.</summary>
internal static class MapsSection
{
    private const int MostTheatres = 6, MostHolders = 9;

    private static readonly Column[] Columns = ["Place", "Country", "Then", new("Since", Column.Day), "Now", new("Since", Column.Day)];

    public static void Write(PageWriter page)
    {
        var (theatres, unmapped) = Theatre.Of(page.Review);
        if (theatres.Count + unmapped.Count == 0 && !page.Says(BriefTopic.Territory)) return;
        page.Section("territory", "Territory", () =>
        {
            var (html, request) = (page.Html, page.Review.Request);
            page.Say(BriefTopic.Territory);
            html.Element("p", "Only places of which a report tells are marked; blank land is unknown, not anybody's. Lambert azimuthal equal-area projection; outlines: Natural Earth, as held de facto.", ("class", "note"));
            var holders = new Holders(theatres.SelectMany(t => t.Places));
            if (theatres.Count > 0)
            {
                holders.Define(html);
                Legend(html, holders);
            }
            foreach (var (i, theatre) in theatres.Take(MostTheatres).Index())
            {
                var map = new ControlMap(html, theatre, holders, page.Country);
                var id = FormattableString.Invariant($"map-{i + 1}");
                var where = string.Join(", ", theatre.Places.Select(p => page.Country(p.Place.Country)).OfType<string>().CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key));
                if (where.Length > 0) html.Element("h3", where);
                page.Figure(() =>
                {
                    using (html.In("div", ("class", "maps")))
                    {
                        Panel($"By the end of {Days.Long(request.Since)}", () => map.Day($"{id}-then", $"{where}: who held what on {Days.Long(request.Since)}", p => p.Then));
                        Panel($"By the end of {Days.Long(request.Until)}", () => map.Day($"{id}-now", $"{where}: who held what on {Days.Long(request.Until)}", p => p.Now));
                        Panel("What changed: left half then, right half now", () => map.Changes($"{id}-change", $"{where}: what changed"));
                        Panel("Places that changed", () => List(page, theatre));
                    }
                }, $"{where}: {Words.Count(theatre.Places.Count, "place")} told of, {theatre.Places.Count(p => p.IsChanged)} changed.", Table(page, $"t-{id}", $"Who holds what: {where}", theatre.Places));
            }
            var rest = theatres.Skip(MostTheatres).SelectMany(t => t.Places).Concat(unmapped).ToList();
            if (rest.Count > 0)
            {
                html.Element("h3", "Not on a map");
                page.Table(Table(page, "t-map-rest", "Districts and provinces, and places without coordinates: a hold on a region gives none of its towns", rest));
            }

            void Panel(string heading, Action draw)
            {
                using (html.In("div"))
                {
                    html.Element("p", heading, ("class", "panel"));
                    draw();
                }
            }
        });
    }

    private static void List(PageWriter page, Theatre theatre)
    {
        using var list = page.Html.In("ul", ("class", "changed"));
        foreach (var place in theatre.Places.Where(p => p.IsChanged).OrderBy(p => p.Place.Name, StringComparer.OrdinalIgnoreCase))
            using (page.Html.In("li"))
            {
                page.Html.Element("b", Words.Capital(place.Place.Name)).Text($": {MapPlace.Words(place.Then)} → {MapPlace.Words(place.Now)}");
                page.Cite(place.FactsNow);
            }
    }

    private static DataTable Table(PageWriter page, string id, string caption, IReadOnlyList<MapPlace> places) => new(
        id, caption, Columns, [.. places.Select(p => (IReadOnlyList<Cell>)
        [
            p.Place.Name, page.Country(p.Place.Country) ?? "", new(MapPlace.Words(p.Then), p.FactsThen), Since(p.Then), new(MapPlace.Words(p.Now), p.FactsNow), Since(p.Now),
        ])]);

    private static string Since(PlaceControl? state) => state is { Grade: not null, Holds.Count: > 0 } ? Days.Iso(state.Holds[0].From) : "";

    private static void Legend(HtmlWriter html, Holders holders)
    {
        using (html.In("ul", ("class", "legend"), ("aria-label", "Legend")))
        {
            foreach (var side in holders.All.Take(MostHolders)) Item(PageWriter.Short(side.Name, 40), () => html.Circle(11, 11, Marks.Radius, "mark", holders.Fill(side)));
            if (holders.All.Count > MostHolders) Item(Words.Count(holders.All.Count - MostHolders, "other side"), () => html.Circle(11, 11, Marks.Radius, "mark", "url(#h8)"));
            var first = holders.Fill(holders.All[0]);
            Item("claimed by a party only", () => html.Circle(11, 11, Marks.Radius - 1, "mark claimed", "none"));
            Item("contested", () =>
            {
                html.Circle(11, 11, Marks.Radius - 2, "blank");
                html.Path("M11 4A7 7 0 0 0 11 18Z", "mark", first);
                html.Circle(11, 11, Marks.Radius + 1, "ring");
            });
            Item("foothold", () =>
            {
                html.Circle(11, 11, Marks.Radius, "blank");
                html.Circle(11, 11, Marks.Radius / 2, "mark", first);
            });
            Item("told of, holder not known", () => html.Circle(11, 11, 4, "blank"));
        }

        void Item(string words, Action draw)
        {
            using (html.In("li"))
            {
                using (html.In("svg", ("viewBox", "0 0 22 22"), ("width", "22"), ("height", "22"), ("aria-hidden", "true"))) draw();
                html.Text(words);
            }
        }
    }
}
