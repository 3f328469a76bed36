using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Host.Sources.Formats;

/// <summary>The sentences of a page too short or too plain to have an article that stands out.</summary>
internal static partial class HtmlProse
{
    private const int FewWords = 4, Linked = 2;

    /// <summary>Empty where the page has none.</summary>
    public static string Read(IHtmlDocument page)
    {
        if (page.Body is not { } body) return "";
        var blocks = HtmlText.Of(body, IsNoReport).Split("\n\n");
        return string.Join("\n\n", blocks.SkipWhile(b => !IsProse(b) && !IsHeading(body, b)).Where(b => IsProse(b) || IsHeading(body, b))) is var text
            && Array.Exists(blocks, IsProse) ? text : "";
    }

    private static bool IsProse(string block) =>
        block.Count(char.IsWhiteSpace) >= FewWords - 1 && block.AsSpan().TrimEnd("\"'”’)»]").EndsWithAny(".!?…");

    private static bool EndsWithAny(this ReadOnlySpan<char> text, string marks) => text.Length > 0 && marks.Contains(text[^1]);

    private static bool IsHeading(IElement body, string block) => body.QuerySelector("h1")?.TextContent.Trim() == block;

    /// <summary>Links in paragraphs are words; a link that fills its paragraph is a menu, a teaser or an advertisement.</summary>
    private static bool IsNoReport(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || Hidden().IsMatch(element.GetAttribute("style") ?? "")
        || NoReport().IsMatch($"{element.ClassName} {element.Id}") || (element.LocalName == "a" && IsAlone(element));

    private static bool IsAlone(IElement link) => link.ParentElement is { } parent && parent.ChildNodes.OfType<IText>().Sum(t => t.Data.Trim().Length) * Linked < link.TextContent.Trim().Length;

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(
        @"(?<![a-z])(ads?|advert\w*|adsense|sponsor\w*|promo\w*|banner|cookies?|consent|newsletter|subscri\w*|paywall|share|social|related|comments?|breadcrumbs?|menu|sidebar)(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoReport();
}
