using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Who took, lost and held which place.</summary>
internal sealed partial class ControlWriter(Composer composer)
{
    private const int FarWords = 48;

    /// <summary>A sentence on facts of one text that differ in the place only; null where they are not fit for one.</summary>
    public string? Write(IReadOnlyList<KnownFact> same, Draft draft)
    {
        var known = same[0];
        if (known.Known.Fact is not Control { Holder: { } named } fact) return null;
        // "Troops", "the security forces": whose?
        if (named.Id is null && Nobodys().IsMatch(named.Text)) return null;
        // "The army said it had taken Taiz": who holds and who says so are one.
        var isOwn = fact is { Status: Status.Actual, Source: { Actor.Id: { } speaker }, Holder.Text: "it" or "they" or "It" or "They" } && named.Id == speaker;
        if (composer.Namer.Of(isOwn ? fact.Source!.Actor : named, known, draft) is not { } holder) return null;
        var objects = new List<string>();
        foreach (var one in same)
        {
            if (Object(one, draft) is not { } place) continue;
            draft.Cite(one);
            objects.Add(place);
        }
        if (objects.Count == 0) return null;
        var what = new Phrase(Realiser.List([.. objects.Distinct()]));
        if (fact.Status is Status.Planned or Status.Denied) Composer.Report(known, draft);
        if (fact.Status == Status.Planned) return fact.Change != ControlChange.Gained ? null
            // What one plans oneself needs no other word.
            : Realiser.Clause("control", "plans", ("holder", holder), ("object", what)) is var plan && fact.Source?.Actor.Id is { } by && by == named.Id ? plan : composer.Attributed(plan, known, draft);
        var pattern = fact.Status == Status.Denied ? "denies" : fact.Status != Status.Actual ? null : fact.Change switch
        {
            ControlChange.Gained or ControlChange.Transferred => "took",
            ControlChange.Lost => Withdrew().IsMatch(fact.Evidence.Excerpts[0].Text) ? "left" : "lost",
            ControlChange.Held => "held",
            ControlChange.Contested => "contested",
            ControlChange.Foothold => "foothold",
            _ => null,
        };
        // A convoy that enters a town need not be there to hold it.
        if (pattern == "foothold" && named is { Id: null, Code: null or { Length: 3 } }) return null;
        if (pattern is null || fact.Status == Status.Denied && fact.Change != ControlChange.Gained) return null;
        Phrase? from = pattern is "took" && fact.From is { } former ? composer.Namer.Of(former, known, draft) : null;
        if (pattern is "took" && fact.From is not null && from is null) return null;
        // "Since May" says when a hold began, not on which day it was.
        var date = Composer.Date(known, draft) is { } said && !said.StartsWith("since", StringComparison.Ordinal) ? new Phrase(said) : default(Phrase?);
        if (isOwn && date is null) Composer.Report(known, draft);
        if (isOwn)
            return PatternFile.Has("control", $"says-{pattern}") ? Realiser.Clause("control", $"says-{pattern}", ("holder", holder), ("object", what), ("from", from), ("date", date)) : null;
        if (date is null && pattern != "denies")
        {
            if (Composer.Published(known, draft) is not { } day) return null;
            return composer.Attributed(Realiser.Clause("control", $"{pattern}-by", ("holder", holder), ("object", what), ("from", from), ("day", new(day))), known, draft);
        }
        return composer.Attributed(Realiser.Clause("control", pattern, ("holder", holder), ("object", what), ("from", from), ("date", date)), known, draft);
    }

    /// <summary>The place, or the part of it that the words name: “the centre of Taiz”.</summary>
    public string? Object(KnownFact known, Draft draft)
    {
        if (known.Known.Fact.Place is not { Precision: PlacePrecision.Town or PlacePrecision.Site or PlacePrecision.District or PlacePrecision.Province or null } place) return null;
        if (composer.Place(known, draft) is not { } name) return null;
        var carrier = known.Known.Fact.Evidence.Excerpts[0].Text;
        if (place.Precision is null && place.GeoNameId is null && name.Text.Contains(' ') && !IsTown(known, name.Text)) return null;
        if (SiteIn().Match(carrier) is { Success: true } site && carrier.AsSpan(site.Index + site.Length).StartsWith(place.Name, StringComparison.Ordinal)) return $"{Lower(site.Value)}{name.Text}";
        if (!PartWords.IsPart(carrier, place.Name)) return name.Text;
        var at = carrier.IndexOf(place.Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 && CommonPlace().Match(carrier) is { Success: true } common) at = common.Index;
        if (at < 0) return $"part of {name.Text}";
        var before = carrier[Math.Max(0, at - FarWords)..at];
        if (PartOf().Match(before) is { Success: true } of) return $"{Lower(of.Value)}{name.Text}";
        return Side().Match(before) is { Success: true } side ? $"{side.Value}{name.Text}" : $"part of {name.Text}";
    }

    // "Adan Yabaal, a town in central Somalia", "the village of Um Rawaba": no map has it, and the text says what it is.
    private static bool IsTown(KnownFact known, string name) =>
        Regex.IsMatch(known.Known.Document.Document.Text, $@"\b(?:city|town|village|district) of {Regex.Escape(name)}\b|\b{Regex.Escape(name)}, (?:a|an|the)\b[^,.;]{{0,40}}\b(?:city|town|village|district|capital)\b");

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    [GeneratedRegex(@"\b(?:the|a|an|most|much|parts|part|half|large parts|some|several|two|three)(?:\s[\w-]+){0,4}?\s(?:of)\s(?:the\s(?:\w+\s)?(?:city|town|village)\sof\s)?$|\b(?:most|parts|part|half|much)\sof\s$", RegexOptions.RightToLeft)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"^(?:the )?(?:troops|soldiers|forces|(?:armed|security) forces|units)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nobodys();

    [GeneratedRegex(@"\b[Tt]he (?:[\w-]+ ){0,3}(?:palace|airport|airfield|headquarters|base|compound|barracks|camp|bridge|hospital|university|refinery|dam|port|prison|border crossing|crossing|parliament|embassy|market) (?:in|at|of|near) ")]
    private static partial Regex SiteIn();

    [GeneratedRegex(@"\bthe (?:city|town|village)\b")]
    private static partial Regex CommonPlace();

    [GeneratedRegex(@"\b(?:withdr[ae]w|withdrawn|pulled out|retreated|left|fled)\b")]
    private static partial Regex Withdrew();

    [GeneratedRegex(@"\b(?:eastern|western|northern|southern|central|downtown|east|west|north|south|northwestern|northeastern|southwestern|southeastern)\s$")]
    private static partial Regex Side();
}
