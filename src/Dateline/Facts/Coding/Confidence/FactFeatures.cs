using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Confidence;

/// <summary>What speaks for or against a coded fact's being right, in words: its rule, its type, who is named, what is known of them.</summary>
internal static class FactFeatures
{
    public static IEnumerable<string> Of(Fact fact)
    {
        var kind = fact.Kind;
        yield return kind;
        yield return $"{kind} rule {fact.Grounds?.Rule ?? "unknown"}";
        yield return $"{kind} {FactSides.Word(fact)}";
        if (fact.Status != Status.Actual) yield return $"{kind} status {Vocabulary.Word(fact.Status)}";
        if (fact.Source is not null) yield return $"{kind} reported";
        if (fact.Time is not null) yield return $"{kind} timed";
        if (fact.Place is not null) yield return $"{kind} placed";
        if (fact.Evidence.Excerpts.Count > 1) yield return $"{kind} told twice";
        var who = FactSides.Of(fact).Who;
        if (who.Count > 0) yield return $"{kind} who {(who.Any(m => m.Id is not null) ? "known" : "named")}";
        if (fact is not Event e) yield break;
        yield return $"event {(e.Actors.Count > 0 ? "actor" : "no actor")} {(e.Recipients.Count > 0 ? "recipient" : "no recipient")}";
        if (e.Recipients.Any(m => m.Id is not null)) yield return "event whom known";
    }
}
