using System.Globalization;

namespace Dateline.Annotation.Times;

/// <summary>Makes one item of a number of several words: <c>twenty-four</c>, <c>nineteen ninety-six</c>, <c>two hundred</c>, <c>2 1/2</c>.</summary>
internal static class NumberItems
{
    public static List<Item> Join(List<Item> items)
    {
        var joined = new List<Item>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var (item, length) = Year(items, i) ?? Half(items, i) ?? Compound(items, i) ?? (items[i], 1);
            joined.Add(item);
            i += length - 1;
        }
        return joined;
    }

    // "two and a half", "2 1/2"
    private static (Item, int)? Half(List<Item> items, int i)
    {
        if (Number(items, i) is not { } whole || whole >= 100) return null;
        if (Is(items, i + 1, "and") && Is(items, i + 2, "a") && Is(items, i + 3, "half")) return (Made(items, i, 4, whole + .5), 4);
        return Is(items, i + 1, "1") && Is(items, i + 2, "slash") && Is(items, i + 3, "2") ? (Made(items, i, 4, whole + .5), 4) : null;
    }

    // "twenty-four", "twenty-first", "two hundred and ten", "a thousand"
    private static (Item, int)? Compound(List<Item> items, int i)
    {
        var (value, length) = (0.0, 0);
        if (Is(items, i, "a") && Scale(items, i + 1) is { } bare) (value, length) = (bare, 2);
        else if (Below100(items, i) is { } small)
        {
            (value, length) = small;
            if (length == 2 && items[i + length - 1].Of("ordinal") is not null) return (MadeOrdinal(items, i, length, value), length);
            if (Below100(items, i, hyphen: true) is { } hyphened && hyphened.Length > length)
            {
                if (items[i + 2].Of("ordinal") is not null) return (MadeOrdinal(items, i, 3, hyphened.Value), 3);
                (value, length) = hyphened;
            }
        }
        else return null;
        while (Scale(items, i + length) is { } scale)
        {
            (value, length) = (value * scale, length + 1);
            var skip = Is(items, i + length, "and") ? 1 : 0;
            if (Below100(items, i + length + skip, hyphen: true) is { } rest && scale >= 100) (value, length) = (value + rest.Value, length + skip + rest.Length);
        }
        return length > 1 ? (Made(items, i, length, value), length) : null;
    }

    // "nineteen ninety-six"
    private static (Item, int)? Year(List<Item> items, int i)
    {
        if (Word(items, i) is not { } century || century is not (18 or 19 or 20)) return null;
        if (Below100(items, i + 1, hyphen: true) is not { } rest || rest.Value < 10) return null;
        var year = (int)(century * 100 + rest.Value);
        return (Of(items, i, 1 + rest.Length, [("year", Text(year)), ("spoken", "1")]), 1 + rest.Length);
    }

    private static (double Value, int Length)? Below100(List<Item> items, int i, bool hyphen = false)
    {
        if (Number(items, i) is not { } first) return null;
        if (Word(items, i) is not (>= 20 and <= 90)) return (first, 1);
        var next = i + (hyphen && Is(items, i + 1, "-") ? 2 : 1);
        if (Word(items, next) is >= 1 and <= 9 and var unit) return (first + unit, next - i + 1);
        if (next < items.Count && items[next].Of("ordinal") is { } ordinal && int.Parse(ordinal, CultureInfo.InvariantCulture) is < 10 and var last && !char.IsAsciiDigit(items[next].Text[0]))
            return (first + last, next - i + 1);
        return (first, 1);
    }

    private static double? Number(List<Item> items, int i) =>
        i < items.Count && items[i].Of("number") is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Word(List<Item> items, int i) => i < items.Count && !char.IsAsciiDigit(items[i].Text[0]) ? Number(items, i) : null;

    private static double? Scale(List<Item> items, int i) =>
        i < items.Count && items[i].Of("scale") is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool Is(List<Item> items, int i, string text) => i < items.Count && items[i].Text == text;

    private static Item Made(List<Item> items, int i, int length, double value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return Of(items, i, length, value is >= 1900 and <= 2100 ? [("number", text), ("year", text), ("spoken", "1")] : [("number", text)]);
    }

    private static Item MadeOrdinal(List<Item> items, int i, int length, double value) =>
        Of(items, i, length, value <= 31 ? [("ordinal", Text((int)value)), ("dayord", Text((int)value))] : [("ordinal", Text((int)value))]);

    private static Item Of(List<Item> items, int i, int length, (string, string)[] classes) => new()
    {
        Span = items[i].Span.Cover(items[i + length - 1].Span), Text = items[i].Text, Token = items[i].Token, LastToken = items[i + length - 1].LastToken, Classes = classes,
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
