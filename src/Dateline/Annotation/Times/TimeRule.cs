using Dateline.Knowledge.Entries;

namespace Dateline.Annotation.Times;

/// <summary>
/// A line of <c>rules.txt</c>: words and <c>{classes}</c> in their order, <c>?</c> behind what may be missing, <c>( )</c> around
/// what must stand there without being part of the expression; then the form and the slots that the rule itself gives.
/// </summary>
internal sealed class TimeRule
{
    private static readonly string[] Forms = ["date", "unit", "shift", "span", "ref", "set", "clock", "join", "none"];

    public TimeRule(Entry entry)
    {
        Entry = entry.Expect(3);
        Elements = Parse(entry);
        if (Elements.All(e => e.IsOptional || e.IsContext)) throw entry.Error("A pattern needs a word or class that must stand there.");
        var action = entry.Words(1);
        if (action.Length == 0 || !Forms.Contains(action[0])) throw entry.Error($"Forms are {string.Join(", ", Forms)}.");
        Form = action[0];
        Slots = [.. action[1..].Select(s => s.Split('=') is [var slot, var value] ? KeyValuePair.Create(slot, value) : throw entry.Error($"“{s}” is no slot: write name=value."))];
    }

    public Entry Entry { get; }

    public Element[] Elements { get; }

    public string Form { get; }

    public KeyValuePair<string, string>[] Slots { get; }

    /// <summary>The items that fit from one on, one for each element (null where it is missing), as many as can be; null where they do not fit.</summary>
    public Item?[]? Match(IReadOnlyList<Item> items, int start)
    {
        var found = new Item?[Elements.Length];
        if (!Match(items, start, 0, found)) return null;
        // A comma before a year that is not there is no part of it.
        for (var k = found.Length - 1; k >= 0 && found[k] is null or { Text: "," or "-" }; k--)
            if (Elements[k].IsOptional && !Elements[k].IsContext) found[k] = null;
        return found;
    }

    private bool Match(IReadOnlyList<Item> items, int at, int element, Item?[] found)
    {
        if (element == Elements.Length) return true;
        if (at < items.Count && Elements[element].Fits(items[at]))
        {
            found[element] = items[at];
            if (Match(items, at + 1, element + 1, found)) return true;
        }
        found[element] = null;
        return Elements[element].IsOptional && Match(items, at, element + 1, found);
    }

    private static Element[] Parse(Entry entry)
    {
        var elements = new List<Element>();
        var isContext = false;
        foreach (var raw in entry.Words(0))
        {
            if (raw is "(" or ")")
            {
                isContext = raw == "(";
                continue;
            }
            var isOptional = raw.Length > 1 && raw[^1] == '?';
            var word = isOptional ? raw[..^1] : raw;
            if (word[0] == '{' && word[^1] != '}') throw entry.Error($"“{raw}” lacks its closing brace.");
            elements.Add(word[0] == '{' ? new([], word[1..^1], isOptional, isContext) : new(word.Split('/'), null, isOptional, isContext));
        }
        return [.. elements];
    }
}
