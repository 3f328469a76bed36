using System.Globalization;
using System.Net;

namespace Dateline.Evaluation.Actors;

/// <summary>What the Factbook says of a head: <c>President Abdelmadjid TEBBOUNE (since 12 December 2019)</c>.</summary>
/// <param name="Words">Titles and name.</param>
/// <param name="Since">The day in office.</param>
internal readonly record struct HeadOfState(string[] Words, DateOnly Since)
{
    private static readonly string[] Forms = ["d MMMM yyyy", "MMMM yyyy", "yyyy"];

    public static HeadOfState? Parse(string text)
    {
        text = WebUtility.HtmlDecode(text);
        const string since = "(since ";
        var at = text.IndexOf(since, StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(')', at);
        if (end < 0) return null;
        var date = text[(at + since.Length)..end].Split(';', ',')[0].Trim();
        if (!DateOnly.TryParseExact(date, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var name = text[..at].Trim().TrimEnd(',');
        // A title in brackets or behind a comma is no part of the name.
        if (name.IndexOfAny(['(', ';']) is var bracket and > 0) name = name[..bracket];
        // "King FREDERIK X of Denmark" is named without the country.
        if (name.LastIndexOf(" of ", StringComparison.Ordinal) is var of and > 0 && name[..of].Any(char.IsLower) && name[..of].Split(' ')[^1].All(char.IsUpper)) name = name[..of];
        return new(name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), day);
    }
}
