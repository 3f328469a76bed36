using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Which day a clause tells: that of its verb, or of something else in it.</summary>
internal static partial class ClauseTimes
{
    // Verbs of what is said and held: the day behind their object is often its own.
    private static readonly HashSet<string> Dating = new(StringComparer.Ordinal) { "announce", "call", "condemn", "criticise", "criticize", "declare", "demand", "denounce", "deplore", "hail", "praise", "propose", "reject", "schedule", "support", "welcome" };

    /// <summary>Whether the day is that of what the verb takes: “condemned the attack of 20 June”, “declared a pause from Sunday”.</summary>
    /// <param name="known">The fact that has the day.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="governor">The verb in it.</param>
    /// <param name="verb">Its base form.</param>
    /// <param name="sentence">Where the sentence stands.</param>
    public static bool IsOfObject(KnownFact known, Tree tree, int governor, string verb, TextSpan sentence)
    {
        if (!Dating.Contains(verb) || known.Known.Fact.Time is not { Text.Length: > 0 } time || Composer.SpanIn(known, time.Text) is not { } span) return false;
        foreach (var told in tree.Times)
            if (tree.Cover(told.First, told.Last) is var words && words.Start + sentence.Start <= span.Start && span.Start < words.End + sentence.Start)
            {
                if (tree.Child(governor, "obj") is >= 0 and var thing && told.First > thing) return true;
                for (var (i, steps) = (tree.Head(told.Head(tree)), 0); i >= 0 && i != governor && steps < tree.Count; i = tree.Head(i), steps++)
                    if (tree.IsNominal(i) && tree.IsUnder(i, governor) && !tree.Is(i, "nsubj") && !told.Has(i)) return true;
            }
        return false;
    }

    /// <summary>Whether a clause without a day may be of any: beside another clause, of what had been, or with a day that is not the fact's.</summary>
    /// <param name="known">The fact.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="verb">The verb of the clause.</param>
    /// <param name="sentence">The sentence in words.</param>
    public static bool IsOfAnyTime(KnownFact known, Tree tree, int verb, string sentence) =>
        tree.Is(verb, "advcl") || IsBefore(tree, verb) || known.Known.Fact.Time is null && IsOfAnotherTime(tree, verb, sentence, known.Known.Document.Day);

    // "Had taken", unless somebody says so: "said that it had taken".
    private static bool IsBefore(Tree tree, int verb)
    {
        if (tree.Is(verb, "ccomp")) return false;
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "aux") && tree[child].Form is "had") return true;
        return false;
    }

    // A year or a month that is not that of the report or the one before.
    private static bool IsOfAnotherTime(Tree tree, int verb, string sentence, DateOnly day)
    {
        foreach (var told in tree.Times)
            if (tree.IsUnder(told.Head(tree), verb) && YearOrMonth().Match(tree.Cover(told.First, told.Last).Of(sentence)) is { Success: true } named
                && !(new[] { day, day.AddMonths(-1) }).Any(d => named.Value == d.ToString("MMMM", CultureInfo.InvariantCulture) || named.Value == d.ToString("yyyy", CultureInfo.InvariantCulture))) return true;
        return false;
    }

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)[0-9]{2}|last year|years ago|decades?|century)\b")]
    private static partial Regex YearOrMonth();
}
