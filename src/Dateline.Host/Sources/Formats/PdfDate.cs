using System.Globalization;

namespace Dateline.Host.Sources.Formats;

/// <summary>Dates of PDF: <c>D:20160203101500+01'00'</c>; month and day may be missing.</summary>
internal static class PdfDate
{
    public static DateOnly? Parse(string? written) =>
        written?.Replace("D:", "", StringComparison.Ordinal).Trim() is { Length: >= 8 } digits
        && DateOnly.TryParseExact(digits.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
