using System.Text.RegularExpressions;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Lines of effort that reports name without a clause of their own, each in its own words.</summary>
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
            if (Words(known) is not { } words || items.Any(i => i.Contains(words, StringComparison.Ordinal)) || Composer.Published(known, draft) is not { } day) continue;
            draft.Cite(known);
            items.Add($"“{words}” ({(known.Known.Fact.Status == Status.Actual ? "" : $"{Vocabulary.Word(known.Known.Fact.Status)}, ")}{day})");
            if (items.Count == MostItems) break;
        }
        return items.Count == 0 ? null : Realiser.Clause("effort", "named", ("line", new(Line(((Effort)same[0].Known.Fact).Line))), ("items", new(Realiser.List(items))));
    }

    private static string? Words(KnownFact known)
    {
        var carrier = known.Known.Fact.Evidence.Excerpts[0];
        var words = Clause().Match(carrier.Text.ReplaceLineEndings(" ")).Value.Trim().TrimEnd('.', ',');
        var isDone = words.StartsWith("to ", StringComparison.Ordinal) || words.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal);
        if (!isDone && LinesOfEffort.Of(words) != ((Effort)known.Known.Fact).Line && !Deeds().IsMatch(words)) return null;
        if (words.StartsWith("to ", StringComparison.Ordinal)) words = words[3..];
        // A name, or who does it, is not what is done; "Stabilising towns" at the start of a sentence is.
        if (words.Length == 0 || char.IsUpper(words[0]) && !(words.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal) && TextWindow.BeginsSentence(known.Known.Document.Document.Text, carrier.Span.Start))) return null;
        return Doers().IsMatch(words) || words.Split(' ') is not { Length: > 2 and <= MostWords } || words.Any(c => c is '“' or '”' or '"' or '(' or '\n') ? null : words;
    }

    // Nouns of what is done; "the temples" is none.
    [GeneratedRegex(@"\b(?:efforts?|operations?|offensive|campaign|fight|flow|return|settlement|transition|talks|mission)\b")]
    private static partial Regex Deeds();

    [GeneratedRegex(@"^[^,;:]*")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:agency|agencies|spokesman|spokeswoman|coordinator|convoy|convoys|note|office|official|officials|workers?|minister|ministry|envoy|chief|militias?|peshmerga)$", RegexOptions.IgnoreCase)]
    private static partial Regex Doers();

    private static string Line(EffortLine line) => line switch
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
