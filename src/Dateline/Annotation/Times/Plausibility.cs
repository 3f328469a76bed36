using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Annotation.Times;

/// <summary>Tells times from what only looks like them: <c>2000 people</c>, <c>the fall of Mosul</c>, <c>Resolution 1973</c>.</summary>
internal static class Plausibility
{
    public static bool Holds(Tree tree, TimeRule rule, Item?[] found, Dictionary<string, string> slots, List<Reading> inner)
    {
        var items = found.OfType<Item>().ToList();
        if (inner.Count > 0) return Joins(slots, inner, rule);
        if (items is [var only] && rule.Form == "date" && slots.ContainsKey("year")) return IsYear(tree, only);
        if (slots.ContainsKey("month") && slots.ContainsKey("day") && CountsAfter(tree, items)) return false;
        if (slots.TryGetValue("season", out var season) && season == "FA" && !slots.ContainsKey("year") && Next(tree, items[^1]) is "of" or "in") return false;
        if (rule.Form == "date" && slots.Count == 1 && slots.ContainsKey("month") && !IsMonth(tree, items[0])) return false;
        // Three quarters of the grain, the living quarters.
        if (rule.Form == "span" && slots.GetValueOrDefault("unit") == "Q" && (items.Count == 1 || Next(tree, items[^1]) is "of")) return false;
        if (rule.Form == "set" && items[0].Text == "quarterly" && items[0].LastToken + 1 < tree.Count && tree.IsNominal(items[0].LastToken + 1)) return false;
        if (items[0].Text == "soon" && (Next(tree, items[0]) is "after" or "as" || Tenses.At(tree, items[0].Token) != Tense.Future)) return false;
        // A second half, a second year: the ordinal, not the unit.
        if (rule.Form == "span" && items is [_, { Text: "second" or "minute" }] && tree.Upos(items[^1].Token) is Upos.Adj) return false;
        // "a day" at the head of a list of prices is a rate, "a second attack" no time.
        if (rule.Form == "span" && items is [{ Text: "a" or "an" }, { Text: "second" }] && Next(tree, items[^1]) is not (null or "," or "." or "later" or "ago")) return false;
        if (rule.Form == "unit" && slots.GetValueOrDefault("deixis") is "that" or "same" && tree.Upos(items[0].Token) is Upos.Sconj) return false;
        // "The day the war began", "the year of living": what follows says which, and no anchor does.
        if (rule.Form == "unit" && slots.GetValueOrDefault("deixis") is "told" && slots["unit"] is "H" or "MIN" or "S" or "C" or "E") return false;
        return true;
    }

    // What goes together: a month with a year, a day with a part of the day.
    private static bool Joins(Dictionary<string, string> slots, List<Reading> inner, TimeRule rule)
    {
        if (inner.Count == 2 && inner.TrueForAll(r => r.Form != "clock"))
            return inner[0].Form == "date" && inner[0].Has("part") && inner[0].Has("told") && IsDay(inner[1]) ||
                inner[0].Form == "date" && !inner[0].Has("year") &&
                (inner[0].Has("festival") && IsOf(inner[1], "Y") || inner[0].Has("month") && !inner[1].Has("month") && IsOf(inner[1], "Y") || inner[0].Has("weekday") && !inner[0].Has("month") && IsOf(inner[1], "W")
                    || inner[0]["grain"] is "Q" or "H" && IsOf(inner[1], "Y"))
                || inner[1]["grain"] is "Q" or "H" && !inner[1].Has("year") && IsOf(inner[0], "Y") && rule.Elements[1].Words is ["'s"];
        // "Over the past years" is during them, "over three years" more than those.
        if (slots.GetValueOrDefault("grain") == "nth" && inner[0].Form != "date") return false;
        if (rule.Form == "join" && inner is [{ Form: "span" } span] && rule.Elements[0].Class == "approx" && (span.Has("deixis") || span["number"] == "X")) return false;
        if (rule.Form != "join") return true;
        var reading = inner[0];
        if (slots.ContainsKey("part") || inner.Exists(r => r.Form == "clock") && inner.Count == 2)
            return inner.Find(r => r.Form != "clock") is not { } date || IsDay(date) && !date.Has("part") && !(date.Has("hour") && slots.ContainsKey("part"));
        if (slots.ContainsKey("mod") || slots.ContainsKey("edge")) return !reading.Has("mod") && !reading.Has("edge");
        return true;
    }

