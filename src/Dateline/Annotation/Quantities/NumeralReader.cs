using System.Globalization;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Annotation.Quantities;

/// <summary>Reads numerals: <c>250,000</c>, <c>twenty-five</c>, <c>3.5 million</c>, <c>£1.1bn</c>, <c>tens of thousands</c>.</summary>
internal sealed class NumeralReader(NumberWords words)
{
    /// <summary>The numeral that begins at a token; null where none does.</summary>
    public Numeral? Read(Tree tree, int i)
    {
        var start = i;
        string? symbol = null;
        if (IsCurrency(tree[i].Form) && i + 1 < tree.Count)
        {
            // "NZ $26 million" is no money of the United States.
            var country = tree[i].Form == "$" && i > 0 && tree[i - 1].Form is "NZ" or "A" or "C" or "HK" or "S" or "US" ? tree[i - 1].Form : "";
            symbol = country + tree[i++].Form;
        }
        if (symbol is null && (Half(tree, i) ?? Share(tree, i)) is { } share) return share;
        if (Vague(tree, i) is { } vague) return vague with { First = start, Symbol = symbol };
        var (value, end) = (0.0, i);
        if (Digits(tree[i].Form) is { } digits)
        {
            (value, end) = (digits.Value, i + 1);
            symbol ??= digits.Symbol;
        }
        else if (Spelled(tree, i) is { } spelled) (value, end) = spelled;
        else return null;
        while (end < tree.Count && Scale(tree[end].Form) is { } scale) (value, end) = (value * scale, end + 1);
        if (end < tree.Count && tree[end].Form is "%") (symbol, end) = ("%", end + 1);
        else if (end + 1 < tree.Count && tree[end].Form is "per" && tree[end + 1].Form is "cent") (symbol, end) = ("%", end + 2);
        return new(start, end, value, symbol, null);
    }

    private static bool IsCurrency(string form) => form is "$" or "£" or "€" or "US$" or "USD" or "EUR" or "GBP" or "¥";

    // "half a dozen", "half a million"
    private Numeral? Half(Tree tree, int i) =>
        i + 2 < tree.Count && tree[i].Form.Equals("half", StringComparison.OrdinalIgnoreCase) && tree[i + 1].Form is "a" && tree[i + 2].Form.Length > 3 && Scale(tree[i + 2].Form) is { } whole
            ? new(i, i + 3, whole / 2, null, null) : null;

    // "two thirds of", "a quarter of", "half the town", "one in five": shares, in percent.
    private Numeral? Share(Tree tree, int i)
    {
        var count = Word(tree[i].Form) ?? (tree[i].Form is "a" or "one" or "A" or "One" ? 1 : null);
        if (count is { } one && i + 2 < tree.Count && tree[i + 1].Form is "in" && Whole(tree[i + 2].Form) is { } all && all > one && tree.Upos(i + 2) == Upos.Num && !tree.Is(i + 2, "nummod"))
            return new(i, i + 3, Percent(one / all), "%", null);
        var at = count is null ? i : i + 1;
        if (at > i && at < tree.Count && tree[at].Form is "-") at++;
        if (at >= tree.Count || words.Table.Alone("part", tree[at].Form.ToLowerInvariant()) is not { } part) return null;
        if (count is null && part.Value.Number != 2) return null;
        var next = at + 1 < tree.Count ? tree[at + 1].Form : "";
        if (next is not "of" && !(part.Value.Number == 2 && next is "the" or "its" or "their" or "his" or "her")) return null;
        return new(i, at + 1, Percent((count ?? 1) / part.Value.Number), "%", null);
    }

    private double? Whole(string form) => Word(form) ?? (Digits(form) is { Symbol: null } digits ? digits.Value : Scale(form));

    private static double Percent(double share) => Math.Round(100 * share, 1);

    private Numeral? Vague(Tree tree, int i)
    {
        if (words.Table.Alone("vague", tree[i].Form.ToLowerInvariant()) is not { } first) return null;
        var (value, end) = (first.Value.Number, i + 1);
        while (end + 1 < tree.Count && tree[end].Form is "of" &&
            words.Table.Alone("vague", tree[end + 1].Form.ToLowerInvariant()) is { } next) (value, end) = (value * next.Value.Number, end + 2);
        return new(i, end, value, null, first.Value.Qualifier);
    }

    // "twenty-five" in one token or three; "a hundred", "one hundred and twenty".
    private (double, int)? Spelled(Tree tree, int i)
    {
        var (value, end) = (0.0, i);
        while (end < tree.Count)
        {
            var form = tree[end].Form.ToLowerInvariant();
            var parts = form.Split('-');
            if (parts.All(p => Word(p) is not null)) (value, end) = (value + parts.Sum(p => Word(p)!.Value), end + 1);
            else if (end > i && form is "-" && end + 1 < tree.Count && Word(tree[end + 1].Form) is { } after && after < 10 && value % 10 == 0)
                (value, end) = (value + after, end + 2);
            else if (end > i && Scale(form) is { } scale) (value, end) = (value * scale, end + 1);
            else if (end > i && form is "and" && value % 100 == 0 && value > 0 && end + 1 < tree.Count && Word(tree[end + 1].Form) is { } rest && tree.Upos(end + 1) == Upos.Num)
                (value, end) = (value + rest, end + 2);
            else break;
            if (end - i > 8) break;
        }
        if (end > i) return (value, end);
        // "a dozen", "a hundred", and a bare "hundred" behind a bound
        if (tree[i].Form is "a" or "an" or "A" && i + 1 < tree.Count && Scale(tree[i + 1].Form) is { } alone && tree[i + 1].Form.Length > 3) return (alone, i + 2);
        return tree[i].Form.Length > 3 && Scale(tree[i].Form) is { } bare && tree.Upos(i) is Upos.Num or Upos.Noun && tree[i].Form.All(char.IsLetter)
            ? (bare, i + 1) : null;
    }

    private double? Word(string form) => words.Table.Alone("word", form.ToLowerInvariant())?.Value.Number;

    private double? Scale(string form) => words.Table.Alone("scale", form.ToLowerInvariant())?.Value.Number;

    // Digits with a sign before and a scale behind, as one token: £1.1bn, 30%, 30k.
    private (double Value, string? Symbol)? Digits(string form)
    {
        var start = 0;
        while (start < form.Length && !char.IsAsciiDigit(form[start])) start++;
        var end = start;
        while (end < form.Length && (char.IsAsciiDigit(form[end]) || form[end] is ',' or '.' && end + 1 < form.Length && char.IsAsciiDigit(form[end + 1]))) end++;
        if (end == start || start > 3) return null;
        var (sign, tail) = (form[..start], form[end..]);
        if (sign.Length > 0 && !IsCurrency(sign)) return null;
        if (!double.TryParse(form[start..end].Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        if (tail is "%") return (value, "%");
        if (tail.Length > 0)
        {
            if (Scale(tail) is not { } scale) return null;
            value *= scale;
        }
        return (value, sign.Length > 0 ? sign : null);
    }
}
