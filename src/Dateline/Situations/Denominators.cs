using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Of what a figure is a part, as content words: "the populated areas that it once controlled in Iraq" is "held iraq once populated territory".</summary>
internal static class Denominators
{
    /// <param name="fact">The figure.</param>
    /// <param name="text">Of its document.</param>
    /// <param name="namesPlace">Whether the denominator itself says where.</param>
    public static string Of(Figure fact, string text, out bool namesPlace)
    {
        namesPlace = false;
        var share = fact.Measure == Measure.TerritoryShare || fact.Unit == "percent";
        if (fact.Of is null && !share) return "";
        var words = fact.Of ?? "";
        var carrier = fact.Evidence.Excerpts[0];
        if (share && carrier.Text.IndexOf(" of ", StringComparison.Ordinal) is >= 0 and var of && Clause(carrier.Text[of..]) is var said && said.Length > words.Length) words = said;
        var content = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in Words.Of(words))
        {
            namesPlace |= char.IsUpper(word[0]) && share;
            var lower = word.ToLowerInvariant();
            var stands = ComparableWords.Find("denominator", lower);
            if (stands != "-") content.Add(stands ?? lower);
        }
        // "the areas it controlled" and "the areas it once controlled": whose they were says the verb.
        var direction = share ? Direction(text, carrier.Span.Start, carrier.Span.End) : null;
        if (direction == "lost" && content.Contains("held")) content.Add("once");
        var denominator = string.Join(' ', content);
        return direction is null ? denominator : denominator.Length == 0 ? direction : $"{denominator} ({direction})";
    }

    public static string Unit(string? unit)
    {
        var plain = (unit ?? "").ToLowerInvariant();
        return ComparableWords.Find("unit", plain) ?? plain;
    }

    // What stands behind a comma or "and" is said of something else.
    private static string Clause(string words)
    {
        var end = words.AsSpan().IndexOfAny(",;:");
        if (end < 0) end = words.Length;
        foreach (var next in (string[])[" and will ", " and has ", " has been ", " as ", " because ", " when "])
            if (words.IndexOf(next, StringComparison.Ordinal) is >= 0 and var at && at < end) end = at;
        return words[..end];
    }

    private static string? Direction(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && text[first - 1] is not '\n' && !(text[first - 1] is '.' && first < text.Length && text[first] is ' ' or '\n')) first--;
        while (end < text.Length && text[end] is not '\n' && !(text[end] == '.' && (end + 1 == text.Length || text[end + 1] is ' ' or '\n'))) end++;
        string? found = null;
        foreach (var word in Words.Of(text[first..end]))
            if (ComparableWords.Find("direction", word.ToLowerInvariant()) is { } direction && (found is null or "held" || direction == "lost")) found = direction;
        return found;
    }
}
