using Dateline.Knowledge.Ontology;

namespace Dateline.Facts;

/// <summary>What all kinds of facts have under names of their own: the word that they turn on, and who takes part on which side.</summary>
internal static class FactSides
{
    /// <summary>The word of the vocabulary that the kind turns on: a type, a measure, a form, a stance …</summary>
    public static string Word(Fact fact) => fact switch
    {
        Event e => Vocabulary.Word(e.Type),
        Figure f => Vocabulary.Word(f.Measure),
        Statement s => Vocabulary.Word(s.Form),
        Position p => Vocabulary.Word(p.Stance),
        Control c => Vocabulary.Word(c.Change),
        Agreement a => Vocabulary.Word(a.Stage),
        Role r => Vocabulary.Word(r.Relation),
        Effort e => Vocabulary.Word(e.Line),
        _ => throw new ArgumentException($"No word for {fact.GetType()}.", nameof(fact)),
    };

    /// <summary>Who acts, speaks, holds or is counted; and whom or what it concerns.</summary>
    public static (Mentions Who, Mentions Whom) Of(Fact fact) => fact switch
    {
        Event e => (e.Actors, e.Recipients),
        Figure f => (f.About is { } about ? [about] : [], []),
        Statement s => ([s.Speaker], []),
        Position p => ([p.Holder], [p.Target]),
        Control c => (c.Holder is { } holder ? [holder] : [], c.From is { } from ? [from] : []),
        Agreement a => (a.Parties, a.Backers),
        Role r => ([r.Subject], [r.Object]),
        Effort e => (e.Actors, []),
        _ => throw new ArgumentException($"No sides for {fact.GetType()}.", nameof(fact)),
    };
}
