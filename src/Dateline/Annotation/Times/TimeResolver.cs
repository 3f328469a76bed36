using System.Globalization;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Times;

/// <summary>Reckons what was read from its anchor, and says from when to when it lasts.</summary>
internal sealed class TimeResolver(Festivals festivals)
{
    private readonly UnitResolver _units = new();
    private readonly CalendarResolver _calendar = new(festivals, new());

    public TimeExpression Resolve(Tree tree, Item item, Anchors anchors, string words)
    {
        var reading = item.Reading!;
        return reading.Form switch
        {
            "ref" => Reference(item, reading, anchors, words),
            "set" or "none" => new(item.Span, TimexType.Set, Repeated(reading)),
            "span" => Span(tree, item, reading, anchors),
            "clock" => Clock(item, reading, anchors),
            _ => Date(tree, item, reading, anchors, words),
        };
    }

    private static TimeExpression Reference(Item item, Reading reading, Anchors anchors, string words)
    {
        var value = reading["value"] ?? reading["ref"];
        var isRecent = value == "PAST_REF" && words.Contains("recent", StringComparison.OrdinalIgnoreCase) && anchors.Day is not null;
        return new(item.Span, TimexType.Date, value)
        {
            To = isRecent ? anchors.Day : null, Precision = isRecent ? TimePrecision.Open : null, Anchor = isRecent ? anchors.DayName : null,
        };
    }

