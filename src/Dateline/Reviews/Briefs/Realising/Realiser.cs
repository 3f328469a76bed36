namespace Dateline.Reviews.Briefs.Realising;

/// <summary>Words to sentences: fills patterns, raises the first letter, sets the stop.</summary>
internal static class Realiser
{
    public static string Clause(string section, string name, params ReadOnlySpan<(string Slot, Phrase? Phrase)> slots)
    {
        var filled = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var (slot, phrase) in slots)
            if (phrase is { } p) filled[slot] = p;
        return PatternFile.Of(section, name).Fill(filled);
    }

    /// <summary>A clause as a sentence: “rebels took Taiz” is “Rebels took Taiz.”</summary>
    public static string Sentence(string clause)
    {
        var text = clause.Trim();
        if (text.Length == 0) return text;
        text = char.ToUpperInvariant(text[0]) + text[1..];
        // The stop of a sentence that ends in a quotation stands within it.
        if (text[^1] == '”') return text[^2] is '.' or '?' or '!' ? text : $"{text[..^1]}.”";
        return text[^1] is '.' or '?' or '!' ? text : $"{text}.";
    }

    /// <summary>“a”, “a and b”, “a, b and c”.</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
    };
}
