using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Situations;

namespace Dateline.Host.Output.Word;

/// <summary>The key figures of a brief as rows: what is counted, how many, of what, by whom, as of which day.</summary>
internal static class FigureRows
{
    public static IEnumerable<(string[] Cells, IReadOnlyList<int> Citations)> Of(Review review, BriefSection section)
    {
        var standings = new Dictionary<FactKey, FigureStanding>();
        foreach (var series in review.SituationNow.Figures)
            foreach (var claim in series.Claims) standings.TryAdd(claim.Fact, new(series, claim));
        foreach (var sentence in section.Parts.SelectMany(p => p.Sentences))
            foreach (var known in sentence.Facts)
                if (known.Known.Fact is Figure figure && standings.GetValueOrDefault(FactKey.Of(known.Known)) is { } standing) yield return (Cells(figure, standing), sentence.Citations);
    }

    private static string[] Cells(Figure figure, FigureStanding standing) =>
    [
        string.Join(", ", new[] { Capital(Vocabulary.Word(figure.Measure).Replace('_', ' ')), standing.Series.Place?.Name }.OfType<string>()), standing.Text, figure.Of ?? standing.Series.Subject,
        Capital(standing.Owner), standing.Claim.AsOf.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    ];

    private static string Capital(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
