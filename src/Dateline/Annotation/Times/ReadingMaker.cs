using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Times;

/// <summary>Makes the reading of what a rule has found, unless the sentence speaks against it.</summary>
internal static class ReadingMaker
{
    public static Item? Make(Tree tree, TimeRule rule, Item?[] found)
    {
        var slots = new Dictionary<string, string>();
        var inner = new List<Reading>();
        Item? first = null, last = null;
        for (var k = 0; k < found.Length; k++)
        {
            if (found[k] is not { } item) continue;
            var element = rule.Elements[k];
            if (!element.IsContext) (first, last) = (first ?? item, item);
            if (item.Reading is { } reading) inner.Add(reading);
            else if (element.Class is { } name) Fill(slots, Slot(name), item.Of(name)!, element.IsContext);
        }
        foreach (var (slot, value) in rule.Slots) slots[slot] = value;
        if (first is null || last is null || !Plausibility.Holds(tree, rule, found, slots, inner)) return null;
        var made = Reading(rule, slots, inner);
        var span = first.Span.Cover(last.Span);
        return new Item { Span = span, Text = "", Token = first.Token, LastToken = last.LastToken, Classes = Classes(made), Reading = made };
    }

    private static Reading Reading(TimeRule rule, Dictionary<string, string> slots, List<Reading> inner)
    {
        // Of a date and a time of day the date is what is reckoned.
        var main = inner.Find(r => r["grain"] is "Q" or "H") ?? inner.Find(r => r.Form is not ("clock" or "span") && !r.Has("told")) ?? inner.FirstOrDefault();
        var form = rule.Form == "join" && main is not null ? main.Form : rule.Form;
        var reading = new Reading(form, slots);
        foreach (var part in inner.OrderBy(r => r == main ? 0 : 1)) reading = reading.With(part == main ? part.Slots : part.Slots.Where(s => s.Key != "told"));
        return reading;
    }

    private static void Fill(Dictionary<string, string> slots, string slot, string value, bool isContext)
    {
        if (!slots.TryAdd(slot, value) && !isContext) slots[slot + "2"] = value;
    }

    private static string Slot(string name) => name switch
    {
        "dayord" => "day",
        "monthno" => "month",
        "hourword" => "hour",
        "units" => "unit",
        _ => name,
    };

    private static (string, string)[] Classes(Reading made) => made.Form switch
    {
        "date" or "unit" or "shift" => made["festival"] is { } festival ? [("date", ""), ("festival", festival)] : [("date", "")],
        "span" => [("span", "")],
        "clock" => [("clock", "")],
        _ => [],
    };
}
