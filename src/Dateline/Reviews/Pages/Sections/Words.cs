using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Pages.Sections;

/// <summary>Words of the page.</summary>
internal static partial class Words
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.LateDiscovered => "learnt late",
        ChangeKind.Reclassified => "read anew",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Of(ReviewTopic topic) => topic switch
    {
        ReviewTopic.Control => "Territory",
        ReviewTopic.Agreement => "Agreements",
        ReviewTopic.Figure => "Figures",
        ReviewTopic.Occurrence => "Events",
        ReviewTopic.Position => "Positions",
        ReviewTopic.Effort => "Lines of effort",
        _ => "Offices and roles",
    };

    public static string Of(GapKind kind) => kind switch
    {
        GapKind.StaleHold => "no recent word of a hold",
        GapKind.StaleFigure => "no recent count",
        GapKind.SingleOriginHold => "hold told by one origin",
        GapKind.OneSidedClaim => "claimed by a party only",
        GapKind.Conflict => "counts that exclude one another",
        GapKind.OverdueDeadline => "deadline past",
        GapKind.SilentIndicator => "indicator silent",
        GapKind.UnreadDocument => "document not read",
        _ => "source held unreliable",
    };

    public static string Of<T>(T value) where T : struct, Enum => Vocabulary.Word(value).Replace('_', ' ');

    /// <summary>What a change is about, with its country by name: "Sinjar, Iraq".</summary>
    public static string Subject(PageWriter page, Change change) => Capital(CountryCode().Replace(change.Subject.Replace('_', ' '), code => page.Country(code.Value)!));

    public static string Capital(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    public static string Count(int number, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? $"{one}s")}");

    public static string Number(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"(?:(?<=, )|(?<= \())[A-Z]{3}(?=\)?$)")]
    private static partial Regex CountryCode();
}
