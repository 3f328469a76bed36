using System.Globalization;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Pages.Charts;
using Dateline.Reviews.Pages.Html;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Maps;

/// <summary>Draws a theatre: as it was on a day, or what changed.</summary>
/// <param name="html">Where it is written.</param>
/// <param name="theatre">The places.</param>
/// <param name="holders">The colours and hatches.</param>
/// <param name="countries">Names of countries by code.</param>
internal sealed class ControlMap(HtmlWriter html, Theatre theatre, Holders holders, Func<string, string?> countries)
{
    private const double TownSize = 14, SideSize = 12.5, CountrySize = 12, LineHeight = 16;

    private readonly MapFrame _frame = new(theatre.Places);
    private Basemap? _base;

    public double Latitude => _frame.Latitude;

    public double Longitude => _frame.Longitude;

    private Basemap Base => _base ??= Basemap.Of(_frame);

    /// <summary>Who holds what on one of the two days.</summary>
    public void Day(string id, string title, Func<MapPlace, PlaceControl?> state)
    {
        var described = string.Join("; ", theatre.Places.Where(p => state(p)?.Grade is not null).Select(p => $"{p.Place.Name}: {MapPlace.Words(state(p))}"));
        Draw(id, title, described.Length > 0 ? described : "No hold is known.", p => Marks.Radius, (place, x, y) => Marks.Draw(html, holders, state(place), x, y), p => [p.Place.Name]);
    }

    /// <summary>What is held by another, or known in another way; what is as it was is a small ring.</summary>
    public void Changes(string id, string title)
    {
        var changed = theatre.Places.Where(p => p.IsChanged).ToList();
        var described = string.Join("; ", changed.Select(p => $"{p.Place.Name}: {MapPlace.Words(p.Then)}, then {MapPlace.Words(p.Now)}"));
        Draw(id, title, described.Length > 0 ? described : "Nothing changed.", p => p.IsChanged ? Marks.Radius + 2 : 4, (place, x, y) =>
        {
            if (place.IsChanged) Marks.Change(html, holders, place, x, y);
            else html.Circle(x, y, 4, "blank");
        }, p => p.IsChanged ? [p.Place.Name, Change(p)] : []);
    }

    // "Islamic State → Iraq"; where one side holds on, how well that is known now; of two that hold neither is the one.
    private static string Change(MapPlace place)
    {
        var (then, now) = (Side(place.Then), Side(place.Now));
        if (place.Now?.Grade == Grade.Contested) return then is null ? "→ contested" : $"{then} → contested";
        return then == now && place.Now?.Grade is { } grade ? $"{now}, now {Vocabulary.Word(grade)}" : then is null ? $"→ {now}" : $"{then} → {now ?? "not known"}";
    }

    private static string? Side(PlaceControl? state) => state is { Grade: not null, Holds.Count: > 0 } ? PageWriter.Short(state.Holds[0].Holder.Name, 24) : null;

    private void Draw(string id, string title, string description, Func<MapPlace, double> radius, Action<MapPlace, double, double> mark, Func<MapPlace, string[]> label)
    {
        using var picture = html.Picture(id, MapFrame.Width, _frame.Height, title, description);
        html.Rectangle(new(0, 0, MapFrame.Width, _frame.Height), "sea");
        foreach (var country in Base.Countries) html.Path(country.Path, "land");
        var labels = new Labels(new(2, 2, MapFrame.Width - 4, _frame.Height - 4));
        ScaleBar(labels);
        var placed = theatre.Places.Select(p => (Place: p, At: _frame.Place(p.Place.Latitude!.Value, p.Place.Longitude!.Value))).ToList();
        foreach (var (place, at) in placed)
        {
            var size = radius(place) + 3;
            labels.Take(new(at.X - size, at.Y - size, 2 * size, 2 * size));
        }
        var towns = placed.OrderByDescending(p => p.Place.IsChanged).Select(p => (p.At, p.Place, Words: label(p.Place))).Where(p => p.Words.Length > 0)
            .Select(p => Label(labels, p.At, radius(p.Place), p.Words)).ToList();
        foreach (var country in Base.Countries.OrderByDescending(c => c.Area).ThenBy(c => c.Code, StringComparer.Ordinal)) Country(country, labels);
        foreach (var (place, at) in placed) mark(place, at.X, at.Y);
        foreach (var (words, found) in towns)
            if (found is { } room) Town(words, room);
    }

    // Beside its mark with all that it says, or else with the name alone, which the list beside the map explains; only then off its mark.
    private static (string[] Words, PlacedLabel? Label) Label(Labels labels, (double X, double Y) at, double radius, string[] words)
    {
        foreach (var (said, rings) in new[] { (words, 1), (words[..1], 2), (words[..1], Labels.Rings) })
            if (labels.Place(at.X, at.Y, radius, Width(said), LineHeight * said.Length, rings) is { } found) return (said, found);
        return (words, null);

        static double Width(string[] said) => said.Select((w, i) => TextWidth.Of(w, i == 0 ? TownSize : SideSize)).Max() + 2;
    }

    private void Town(string[] words, PlacedLabel label)
    {
        if (label.IsOff) html.Line(label.FromX, label.FromY, label.ToX, label.ToY, "lead");
        var isLeft = label.Box.X + label.Box.Width / 2 < label.FromX && label.Box.Right <= label.FromX + 1;
        for (var i = 0; i < words.Length; i++)
            html.Words(isLeft ? label.Box.Right - 1 : label.Box.X + 1, label.Box.Y + LineHeight * (i + 0.75), words[i], i == 0 ? "town" : "side", isLeft ? "end" : null);
    }

    private void Country((string Code, string Path, double X, double Y, double Area) country, Labels labels)
    {
        if (countries(country.Code)?.ToUpperInvariant() is not { } name) return;
        var width = TextWidth.Of(name, CountrySize) * 1.12;
        // A name wider than its country would say that the neighbour is it.
        if (country.Area < width * width / 3) return;
        if (labels.Place(country.X, country.Y, -4 - width / 2, width, CountrySize + 2, 4) is { } label) html.Words(label.Box.X + width / 2, label.Box.Y + CountrySize, name, "country", "middle");
    }

    private void ScaleBar(Labels labels)
    {
        var length = Scale.Nice(MapFrame.Width / _frame.Scale / 10);
        var (width, y) = (length * _frame.Scale, _frame.Height - 12);
        labels.Take(new(4, y - 20, width + 70, 30));
        html.Path($"M10 {Svg.Of(y - 5)}V{Svg.Of(y)}H{Svg.Of(10 + width)}V{Svg.Of(y - 5)}", "bar");
        html.Words(16 + width, y, $"{length.ToString("#,0", CultureInfo.InvariantCulture)} km", "tick");
    }
}
