using Dateline.Annotation;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>By which word a time hangs on another.</summary>
internal static class TimeHooks
{
    /// <summary>The child of a word by which a time hangs on it; −1 where it does not.</summary>
    public static int Of(Tree tree, ToldTime told, int word) => IsTrailing(tree, told, word) ? told.Head(tree) : IsCounted(tree, told) && !(tree.Is(told.Head(tree), "nmod:poss") && tree.Head(told.Head(tree)) == word) ? -1 : Through(tree, told, word);

    // "the fifth this year", "the deadliest since 2014", "the first time since last year's raids": counted over a time, and not said when.
    private static bool IsCounted(Tree tree, ToldTime told)
    {
        // "resolution 2719 (2023)": the year is of its name.
        if (IsOfName(tree, told)) return true;
        if (IsSinceRanked(tree, told)) return true;
        if (told.Time.Precision == TimePrecision.Day && told.Time.To is not null) return false;
        var i = told.First - 1;
        var isSince = i >= 0 && tree[i].Form is "since";
        if (isSince) i--;
        for (var steps = 0; i >= 0 && steps < RankReach && !tree.IsPunct(i) && !tree.IsVerb(i) && !tree.Is(i, "case"); i--, steps++)
            if (Occurrences.BuiltIn.Ranks.Contains(tree.Lemma(i)) || isSince && tree[i].Xpos is "JJS") return true;
        return false;
    }

    private static bool IsOfName(Tree tree, ToldTime told) =>
        told.First > 1 && told.First == told.Last && tree[told.First - 1].Form is "(" && told.Last + 1 < tree.Count && tree[told.Last + 1].Form is ")" && tree.Upos(told.First - 2) is Upos.Num;

    // "the first on the conflict since it began five years ago", "the deadliest day since the town fell last May".
    private static bool IsSinceRanked(Tree tree, ToldTime told)
    {
        var since = told.First - 1;
        while (since >= 0 && since > told.First - SinceReach && tree[since].Form is not "since" && !tree.IsPunct(since)) since--;
        return since > 0 && tree[since].Form is "since" && IsRanked(tree, since);
    }

    /// <summary>Whether what is told since then is first or foremost of its kind: <c>the deadliest day since the town fell</c>.</summary>
    public static bool IsRanked(Tree tree, int since)
    {
        for (var i = since - 1; i >= 0 && i > since - FarRankReach && !tree.IsPunct(i); i--)
            // "the deadliest day", "the most violent day", not "most of the city".
            if (tree[i].Xpos is "JJS" && tree[i].Form is not ("most" or "least") || tree[i].Form is "most" && i + 1 < tree.Count && tree.Upos(i + 1) is Upos.Adj || Occurrences.BuiltIn.Ranks.Contains(tree.Lemma(i)) && i > 0 && tree[i - 1].Form is "the" or "their" or "its" or "his" or "her") return true;
            else if (tree[i].Xpos is "VBD" or "VBZ" or "VBP" && !tree.Is(i, "aux") && !tree.Is(i, "cop")) return false;
        return false;
    }

    // From "since" to its time, and from a rank to "since".
    private const int SinceReach = 7, FarRankReach = 14;

    // Words between a rank and its time: "the first such attack this year".
    private const int RankReach = 4;

    /// <summary>Whether a word is one of those that a time is reckoned from: <c>the deal</c> of <c>a month after the deal</c>.</summary>
    public static bool IsAnchor(Tree tree, int word, ToldTime told) => told.Time.Words is { } words && !told.Has(word) && words.Contains(tree[word].Span);

    // "announced the start of the operation to isolate the town, Dec. 10.": of the whole sentence, whatever the parser hangs it on.
    private static bool IsTrailing(Tree tree, ToldTime told, int word) =>
        tree.Head(word) < 0 && tree.IsVerb(word) && told.First > word && told.Last >= tree.Count - 2 && tree[told.First - 1].Form is "," && told.Time.Precision == TimePrecision.Day && tree.Times.Count == 1;

    // The child of a word by which a time hangs on it, through no other clause.
    private static int Through(Tree tree, ToldTime told, int word)
    {
        var at = told.Head(tree);
        for (var steps = 0; at >= 0 && steps < 6; steps++)
        {
            var head = tree.Head(at);
            if (head == word) return IsAnchor(tree, at, told) || Hangs(tree, at, told) || steps > 0 && tree.EntityAt(at) is { Type: EntityType.Loc } ? at : -1;
            // "since the operation began on 17 October", "during the week of 3 May": but no clause in between.
            if (head < 0 || !IsAnchor(tree, at, told) && !(tree.Is(at, "nmod") || tree.Is(at, "compound") || tree.Is(at, "obl") || tree.Is(at, "amod") || tree.Is(at, "nummod") || tree.Is(at, "appos") || tree.Is(at, "advmod") || tree.Is(at, "obj") || tree.Is(at, "nsubj") || IsReduced(tree, at))) return -1;
            // No time hangs on a place: "hit Tel Aviv on 19 July".
            if (!told.Has(head) && !IsAnchor(tree, head, told) && tree.EntityAt(head) is not { Type: EntityType.Loc } && !(tree.Deprel(head) is "obl" or "nmod" or "advmod" or "obl:unmarked" or "nmod:unmarked" or "appos" || IsSince(tree, head) || IsReduced(tree, head))) return -1;
            // "support for the 2016 award", "a breach of the March truce": what stands before a noun dates that, and what is done with it only where it was done in it.
            if (told.Last < head && (tree.Is(at, "nummod") || tree.Is(at, "compound") || tree.Is(at, "amod")) && told.Has(at) && !told.Has(head) && tree.Upos(head) is Upos.Noun or Upos.Propn && tree.Case(head) is not ("in" or "during" or "at" or "by" or "over" or "throughout" or "within" or "through" or "since" or "on")) return -1;
            // "a sequel to last month's summit": the other was.
            if (tree.Is(at, "nmod:poss") && told.Has(at) && tree.Case(head) is not (null or "in" or "at" or "during" or "on" or "by" or "since")) return -1;
            // "violations of the truce announced on Monday": the truce was.
            if (IsReduced(tree, at) && tree.Is(head, "nmod")) return -1;
            at = head;
        }
        return -1;
    }

    // What bears a date of its own.
    private static readonly HashSet<string> Dated = ["accord", "agreement", "charter", "communique", "constitution", "convention", "deal", "declaration", "decree", "law", "letter", "pact", "protocol", "report", "resolution", "statement", "treaty", "truce"];

    /// <summary>Whether what stands by a noun dates a paper, and not what is done with it: <c>approved the accord of 3 May</c>.</summary>
    public static bool IsDated(Tree tree, int noun) => Dated.Contains(tree.Lemma(noun));

    private static bool Hangs(Tree tree, int child, ToldTime told) =>
        tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advmod") || tree.Is(child, "compound") || tree.Is(child, "amod") || tree.Is(child, "nummod") ||
        tree.Is(child, "appos") || tree.Is(child, "dep") || tree.Is(child, "advcl") && IsSince(tree, child) || IsReduced(tree, child) || tree.Is(child, "parataxis") && told.Has(child) || tree.Is(child, "flat") || tree.Is(child, "nsubj") && told.Has(child);

    // "the raid conducted on Monday"
    private static bool IsReduced(Tree tree, int clause) => tree.Deprel(clause) is "acl" && tree[clause].Xpos is "VBN";

    public static bool IsSince(Tree tree, int clause) =>
        tree.Is(clause, "advcl") && tree.Child(clause, "mark") is var mark and >= 0 && tree.Lemma(mark) is "since";
}
