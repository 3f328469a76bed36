using System.Text.RegularExpressions;
using Dateline.Reviews.Briefs;

namespace Dateline.Tests.Reviews.Briefs;

/// <summary>Sentences made wrong in one thing: what the checker has to refuse.</summary>
internal static partial class Wrong
{
    private static readonly string[] Kinds = ["number", "name", "place", "date", "evidence", "roles", "edit"];

    /// <summary>One wrong sentence of each as many kinds as fit; the other sentence has the evidence that is swapped in.</summary>
    public static IEnumerable<(string Kind, BriefSentence Sentence)> Of(BriefSentence right, BriefSentence other) =>
        Kinds.Select(k => (k, Make(k, right, other))).Where(w => w.Item2 is not null && (w.Item2.Text != right.Text || w.k == "evidence")).Select(w => (w.k, w.Item2!));

    private static BriefSentence? Make(string kind, BriefSentence right, BriefSentence other)
    {
        var text = right.Text;
        switch (kind)
        {
            case "number":
                var bare = Day().Replace(text, m => new string('#', m.Length));
                return Number().Match(bare) is { Success: true } number ? right with { Text = $"{text[..number.Index]}{(number.Value == "61,337" ? "61,338" : "61,337")}{text[(number.Index + number.Length)..]}" } : null;
            case "name":
                var holder = right.Facts[0].Known.Fact.Mentions.Select(m => m.Text).FirstOrDefault(m => char.IsUpper(m[0]) && text.Contains(m, StringComparison.Ordinal));
                return holder is null ? null : right with { Text = text.Replace(holder, "Sendero Luminoso", StringComparison.Ordinal) };
            case "place":
                var place = right.Facts[0].Known.Fact.Place?.Name;
                return place is null || !text.Contains(place, StringComparison.Ordinal) ? null : right with { Text = text.Replace(place, "Timbuktu", StringComparison.Ordinal) };
            case "date":
                return Day().Match(text) is { Success: true } day ? right with { Text = $"{text[..day.Index]}{DateOnly.Parse(day.Value, System.Globalization.CultureInfo.InvariantCulture).AddDays(10):d MMMM yyyy}{text[(day.Index + day.Length)..]}" } : null;
            case "roles":
                return Taken().Match(text) is { Success: true } taken && taken.Groups[1].Value != taken.Groups[4].Value
                    ? right with { Text = $"{text[..taken.Index]}{taken.Groups[4].Value}{taken.Groups[2].Value}{taken.Groups[3].Value} from {taken.Groups[1].Value}{text[(taken.Index + taken.Length)..]}" } : null;
            case "evidence":
                return right with { Facts = other.Facts, Passages = other.Passages };
            default:
                foreach (var (from, to) in ((string, string)[])[(" took ", " lost "), (" had taken ", " had lost "), (" killed", " injured"), (" injured", " killed"), (" displaced", " killed"), (" had carried ", " had not carried "), (", according to ", " near "), (" bombed ", " shelled "), (" shelled ", " welcomed "), (" condemned ", " praised "), (" rejected ", " accepted "), (" ambushed ", " would ambush "), (" announced ", " did not announce "), (" lost ", " held "), (" hold ", " leave "), (" held ", " lost "), (" said that ", " denied that "), (" and ", " without ")])
                    if (text.Contains(from, StringComparison.Ordinal)) return right with { Text = text.Replace(from, to, StringComparison.Ordinal) };
                return null;
        }
    }

    [GeneratedRegex(@"((?:[Tt]he )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)( took | had taken )([A-Z]\w+) from ((?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*)")]
    private static partial Regex Taken();

    [GeneratedRegex(@"\b\d[\d,]*\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b")]
    private static partial Regex Day();
}