    private static string Repeated(Reading reading)
    {
        if (reading["freq"] is { } freq) return freq;
        if (reading.Number("weekday") is { } weekday) return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}") + (reading["part"] is { } part ? $"T{part}" : "");
        if (reading.Number("month") is { } month) return string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}");
        if (reading["season"] is { } season) return $"XXXX-{season}";
        return Units.Duration(reading["number"] is null || reading.Has("times") ? 1 : Units.Count(reading), reading["unit"]);
    }

    private static TimeExpression Span(Tree tree, Item item, Reading reading, Anchors anchors)
    {
        var count = Units.Count(reading);
        var unit = reading["unit"];
        var time = new TimeExpression(item.Span, TimexType.Duration, Units.Duration(count, unit));
        if (anchors.Day is not { } day || count is not { } number) return time;
        var grain = Units.Grain(unit) ?? Grain.Day;
        // A war five years old began five years ago.
        if (reading.Has("age") && grain == Grain.Year && !anchors.IsNarrative && tree[item.LastToken].Form == "old" && Period.Of(Grain.Year, day).Next(-(int)Math.Min(number, day.Year)) is { } begun)
            return time with { From = begun.First, Precision = TimePrecision.Year, Anchor = anchors.DayName };
        if (Units.Grain(unit) is null) number = unit == "H" ? Math.Ceiling(number / 24) : 1;
        var back = reading["deixis"] is "past" or "last" or "previous" || item.Token > 0 && tree[item.Token - 1].Form is "for" or "For" && Tenses.IsPerfect(tree, item.Token);
        var on = reading["deixis"] is "next" or "following";
        if (!back && !on || anchors.IsNarrative || reading.Has("ordinal")) return time;
        if (UnitResolver.Back(new(Grain.Day, day), grain, on ? -number : number) is not { } end) return time;
        // Months are counted whole.
        if (grain == Grain.Month && back) end = new(end.Year, end.Month, 1);
        return time with
        {
            From = on ? day : end,
            To = on ? end : day,
            Anchor = anchors.DayName,
            Precision = new Period(grain, day).Precision,
        };
    }

    private static TimeExpression Clock(Item item, Reading reading, Anchors anchors)
    {
        DateOnly? day = null;
        string? name = null;
        if (anchors.Told is { Grain: Grain.Day } told && (anchors.IsToldNear || anchors.Day is null)) (day, name) = (told.First, anchors.ToldWords);
        else if (anchors is { Day: { } report, IsNarrative: false }) (day, name) = (report, anchors.DayName);
        var date = day is { } known ? new Period(Grain.Day, known).Value : "XXXX-XX-XX";
        return new(item.Span, TimexType.Time, date + "T" + HourOf(reading)) { From = day, To = day, Precision = day is null ? null : TimePrecision.Day, Anchor = name };
    }

    private TimeExpression Date(Tree tree, Item item, Reading reading, Anchors anchors, string words)
    {
        var tense = TenseOf(tree, item);
        anchors.IsOfSpeech = IsOfSpeech(tree, item);
        if (reading["grain"] == "nth") return Nth(item, reading, anchors, tense);
        var found = reading.Form == "date" ? _calendar.Resolve(reading, anchors, tense) : _units.Resolve(reading, anchors, tense);
        if (found.Period is { Grain: Grain.Year } whole && CalendarResolver.Nth(reading) is { } nth)
            found = Resolved.Of(Period.OfYear(nth.Grain, whole.First.Year)?.Next(nth.Index), found.Anchor, "XXXX");
        var isTime = reading.Has("part") || reading.Has("hour") || reading.Has("clockword") || reading.Has("hhmm");
        var value = found.Value is null || !isTime ? found.Value
            : found.Value.Split('/')[0] + "T" + (reading["part"] is { } part && !reading.Has("hour") ? part : HourOf(reading));
        if (value is ['P', 'T' or (>= '0' and <= '9'), ..]) return new(item.Span, TimexType.Duration, value);
        // "the first attack since 2014" tells of no day in 2014.
        if (found.Period is { } told && !reading.Has("ends") && Before(tree, item) is not ("since" or "until" or "till") && (anchors.IsNarrative ? reading["base"] != "doc" && !reading.Has("today") : reading["dir"] != "-1")) anchors.Tell(told, words);
        var time = new TimeExpression(item.Span, isTime ? TimexType.Time : TimexType.Date, value) { Anchor = found.Anchor };
        return found.Period is { } period ? Intervals.Fill(time, reading, period, found.Days, anchors.Day, Before(tree, item)) : time;
    }

    private static readonly HashSet<string> Speaking = WordLists.Of("Annotation/Parsing/closing-speech.txt", "verb");

    // "said on 14 December that the group had lost land": reports tell when somebody spoke by their own day.
    private static bool IsOfSpeech(Tree tree, Item item)
    {
        var at = item.LastToken;
        for (var steps = 0; at >= 0 && steps < 3 && !tree.IsVerb(at); steps++) at = tree.Head(at);
        return at >= 0 && Speaking.Contains(tree[at].Form);
    }

    // "The first week of March 2014"
    private TimeExpression Nth(Item item, Reading reading, Anchors anchors, Tense tense)
    {
        var frame = reading with { Slots = reading.Slots.Where(s => s.Key is not ("grain" or "unit" or "ordinal")).ToDictionary() };
        var found = _calendar.Resolve(frame, anchors, tense);
        if (found.Period is not { } whole || Units.Grain(reading["unit"]) is not { } grain || reading.Number("ordinal") is not { } nth || grain <= whole.Grain ||
            Period.Of(grain, whole.First).Next(nth - 1) is not { } part) return new(item.Span, TimexType.Date, found.Value);
        // Weeks of a month are counted from its first day.
        var (from, to) = grain == Grain.Week && new Period(Grain.Day, whole.First).Next(7 * (nth - 1)) is { } week ? (week.First, week.Next(6)?.First) : (part.First, part.Last);
        return new(item.Span, TimexType.Date, part.Value) { From = from, To = to, Precision = part.Precision, Anchor = found.Anchor };
    }

    // "by Friday", "until March" look on whatever the verb.
    private static Tense TenseOf(Tree tree, Item item) => Before(tree, item) switch
    {
        null when IsOwner(tree, item) => Owned(tree, item),
        // "set a deadline of 31 March"
        "of" or "for" when item.Token > 1 && tree[item.Token - 2].Form is "deadline" => Tense.Future,
        // "accuse the army of burning homes in May": what somebody is accused of has been done.
        _ when IsCharged(tree, item) => Tense.Past,
        "until" or "till" => Tense.Future,
        "since" => Tense.Past,
        "by" when Tenses.At(tree, item.Token) is not Tense.Past => Tense.Future,
        _ => Tenses.At(tree, item.Token),
    };

    private static bool IsCharged(Tree tree, Item item)
    {
        var at = item.LastToken;
        for (var steps = 0; at >= 0 && steps < 4 && !tree.IsVerb(at); steps++) at = tree.Head(at);
        return at > 0 && tree[at].Xpos is "VBG" && tree.Mark(at) is "of" or "for" && tree.Head(at) is var charge and >= 0 && tree.Lemma(charge) is "accuse" or "blame" or "suspect" or "convict" or "criticise" or "criticize" or "condemn";
    }

    private static bool IsOwner(Tree tree, Item item) => item.Token > 0 && item.LastToken + 1 < tree.Count && tree[item.LastToken + 1].Form is "'s" or "’s" || tree.Is(item.LastToken, "nmod:poss");

    // "to condemn Saturday's attack" looks back whatever the verb, "shelled the city ahead of Friday's talks" looks on.
    private static Tense Owned(Tree tree, Item item)
    {
        var noun = tree.Head(item.LastToken);
        if (noun >= 0 && Occurrences.BuiltIn.Befalling.Contains(tree.Lemma(noun))) return Tense.Past;
        return item.Token > 1 && tree[item.Token - 1].Form is "of" && tree[item.Token - 2].Form is "ahead" or "Ahead" ? Tense.Future : Tenses.At(tree, item.Token);
    }

    // "since last year's attacks", "until Friday's vote": the preposition is the noun's.
    private static string? Before(Tree tree, Item item) =>
        item.Token == 0 || item.LastToken + 1 < tree.Count && tree[item.LastToken + 1].Form is "'s" or "’s" || tree[item.LastToken].Form is [.., '\'' or '’', 's'] ? null
        : tree[item.Token - 1].Form.ToLowerInvariant();

    private static string HourOf(Reading reading)
    {
        if (reading["clockword"] is { } word) return word;
        if (reading["hhmm"] is { } digits) return $"{digits[..2]}:{digits[2..]}";
        var hour = reading.Number("hour") ?? 0;
        if (reading["ampm"] == "pm" && hour < 12) hour += 12;
        if (reading["ampm"] == "am" && hour == 12) hour = 0;
        return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{reading.Number("minute") ?? 0:00}");
    }
}
