using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Exports;

/// <summary>A fact in a few words, for forms that have no fields for it.</summary>
internal static class FactWords
{
    /// <summary>Kind and what decides it: <c>event/assault/aerial</c>.</summary>
    public static string Tag(Fact fact) => fact switch
    {
        Event { Mode: { } mode } e => $"event/{Vocabulary.Word(e.Type)}/{mode}",
        _ => Type(fact) is { Length: > 0 } type ? $"{fact.Kind}/{type}" : fact.Kind,
    };

    /// <summary>The word of the vocabulary that the kind turns on.</summary>
    public static string Type(Fact fact) => fact switch
    {
        Event e => Vocabulary.Word(e.Type),
        Figure f => Vocabulary.Word(f.Measure),
        Statement s => Vocabulary.Word(s.Form),
        Position p => Vocabulary.Word(p.Stance),
        Control c => Vocabulary.Word(c.Change),
        Agreement a => Vocabulary.Word(a.Stage),
        Role r => Vocabulary.Word(r.Relation),
        Effort e => Vocabulary.Word(e.Line),
        _ => "",
    };

    /// <summary>What, who, whom, where and when, and how far the text commits to it.</summary>
    public static string Of(Fact fact)
    {
        var (who, whom) = Sides(fact);
        var line = Tag(fact).Replace('/', ' ').Replace('_', ' ');
        if (who.Count > 0) line = $"{line}: {Names(who)}";
        if (whom.Count > 0) line = $"{line} → {Names(whom)}";
        if (fact is Figure figure) line = $"{line}, {Bounds(figure)} {figure.Unit}";
        if (fact is Agreement agreement) line = $"{line}, {agreement.Name}";
        if (fact is Statement statement) line = $"{line}, {statement.Content.Text}";
        if (fact.Place is { } place) line = $"{line}, in {place.Name}";
        if (fact.Time is { } time) line = $"{line}, {(time.From is null && time.To is null ? time.Text : $"{Cells.Day(time.From)}/{Cells.Day(time.To)}")}";
        if (fact.Source is { } source) line = $"{line}, according to {source.Actor.Text}";
        return Cells.Line($"{line} ({Vocabulary.Word(fact.Status)})");
    }

    /// <summary>Who acts, speaks, holds or is counted; and whom or what it concerns.</summary>
    public static (Mentions Who, Mentions Whom) Sides(Fact fact) => fact switch
    {
        Event e => (e.Actors, e.Recipients),
        Figure f => (f.About is { } about ? [about] : [], []),
        Statement s => ([s.Speaker], []),
        Position p => ([p.Holder], [p.Target]),
        Control c => ([c.Holder], c.From is { } from ? [from] : []),
        Agreement a => (a.Parties, a.Backers),
        Role r => ([r.Subject], [r.Object]),
        Effort e => (e.Actors, []),
        _ => ([], []),
    };

    private static string Names(Mentions mentions) => string.Join(" and ", mentions.Select(m => m.Text));

    private static string Bounds(Figure figure) => string.Create(
        CultureInfo.InvariantCulture, $"{Vocabulary.Word(figure.Qualifier).Replace('_', ' ')} {figure.Best ?? figure.Low ?? figure.High}").Trim();
}
