using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Which lines of effort a report names, each in its own words.</summary>
internal static partial class EffortWriter
{
    private const int MostWords = 16;

    /// <param name="same">Efforts of one text and one status.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    public static string? Write(IReadOnlyList<KnownFact> same, Draft draft)
    {
        var items = new List<string>();
        foreach (var known in same.DistinctBy(k => ((Effort)k.Known.Fact).Line))
        {
            var words = known.Known.Fact.Evidence.Excerpts[0].Text.ReplaceLineEndings(" ").Trim().TrimEnd('.', ',');
            // A name, or who does it, is not what is done.
            if (char.IsUpper(words[0]) || Doers().IsMatch(words) || words.Split(' ').Length > MostWords || words.Any(c => c is '“' or '”' or '"' or '(' or '\n')) continue;
            draft.Cite(known);
            items.Add($"{Line(((Effort)known.Known.Fact).Line)} (“{words}”)");
        }
        if (items.Count == 0 || Composer.Published(same[0], draft) is not { } day) return null;
        var pattern = same[0].Known.Fact.Status switch { Status.Actual => "named", Status.Planned => "planned", Status.Possible => "possible", Status.Demanded => "demanded", Status.Denied => "denied", _ => null };
        return pattern is null ? null : Realiser.Clause("effort", pattern, ("day", new(day)), ("lines", new(Realiser.List(items))));
    }

    [GeneratedRegex(@"\b(?:agency|agencies|spokesman|spokeswoman|coordinator|convoy|convoys|note|office|official|officials|workers?|minister|ministry|envoy|chief|militias?|peshmerga)$", RegexOptions.IgnoreCase)]
    private static partial Regex Doers();

    public static string Line(EffortLine line) => line switch
    {
        EffortLine.Military => "military action",
        EffortLine.CounterFinance => "counter-finance",
        EffortLine.ForeignFighters => "stopping foreign fighters",
        EffortLine.CounterMessaging => "counter-messaging",
        EffortLine.Humanitarian => "humanitarian aid",
        EffortLine.Political => "the political process",
        _ => Vocabulary.Word(line),
    };
}
