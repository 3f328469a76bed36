using System.Globalization;

namespace Dateline.Reviews.Pages.Charts;

/// <summary>Days as people read them.</summary>
internal static class Days
{
    /// <summary>2 February 2016.</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>2 Feb 2016.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Feb, with the year for January.</summary>
    public static string Month(DateOnly day) => day.ToString(day.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture);

    /// <summary>2016-02-02.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The first days of the months that begin from one day to another.</summary>
    public static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        var month = new DateOnly(from.Year, from.Month, 1);
        if (month < from) month = month.AddMonths(1);
        for (; month <= to; month = month.AddMonths(1)) yield return month;
    }
}
