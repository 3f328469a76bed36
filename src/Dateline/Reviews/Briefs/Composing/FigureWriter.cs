using System.Text.RegularExpressions;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>How many were killed, displaced, struck; how much of what is held or lost.</summary>
internal sealed partial class FigureWriter(Composer composer)
{
    private static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase)
    { "it", "they", "them", "he", "she", "his", "her", "their", "its", "such", "these", "those", "this", "more", "others", "other", "additional", "than", "who", "which", "that", "additionally", "about", "least" };

    private static readonly HashSet<string> NounsOfToll = new(StringComparer.OrdinalIgnoreCase) { "deaths", "death", "bodies", "body", "casualties", "casualty", "fatalities", "fatality", "dead", "cases", "victims", "corpses" };

    // Who can be killed, hurt or displaced: deaths and bodies cannot.
    internal static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "people", "person", "civilians", "civilian", "soldiers", "soldier", "troops", "fighters", "fighter", "militants", "militant", "rebels", "men", "man", "women", "woman", "children", "child", "families", "residents",
        "police", "officers", "policemen", "guards", "hostages", "terrorists", "insurgents", "jihadists", "villagers", "refugees", "migrants", "workers", "journalists", "doctors", "nurses", "patients", "students", "prisoners",
        "protesters", "demonstrators", "inhabitants", "peshmerga", "militiamen", "gunmen", "attackers", "tribesmen", "recruits", "passengers", "tourists", "worshippers", "pilgrims", "peacekeepers", "personnel", "members", "commanders", "citizens", "Iraqis", "Syrians",
    };

    /// <summary>A sentence on a figure, and on another of the same sentence if there is one; null where it is not fit for one.</summary>
    public string? Write(KnownFact known, KnownFact? second, Draft draft)
    {
        var figure = (Figure)known.Known.Fact;
        if (figure.Status != Status.Actual) return null;
        // A headline says neither whose count it is nor what it counts; "another 40" are counted on top of others.
        if (Composer.IsHeadline(known.Known.Document.Document.Text, Composer.Sentence(known)) || Further().IsMatch(figure.Evidence.Excerpts[0].Text)) return null;
        if (figure.Source is null && Composer.IsUnverified(known) || figure.Place?.Name.Contains(',') == true) return null;
        draft.Cite(known);
        return figure.Measure switch
        {
            Measure.Killed or Measure.Injured or Measure.Displaced or Measure.Captured => People(known, second, draft),
            Measure.Strikes => Strikes(known, draft),
            Measure.TerritoryShare => Share(known, second, draft),
            _ => null,
        };
    }

    private string? People(KnownFact known, KnownFact? second, Draft draft)
    {
        const string pattern = "people";
        var figure = (Figure)known.Known.Fact;
        if (figure.Of is not null || figure.Unit is not (null or "people")) return null;
        if (NumberWords.Count(figure, NumberWords.Of) is not { } count || Who(figure, count) is not { } who) return null;
        var place = composer.Place(known, draft);
        if (place is { } there && who.Contains(there.Text, StringComparison.Ordinal)) place = null;
        // A toll of nowhere is no news. One of a day is not placed by what stands elsewhere.
        var isFar = place is null && !who.Any(char.IsUpper);
        if (place is null && !who.Any(char.IsUpper) && (place = composer.NearbyPlace(known, draft)) is null) return null;
        // A river or a bridge is no place to be counted in.
        if (place is { } site && Sites().IsMatch(site.Text)) return null;
        var (name, day, date) = When(pattern, known, draft);
        if (name is null || isFar && name == pattern) return null;
        var fate = Fates.Of(figure);
        // Who is still held, or was freed, was not captured then.
        if (figure.Measure == Measure.Captured && fate.Word == "captured" && !Capturing().IsMatch(figure.Evidence.Excerpts[0].Text)) return null;
        if (Causes.Of(Composer.Text(known)) is { } cause && figure.Measure == Measure.Killed)
        {
            // Who died of cholera was not killed.
            fate = new($"died {cause.Told}", IsActive: true);
            draft.Support(known.Known.Document.Document, Composer.Sentence(known));
        }
        // One event, of the days before the report.
        if (name == $"{pattern}-by" && date is null && figure.Measure != Measure.Displaced && !Running().IsMatch(Composer.Text(known)))
        {
            (name, day) = (pattern, null);
            Composer.Report(known, draft);
            if (draft.Reported is null) return null;
        }
        // "Displaced from the camp", "killed near the town" are not in it.
        var where = place is { } at && Where().Match(Composer.Text(known)) is { Success: true } led && led.Groups[2].Value.StartsWith(at.Text, StringComparison.Ordinal) && (led.Groups[1].Value != "from" || figure.Measure == Measure.Displaced) ? led.Groups[1].Value : null;
        var did = new Phrase(fate.Told(count.IsPlural, isBefore: name != pattern) + (where is null ? "" : $" {where} {place!.Value.Text}"));
        if (where is not null) place = null;
        // No sentence begins with digits.
        var isAt = char.IsAsciiDigit(count.Text[0]) && place is not null;
        if (name != pattern && date is { } since && since.Text.StartsWith("since", StringComparison.Ordinal)) return composer.Attributed(Realiser.Clause("figures", $"{pattern}-since", ("count", Start(count)), ("who", new(who)), ("did", did), ("place", place), ("day", figure.Source is null ? day : null), ("date", date)), known, draft);
        if (isAt) name = name == pattern ? $"{pattern}-at" : $"{pattern}-at-by";
        var clause = Realiser.Clause("figures", name, ("count", isAt ? count : Start(count)), ("who", new(who)), ("did", did), ("place", place), ("day", day), ("date", date));
        if (second?.Known.Fact is Figure { Measure: Measure.Injured, Of: null } other && NumberWords.Count(other, NumberWords.Of) is { } more && name == pattern)
        {
            draft.Cite(second);
            var head = Realiser.Clause("figures", name, ("count", Start(count)), ("who", new(who)), ("did", did));
            clause = $"{head} {Realiser.Clause("second figure", "and-injured", ("count", more))}{clause[head.Length..]}";
        }
        return composer.Attributed(clause, known, draft);
    }

    private string? Strikes(KnownFact known, Draft draft)
    {
        var figure = (Figure)known.Known.Fact;
        var unit = figure.Unit ?? "strikes";
        if (figure.Of is not null || unit.Split(' ').Length > 3 || !unit.Contains("strike", StringComparison.Ordinal) || NumberWords.Count(figure, NumberWords.Of) is not { } count) return null;
        var holder = figure.About is { } about && !Numeral().IsMatch(about.Text) ? composer.Namer.Of(about, known, draft) : null;
        var place = composer.Place(known, draft);
        if (place is null || holder is null && count.Text.All(char.IsLetter)) return null;
        var (name, day, date) = When(holder is null ? "strikes-passive" : "strikes", known, draft);
        if (name is null) return null;
        if (date?.Text.StartsWith("since", StringComparison.Ordinal) == true) (name, day) = (name.Replace("-by", "-since", StringComparison.Ordinal), figure.Source is null ? day : null);
        return composer.Attributed(Realiser.Clause("figures", name, ("holder", holder), ("count", holder is null ? Start(count) : count), ("who", new(unit)), ("place", place), ("day", day), ("date", date)), known, draft);
    }

    private string? Share(KnownFact known, KnownFact? second, Draft draft)
    {
        var figure = (Figure)known.Known.Fact;
        if (figure is not { Of: { } of, Unit: "percent" } || NumberWords.Count(figure, NumberWords.Percent) is not { } count) return null;
        of = Rest().Replace(of, "");
        if (Composer.SpanIn(known, of) is not { } span || of.Split(' ').Length is > 16 or 1) return null;
        var (document, text) = (known.Known.Document.Document, known.Known.Document.Document.Text);
        // Of a line of a list the line before the list tells whose it is, what became of it and who says so.
        var sentence = LeadIn(text, Composer.Sentence(known)) ?? Composer.Sentence(known);
        // "45 percent of the territory that it once held": what stands in the denominator says nothing of the share. A headline leaves out articles.
        var words = sentence.Of(text).Replace(of, new(' ', of.Length), StringComparison.Ordinal);
        if (Composer.IsHeadline(text, sentence)) return null;
        var (pattern, verb) = Driven().Match(words) is { Success: true } driven ? ("driven-share", driven) : Lost().Match(words) is { Success: true } lost ? ("lost-share", lost) : ("held-share", Held().Match(words));
        // "Has had control of Mosul, and the Iraqis have cleared 15 percent of the city": another clause tells of the share.
        if (pattern == "held-share" && verb.Success && words.IndexOf('%', verb.Index) is var sign && words.IndexOf("percent", verb.Index, StringComparison.Ordinal) is var percent && Math.Max(sign, percent) is var number && (number < 0 || words[verb.Index..number].Contains(','))) return null;
        if (!verb.Success || Whose(figure, known, sentence, verb.Index) is not { } about || composer.Namer.Of(about, known, draft) is not { } holder) return null;
        draft.Support(document, span);
        draft.Support(document, new(sentence.Start + verb.Index, verb.Length));
        var (name, day, date) = When(pattern, known, draft);
        if (name is null || date?.Text.StartsWith("since", StringComparison.Ordinal) == true) return null;
        Phrase? more = null, place = null;
        if (pattern == "lost-share" && second?.Known.Fact is Figure { Place: { } at } other && NumberWords.Count(other, NumberWords.Percent) is { } part && composer.Place(second, draft) is { } there && other.Of == at.Name)
        {
            draft.Cite(second);
            (more, place, name) = (part, there, name.Replace("share", "shares", StringComparison.Ordinal));
        }
        var clause = Realiser.Clause("figures", name, ("holder", holder), ("count", count), ("of", new(of)), ("more", more), ("place", place), ("day", day), ("date", date));
        return sentence == Composer.Sentence(known) || figure.Source is not null ? composer.Attributed(clause, known, draft) : composer.ByLead(clause, sentence, known, draft);
    }

    // "- about 40 percent of …": the line that ends in a colon before the list.
    private static TextSpan? LeadIn(string text, TextSpan sentence)
    {
        if (text[sentence.Start] is not ('-' or '•' or '–' or '*')) return null;
        for (var end = text.LastIndexOf('\n', Math.Max(0, sentence.Start - 1)); end > 0; end = text.LastIndexOf('\n', end - 1))
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            var line = text[start..end].Trim();
            if (line.EndsWith(':')) return TextSpan.FromBounds(start, end);
            if (line.Length > 0 && line[0] is not ('-' or '•' or '–' or '*')) return null;
        }
        return null;
    }

    // Whose share it is: by the reader, or whoever stands before the verb.
    private Mention? Whose(Figure figure, KnownFact known, TextSpan sentence, int verb)
    {
        if (figure.About is { } about && !Numeral().IsMatch(about.Text)) return about;
        var (document, at) = (known.Known.Document.Document, sentence.Start + verb);
        foreach (var mention in composer.Actors.In(document, sentence))
            if (mention.Span.End < at && mention.Id is not null && Auxiliaries().IsMatch(document.Text[mention.Span.End..at])) return mention;
        // Whom no fact names, the registry may know by the words before the verb.
        var before = AuxiliaryTail().Replace(document.Text[sentence.Start..at], "");
        for (var (start, count) = (before.LastIndexOf(' ') + 1, 0); count < 4; start = start > 1 ? before.LastIndexOf(' ', start - 2) + 1 : 0, count++)
        {
            if (composer.Registry.Find(before[start..], document.Published) is { } actor) return new(before[start..], new(sentence.Start + start, before.Length - start)) { Id = actor.Id, Code = actor.Code };
            if (start == 0) break;
        }
        return null;
    }

    // Dated figures are told in the past; what has no day, or counts since one, was so by the day of publication.
    private static (string? Name, Phrase? Day, Phrase? Date) When(string pattern, KnownFact known, Draft draft)
    {
        var date = Composer.Date(known, draft);
        if (date is not null && !date.StartsWith("since", StringComparison.Ordinal)) return (pattern, null, new(date));
        return Composer.Published(known, draft) is { } day ? ($"{pattern}-by", new(day), date is null ? null : new(date)) : (null, null, null);
    }

    private static Phrase Start(Phrase count) => char.IsAsciiDigit(count.Text[0]) ? new($"a total of {count.Text}", true) : count;

    /// <summary>Who is counted: the words behind the number, “civilians”; <c>people</c> where there are none.</summary>
    private static string? Who(Figure figure, Phrase count)
    {
        if (figure.About is not { } about) return count.IsPlural ? "people" : "person";
        if (Numeral().Match(about.Text) is not { Success: true } number) return null;
        var rest = about.Text[number.Length..].Trim();
        if (rest.Length == 0) return count.IsPlural ? "people" : "person";
        var words = rest.Split(' ');
        var near = Array.FindIndex(words, w => w is "near" or "in" or "at" or "around" or "inside" or "outside");
        if (near > 0) (words, rest) = (words[..near], string.Join(' ', words[..near]));
        // "Nine deaths" did not die.
        if (NounsOfToll.Contains(words[0])) return null;
        if (!words.Any(w => Counted.Contains(w) || char.IsUpper(w[0]))) return null;
        if (words.Length > 6 || words.Any(Vague.Contains) || rest.Any(c => char.IsDigit(c) || c is ',' or '(' or '“' or '"')) return null;
        return rest;
    }

    [GeneratedRegex(@"^(?:(?:[Aa]bout|[Aa]t least|[Mm]ore than|[Ss]ome|[Nn]early|[Oo]ver|[Uu]p to|[Aa]round)\s)?(?:\d[\d,.]*|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty|[Bb]etween [\d,]+ and [\d,]+)(?:\s(?:million|thousand|hundred))?(?=\s|$)")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"\b(?:captur|seiz|took|taken|hijack)", RegexOptions.IgnoreCase)]
    private static partial Regex Capturing();

    [GeneratedRegex(@"\b(from|near|outside|off) (?:the (?:city|town|village|camp|port) of )?(\p{Lu}[^,.;]*)")]
    private static partial Regex Where();

    // A count that goes on: "have been killed", "the toll"; any other is of one event.
    [GeneratedRegex(@"\b(?:has|have|had|toll|total|so far|since|overall|in all|altogether|deaths|dead|died|are|remain|by now)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Running();

    [GeneratedRegex(@"\b(?:another|further|additional|more) (?:about |some |nearly )?\d|\d more\b", RegexOptions.IgnoreCase)]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(?:River|Bridge|Square|Highway|Road|Street|Stadium|Hospital|Airport|Prison|Church|Mosque|Market|Academy|School|University|Station|Valley|Lake|Sea|Gulf|Strait|Dam|Tunnel|Border)$")]
    private static partial Regex Sites();

    [GeneratedRegex(@"(?: (?:has|have|had|been|also|now|already|since|once))* ?$")]
    private static partial Regex AuxiliaryTail();

    [GeneratedRegex(@"^(?: (?:has|have|had|been|also|now|already|since|once))* ?$")]
    private static partial Regex Auxiliaries();

    [GeneratedRegex(@"(?:,| and (?:will|has|had|is|was)\b).*$")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\bdriven (?:out )?from\b")]
    private static partial Regex Driven();

    [GeneratedRegex(@"\b(?:lost|lose|loses|losing)\b")]
    private static partial Regex Lost();

    [GeneratedRegex(@"\b(?:hold|holds|held|control|controls|controlled)\b")]
    private static partial Regex Held();
}
