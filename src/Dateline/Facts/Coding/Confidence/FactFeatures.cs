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
        if (Type(fact) is { } type) yield return $"{kind} {type}";
        if (fact.Status != Status.Actual) yield return $"{kind} status {Vocabulary.Word(fact.Status)}";
        if (fact.Source is not null) yield return $"{kind} reported";
        if (fact.Time is not null) yield return $"{kind} timed";
        if (fact.Place is not null) yield return $"{kind} placed";
        if (fact.Evidence.Excerpts.Count > 1) yield return $"{kind} told twice";
        var who = Who(fact);
        if (who.Count > 0) yield return $"{kind} who {(who.Any(m => m.Id is not null) ? "known" : "named")}";
        if (fact is not Event e) yield break;
        yield return $"event {(e.Actors.Count > 0 ? "actor" : "no actor")} {(e.Recipients.Count > 0 ? "recipient" : "no recipient")}";
        if (e.Recipients.Any(m => m.Id is not null)) yield return "event whom known";
    }

    private static string? Type(Fact fact) => fact switch
    {
        Event e => Vocabulary.Word(e.Type),
        Figure f => Vocabulary.Word(f.Measure),
        Statement s => Vocabulary.Word(s.Form),
        Position p => Vocabulary.Word(p.Stance),
        Control c => Vocabulary.Word(c.Change),
        Agreement a => Vocabulary.Word(a.Stage),
        Role r => Vocabulary.Word(r.Relation),
        Effort e => Vocabulary.Word(e.Line),
        _ => null,
    };

    private static IReadOnlyList<Mention> Who(Fact fact) => fact switch
    {
        Event e => e.Actors,
        Figure { About: { } about } => [about],
        Statement s => [s.Speaker],
        Position p => [p.Holder],
        Control c => [c.Holder],
        Agreement a => a.Parties,
        Role r => [r.Subject],
        Effort e => e.Actors,
        _ => [],
    };
}