    private static bool IsOf(Reading reading, string unit) => reading.Form is "unit" or "shift" && reading["unit"] == unit || unit == "Y" && reading.Form == "date" && reading.Has("year") && reading.Slots.Count == 1;

    private static bool IsDay(Reading reading) => reading.Has("day") || reading.Has("weekday") || reading.Has("today") || reading.Has("festival") || reading["unit"] == "D";

    // "2,000 people" has its comma, "2000 people" has not; "the 2000 Olympics" is no number of them.
    private static bool IsYear(Tree tree, Item item)
    {
        var i = item.Token;
        if (item.LastToken == i && tree[i].Span.Length != item.Span.Length)
            return tree[i].Form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) || tree[i].Form is [.., '-', _, _, _, _] && char.IsAsciiDigit(tree[i].Form[0]);
        var before = i > 0 ? tree[i - 1].Form.ToLowerInvariant() : "";
        if (item.Of("spoken") is null && item.Text is [>= '1' and <= '2', _, ..] && item.Text is not (['1', '8' or '9', ..] or ['2', '0', '0' or '1' or '2' or '3', ..]))
            return before is "in" or "since" or "until" or "from" or "to" or "by" or "of" or "after" or "before" or "during" or "(" or "between" or "and" or "around";
        if (before is "$" or "#" or "no." or "number" or "resolution" or "flight" or "page" or "some" or "about" or "than" or "least" or "nearly" or "almost" or "over" or "highway" or "route" or "boeing" or "£" or "€" or "-" or "/" or ":")
            return before is "about" && !Counts(tree, item.LastToken) || before is "-" && i > 1 && tree[i - 2].Form is "mid" or "Mid";
        var after = item.LastToken + 1 < tree.Count ? tree[item.LastToken + 1].Form : "";
        if (after is "%" or "percent" or "per" or "GMT" or "hours" or "miles" or "meters" or "metres" or "km" or "feet" or "pounds" or "tons" or "tonnes" or "dollars" or "people" or "troops" or "soldiers") return false;
        return before is "the" or "in" or "since" or "until" or "by" or "fiscal" || !Counts(tree, item.LastToken);
    }

    // "1963 people" is rare, "1963 elections" is not: only round numbers count without a comma.
    private static bool Counts(Tree tree, int i) =>
        tree.Is(i, "nummod") && (tree[i].Form.Length != 4 || tree[i].Form[^1] == '0') && tree.Head(i) > i && tree[tree.Head(i)].Xpos is "NNS" && tree.EntityAt(tree.Head(i)) is null;

    // "The Long March", "his March to the sea".
    private static bool IsMonth(Tree tree, Item item)
    {
        // "Jan Ali said", "April Khan": a first name.
        if (tree.EntityAt(item.Token) is { Type: EntityType.Per } name && name.First == item.Token && name.End > item.Token + 1 && tree.Upos(item.Token + 1) == Upos.Propn) return false;
        if (item.Token == 0) return true;
        var before = item.Token - 1;
        return !(tree.Is(before, "det") || tree.Is(before, "nmod:poss") || tree.Upos(before) == Upos.Propn && tree[before].Span.End + 1 == item.Span.Start) || tree.Lemma(before) is "this" or "that" or "each";
    }

    // "On May 12 people died", "May 40 soldiers": the number counts what follows.
    private static bool CountsAfter(Tree tree, List<Item> items) =>
        items[^1].Of("day") is not null && items.Count > 1 && items[^2].Of("month") is not null && Counts(tree, items[^1].Token) && tree.Head(items[^1].Token) == items[^1].Token + 1;

    private static string? Next(Tree tree, Item item) => item.LastToken + 1 < tree.Count ? tree[item.LastToken + 1].Form.ToLowerInvariant() : null;
}
