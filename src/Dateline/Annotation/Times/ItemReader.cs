using System.Globalization;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Annotation.Times;

/// <summary>
/// Cuts a sentence into the items that rules look at: tokens, and of tokens with digits or hyphens their parts. Digits get the
/// classes that they can have (<c>day</c>, <c>year</c>, <c>hour</c>, <c>number</c>); words those of <c>words.txt</c>.
/// </summary>
internal sealed class ItemReader(TimeWords words)
{
    private static readonly string[] Calendar = ["month", "weekday", "season", "unit", "units", "part", "clockword", "festival"];

    public List<Item> Read(Tree tree)
    {
        var items = new List<Item>(tree.Count + 8);
        for (var i = 0; i < tree.Count; i++) Cut(tree, i, items);
        return NumberItems.Join(items);
    }

    private void Cut(Tree tree, int token, List<Item> items)
    {
        var form = tree[token].Form;
        var isCut = form.AsSpan().ContainsAnyInRange('0', '9') || form.AsSpan().IndexOfAny('-', '–', '/') >= 0 && form.Length > 1;
        if (!isCut)
        {
            Add(tree, token, 0, form.Length, items);
            return;
        }
        for (var start = 0; start < form.Length;)
        {
            var end = start + 1;
            if (char.IsAsciiDigit(form[start]))
            {
                while (end < form.Length && (char.IsAsciiDigit(form[end]) || IsInner(form, end))) end++;
                // 1980s, 14th
                var tail = end;
                while (tail < form.Length && char.IsAsciiLetter(form[tail])) tail++;
                if (form.AsSpan(end, tail - end) is "s" or "st" or "nd" or "rd" or "th") end = tail;
            }
            else if (char.IsLetter(form[start]))
                while (end < form.Length && (char.IsLetter(form[end]) || form[end] is '.' or '\'' or '’')) end++;
            Add(tree, token, start, end, items);
            start = end;
        }
    }

    // A comma or point between digits: 1,000 and 2.5, not 11:30 and no end of a sentence.
    private static bool IsInner(string form, int i) =>
        form[i] is ',' or '.' && i + 1 < form.Length && char.IsAsciiDigit(form[i + 1]);

    private void Add(Tree tree, int token, int start, int end, List<Item> items)
    {
        var form = tree[token].Form;
        var part = form.AsSpan(start, end - start);
        var text = part switch
        {
            "–" or "—" => "-",
            "/" => "slash",
            "’s" => "'s",
            "’" => "'",
            _ => start == 0 && end == form.Length && IsLower(form) ? form : part.ToString().ToLowerInvariant(),
        };
        items.Add(new Item
        {
            Span = new(tree[token].Span.Start + start, end - start), Text = text, Token = token, LastToken = token,
            Classes = char.IsAsciiDigit(text[0]) ? Digits(text) : Words(tree, token, part),
        });
    }

    private (string, string)[] Words(Tree tree, int token, ReadOnlySpan<char> word)
    {
        var found = words.Of(word);
        if (found.Length == 0) return found;
        var isVerb = tree.Upos(token) is Upos.Verb or Upos.Aux;
        var isName = char.IsUpper(word[0]);
        foreach (var (name, _) in found)
            if (isVerb && Calendar.Contains(name) || name is "month" or "weekday" && !isName)
                return [.. found.Where(f => !(isVerb && Calendar.Contains(f.Class)) && !(f.Class is "month" or "weekday" && !isName))];
        return found;
    }

    private static (string, string)[] Digits(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        var tail = text.AsSpan(digits);
        if (digits > 9) return [];
        if (tail is "s" && digits == 3 && text[2] == '0') return [("oldyear", text[..3])];
        if (tail is "s") return text[digits - 1] == '0' && digits is 2 or 4 ? Decade(text[..digits]) : [];
        if (tail is "st" or "nd" or "rd" or "th") return Ordinal(text[..digits]);
        if (tail.Length > 0) return [("number", text.Replace(",", ""))];
        var value = int.Parse(text, CultureInfo.InvariantCulture);
        var classes = new List<(string, string)>();
        if (digits == 4 && value / 100 < 24 && value % 100 < 60) classes.Add(("hhmm", text));
        classes.Add(("number", Text(value)));
        if (digits <= 2)
        {
            if (value is >= 1 and <= 12) classes.Add(("monthno", Text(value)));
            if (value is >= 1 and <= 31) classes.Add(("day", Text(value)));
            if (value <= 24) classes.Add(("hour", Text(value)));
            if (value < 60 && digits == 2) classes.Add(("minute", Text(value)));
            if (digits == 2) classes.Add(("yy", text));
        }
        if (digits == 3) classes.Add(("oldyear", Text(value)));
        if (digits == 4 && value is >= 1000 and <= 2999) classes.Add(("year", Text(value)));
        return [.. classes];
    }

    private static (string, string)[] Decade(string digits) =>
        digits.Length == 4
            ? digits.EndsWith("00", StringComparison.Ordinal) ? [("century", Text(int.Parse(digits[..2], CultureInfo.InvariantCulture)))] : [("decade", digits[..3])]
            : digits[0] is >= '2' ? [("decade", $"19{digits[0]}")] : [];

    private static (string, string)[] Ordinal(string digits)
    {
        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        return value is >= 1 and <= 31 ? [("ordinal", Text(value)), ("dayord", Text(value))] : [("ordinal", Text(value))];
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsLower(string form)
    {
        foreach (var c in form)
            if (c > 127 || c is >= 'A' and <= 'Z') return false;
        return true;
    }
}
