using System.Text.RegularExpressions;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>The finite verb behind a subject, with its auxiliaries: “has rejected”, “would not stop”, “plans to send”.</summary>
internal sealed partial record VerbGroup(Verb Verb, string Kind, bool IsNegated, string Rest, int Start, int Length)
{
    /// <summary>Reads it at the start of words; null where they do not begin with a verb that is told, or where it does not say what the status says.</summary>
    public static VerbGroup? Read(string words, Status status)
    {
        if (Group().Match(words) is not { Success: true } match) return null;
        var (aux, word) = (match.Groups["aux"].Value, match.Groups["verb"].Value);
        var isNegated = match.Groups["not"].Success;
        var kind = aux switch
        {
            "" => "past",
            "has" or "have" or "had" => "perfect",
            "did" or "does" or "do" => "do",
            "will" or "is to" or "are to" or "was to" or "were to" => "to",
            "would" => "would",
            "may" or "might" => "might",
            "can" or "could" => "could",
            "was" or "were" or "is" or "are" => "going",
            _ => "plan",
        };
        var verb = kind switch { "past" => VerbForms.OfFinite(word), "perfect" => VerbForms.OfParticiple(word), "going" => VerbForms.OfGoing(word), _ => VerbForms.OfBase(word) };
        if (verb is null || kind == "do" && !isNegated) return null;
        var fits = status switch
        {
            Status.Actual => kind is "past" or "perfect" or "going" && !isNegated,
            Status.Planned => kind is "to" or "would" or "plan" && !isNegated,
            Status.Possible => kind is "might" or "could" && !isNegated,
            Status.Denied => isNegated,
            _ => false,
        };
        return fits ? new(verb, kind, isNegated, words[match.Length..], match.Groups["all"].Index, match.Groups["all"].Length) : null;
    }

    /// <summary>The verb as the brief tells it, in the past.</summary>
    public string Past(bool isPlural)
    {
        var not = IsNegated ? " not" : "";
        return Kind switch
        {
            "past" or "perfect" when !IsNegated => Verb.Past,
            "perfect" => $"had not {Verb.Participle}",
            "going" => $"{(isPlural ? "were" : "was")}{not} {Verb.Going}",
            "past" or "do" => $"did not {Verb.Base}",
            "to" => $"{(isPlural ? "were" : "was")}{not} to {Verb.Base}",
            "plan" => $"planned{not} to {Verb.Base}",
            _ => $"{Kind}{not} {Verb.Base}",
        };
    }

    [GeneratedRegex(@"^\s+(?:(?:(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|today|this (?:morning|afternoon|evening|week))\s)?(?:(?:also|then|later|again|now|already|meanwhile|nevertheless|unanimously|formally|officially|jointly|publicly|immediately|strongly)\s)*(?<all>(?:(?<aux>has|have|had|did|does|do|will|would|may|might|can|could|is to|are to|was to|were to|plans to|plan to|planned to|intends to|intend to|wants to|want to|hopes to|hope to|is|are|was|were)\s)?(?:(?<not>not)\s)?(?:also\s|recently\s|already\s|now\s)?(?<verb>[a-z]+))(?=[\s,.;:]|$)")]
    private static partial Regex Group();
}
