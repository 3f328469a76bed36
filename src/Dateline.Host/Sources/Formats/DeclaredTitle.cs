using System.Text.RegularExpressions;

namespace Dateline.Host.Sources.Formats;

/// <summary>Titles that programs put into files are often none: the name of a file, of the program, of a template.</summary>
internal static partial class DeclaredTitle
{
    public static string? Of(string? title)
    {
        var words = Blanks().Replace(title ?? "", " ").Trim();
        return words.Contains(' ') && !NoTitle().IsMatch(words) ? words : null;
    }

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(microsoft word|microsoft powerpoint|untitled|document\s*\d*$|slide \d|print(ed)? )|\.(docx?|odt|rtf|pdf|indd|pptx?|html?|txt)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTitle();
}
