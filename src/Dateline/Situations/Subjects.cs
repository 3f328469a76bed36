using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Who or what a figure counts, in words that are the same wherever it is the same.</summary>
internal static class Subjects
{
    public static string Of(Figure fact, Sides sides, string? country)
    {
        // What a share is of stands in its denominator.
        var ofPeople = fact.Measure is <= Measure.Fighters or Measure.AidRecipients;
        if (fact.About is not { } about) return ofPeople ? "people" : "";
        // Of things the country says nothing of whose they are.
        var side = sides[sides.Of(about, ofPeople ? country : null)];
        if (!ofPeople) return side.IsResolved ? side.Name : fact.Measure is Measure.Countries or Measure.TerritoryShare or Measure.Area ? "" : Content(about.Text);
        var (kind, rest, isSaid) = (default(string), "", false);
        foreach (var word in Words.Of(about.Text))
        {
            var lower = word.ToLowerInvariant();
            if (ComparableWords.Find("rest", lower) is not null) rest = " (others)";
            // "dead militants"
            else if (kind is null or "people" && !isSaid && ComparableWords.Find("class", lower) is { } found) (kind, isSaid) = (found, lower is not ("dead" or "killed"));
            // "217 people killed by the group": whoever comes after the verb did it or where.
            else if (kind is not null && lower is "by" or "in" or "who" or "near" or "since") break;
        }
        var name = side.IsResolved ? kind is null or "people" ? side.Name : $"{side.Name} {kind}" : kind ?? "people";
        return name + rest;
    }

    // Without numbers and small words, in a plain order.
    private static string Content(string words) =>
        string.Join(' ', Words.Of(words).Select(w => w.ToLowerInvariant()).Where(w => w.Length > 2 && ComparableWords.Find("denominator", w) != "-").Distinct().Order(StringComparer.Ordinal).Take(4));
}
