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
        _ => $"{fact.Kind}/{FactSides.Word(fact)}",
    };

    /// <summary>What, who, whom, where and when, and how far the text commits to it.</summary>
    public static string Of(Fact fact)
    {
        var (who, whom) = FactSides.Of(fact);
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

    private static string Names(Mentions mentions) => string.Join(" and ", mentions.Select(m => m.Text));

    private static string Bounds(Figure figure) => string.Create(
        CultureInfo.InvariantCulture, $"{Vocabulary.Word(figure.Qualifier).Replace('_', ' ')} {figure.Best ?? figure.Low ?? figure.High}").Trim();
}
