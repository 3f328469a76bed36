using System.Text.RegularExpressions;
using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts;
using Dateline.Reviews.Briefs.Grammar;
using Dateline.Reviews.Briefs.Realising;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Times in a clause that is told whole: a day of the week, a day without its year, by the calendar.</summary>
internal static partial class RetoldTimes
{
    // What is named by its day or month alone is of the year before the report.
    private const int MostDays = 366;

    private static readonly HashSet<string> On = new(StringComparer.OrdinalIgnoreCase) { "on", "in", "at", "during", "early", "late", "earlier", "later", "overnight" };
    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase) { "since", "until", "till", "by", "from", "before", "after", "to", "of", "for", "into", "between", "and", "through", "towards" };

    /// <summary>“On Thursday” by the calendar; false where a day cannot be told.</summary>
    public static bool Tell(Wording wording)
    {
        var (known, tree, clause, draft, document) = (wording.Known, wording.Tree, wording.Clause, wording.Draft, wording.Document);
        foreach (var told in tree.Times)
        {
            var words = wording.SpanOf(told.First, told.Last).Of(document.Text);
            if (!clause.Has(told.First) || Year().IsMatch(words) || !FromHere().IsMatch(words) && !Months().IsMatch(words)) continue;
            var time = known.Known.Fact.Time is { } own && own.Text == words ? own : new Time(told.Time.From, told.Time.To, told.Time.Precision, words);
            // "The very next day".
            if (told.First > 0 && tree.Upos(told.First - 1) is Upos.Det or Upos.Adj) return false;
            // "On November 6 and 9"; "the January 7 election" is named so.
            if (told.Last + 2 < tree.Count && tree[told.Last + 1].Form is "and" or "or" && tree.Upos(told.Last + 2) == Upos.Num && !tree.Times.Any(t => t.Has(told.Last + 2))) return false;
            if (tree.Head(told.Head(tree)) is var over && over > told.Last && !tree.IsVerb(over) && tree.Case(told.Head(tree)) is null)
            {
                if (FromHere().IsMatch(words)) return false;
                continue;
            }
            var isDeictic = FromHere().IsMatch(words);
            // Of which year?
            if (!isDeictic && time != known.Known.Fact.Time && time.From > document.Published || !isDeictic && time.From?.AddDays(MostDays) < document.Published) continue;
            // Another time than the fact's: "from Wednesday", "to meet on Friday" are ahead, or not.
            if (DateWords.Of(time) is not { } said || isDeictic && (told.First > 0 && Before.Contains(tree[told.First - 1].Form) && time.From <= document.Published || time != known.Known.Fact.Time && IsAhead(tree, told)))
            {
                if (isDeictic) return false;
                continue;
            }
            var first = told.First;
            while (first > 0 && clause.Has(first - 1) && On.Contains(tree[first - 1].Form)) first--;
            if (first == told.First && first > 0 && Before.Contains(tree[first - 1].Form))
            {
                if (!said.StartsWith("on ", StringComparison.Ordinal) && !said.StartsWith("in ", StringComparison.Ordinal))
                {
                    if (isDeictic) return false;
                    continue;
                }
                said = said[3..];
            }
            wording.Instead[first] = (told.Last, said);
            draft.Derive(new(DerivationKind.Date, said, words) { Passage = draft.Support(document, wording.SpanOf(told.First, told.Last)) });
        }
        return true;
    }

    // "To meet on Friday".
    private static bool IsAhead(Tree tree, ToldTime told)
    {
        for (var (i, steps) = (told.Head(tree), 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
            if (tree.IsVerb(i)) return tree.Mark(i) == "to" || tree.Children(i).ToArray().Any(c => tree.Is(c, "aux") && tree[c].Form is "will" or "would");
        return false;
    }

    // A time by the day of writing.
    [GeneratedRegex(@"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|overnight|last|this|next|past|previous|ago|earlier|later|same)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FromHere();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.? \d))\b")]
    internal static partial Regex Months();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b")]
    private static partial Regex Year();
}
