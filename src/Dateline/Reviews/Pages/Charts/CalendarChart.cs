using Dateline.Reviews.Pages.Html;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>Days as cells, a week a column from Monday down, darker the more was told of the day.</summary>
internal static class CalendarChart
{
    private const int Weeks = 36;
    private const double Cell = 11.5, Left = 32, Month = 18, Band = Month + 7 * Cell + 10;

    public static void Draw(HtmlWriter html, string id, string title, DateOnly from, DateOnly to, IReadOnlyDictionary<DateOnly, int> counts)
    {
        var monday = from.AddDays(-(((int)from.DayOfWeek + 6) % 7));
        var bands = (to.DayNumber - monday.DayNumber) / 7 / Weeks + 1;
        var most = counts.Count == 0 ? 0 : counts.Values.Max();
        var described = $"{counts.Values.Sum()} events on {counts.Count} of {to.DayNumber - from.DayNumber + 1} days; the most on one day: {most}.";
        using var picture = html.Picture(id, 460, bands * Band + 22, title, described);
        for (var band = 0; band < bands; band++)
        {
            html.Words(0, band * Band + Month + Cell * 1 - 2, "Mon", "tick");
            html.Words(0, band * Band + Month + Cell * 7 - 2, "Sun", "tick");
        }
        // A month that has only just begun at the edge has no room for its name.
        foreach (var month in Days.Months(from, to).Where(m => X(m) < 430)) html.Words(X(month), Y(month) - Row(month) * Cell - 5, Days.Month(month), "tick");
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var count = counts.GetValueOrDefault(day);
            html.Rectangle(new(X(day), Y(day), Cell - 1.5, Cell - 1.5), $"day d{Class(count)}", count > 0 ? $"{Days.Long(day)}: {count}" : null);
        }
        Key(html, bands * Band + 6);

        double X(DateOnly day) => Left + (day.DayNumber - monday.DayNumber) / 7 % Weeks * (Cell + 0.35);
        double Y(DateOnly day) => (day.DayNumber - monday.DayNumber) / 7 / Weeks * Band + Month + Row(day) * Cell;
        int Row(DateOnly day) => (day.DayNumber - monday.DayNumber) % 7;
    }

    private static int Class(int count) => count switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, _ => 5 };

    private static void Key(HtmlWriter html, double y)
    {
        var x = Left;
        foreach (var (i, words) in new[] { "none", "1", "2", "3–4", "5–8", "9 or more" }.Index())
        {
            html.Rectangle(new(x, y, Cell - 1.5, Cell - 1.5), $"day d{i}");
            html.Words(x + Cell + 2, y + 9, words, "tick");
            x += Cell + 12 + TextWidth.Of(words, 12);
        }
    }
}
