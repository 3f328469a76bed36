using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>The lines of effort that reports name, each in its own words.</summary>
internal static partial class EffortWriter
{
    private const int MostWords = 16, MostItems = 3;

    /// <param name="same">Efforts of one line, from any number of texts.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    public static string? Write(IReadOnlyList<KnownFact> same, Draft draft)
    {
        var items = new List<string>();
        foreach (var known in same)
        {
            var words = known.Known.Fact.Evidence.Excerpts[0].Text.ReplaceLineEndings(" ").Trim().TrimEnd('.', ',');
            // A name, or who does it, is not what is done.
            if (char.IsUpper(words[0]) || Doers().IsMatch(words) || words.Split(' ') is not { Length: > 1 and <= MostWords } || words.Any(c => c is '“' or '”' or '"' or '(' or '\n') || items.Any(i => i.Contains(words, StringComparison.Ordinal))) continue;
            if (Composer.Published(known, draft) is not { } day) continue;
            draft.Cite(known);
            items.Add($"“{words}” ({(known.Known.Fact.Status == Status.Actual ? "" : $"{Vocabulary.Word(known.Known.Fact.Status)}, ")}{day})");
            if (items.Count == MostItems) break;
        }
        return items.Count == 0 ? null : Realiser.Clause("effort", "named", ("line", new(Line(((Effort)same[0].Known.Fact).Line))), ("items", new(Realiser.List(items))));
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
