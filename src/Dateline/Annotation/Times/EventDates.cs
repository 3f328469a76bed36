using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Annotation.Times;

/// <summary>Finds when something was that a text names again: <c>the deal</c>, <c>the vote</c>, <c>the offensive began</c>.</summary>
internal static class EventDates
{
    // How many sentences back it may have been told, and how far up the words of its clause stand.
    private const int Farthest = 25, Climb = 4;

    private static readonly Occurrences Words = Occurrences.BuiltIn;

    /// <summary>The time of what a noun or clause names: by its own words, else where the text has told of it before; null where it has not.</summary>
    /// <param name="trees">The sentences of the text, with their times.</param>
    /// <param name="sentence">Index of the one that names it.</param>
    /// <param name="head">The noun, or the predicate of the clause.</param>
    public static TimeExpression? Of(Tree[] trees, int sentence, int head)
    {
        var tree = trees[sentence];
        foreach (var told in tree.Times)
            if (told.First >= tree.First(head) && told.Last <= tree.Last(head) && IsDate(told.Time)) return told.Time;
        var word = Named(tree, head);
        if (tree.Upos(word) is Upos.Pron or Upos.Propn or Upos.Num) return null;
        for (var s = sentence; s >= Math.Max(0, sentence - Farthest); s--)
            if (trees[s].Times.Count > 0 && Told(trees[s], tree.Lemma(word), s == sentence ? tree.First(head) : trees[s].Count) is { } date) return date;
        return null;
    }

    // "the start of the war" is the war's, "the offensive began" the offensive's.
    private static int Named(Tree tree, int head)
    {
        if (Words.Aspects.Contains(tree.Lemma(head)) && tree.Child(head, "nmod") is var of and >= 0) return of;
        return tree.IsVerb(head) && (Words.Beginnings.Contains(tree.Lemma(head)) || tree.Has(head, "aux")) && tree.Child(head, "nsubj") is var subject and >= 0 ? subject : head;
    }

    // The last that is said before a token to have been at a time.
    private static TimeExpression? Told(Tree tree, string lemma, int before)
    {
        for (var i = before - 1; i >= 0; i--)
            if ((tree.IsVerb(i) || tree.Upos(i) == Upos.Noun) && Words.Same(lemma, tree.Lemma(i)) && DateOf(tree, i) is { } date) return date;
        return null;
    }

    // By a time in its clause.
    private static TimeExpression? DateOf(Tree tree, int word)
    {
        var top = word;
        for (var steps = 0; steps < Climb && !tree.IsVerb(top) && tree.Head(top) >= 0; steps++) top = tree.Head(top);
        TimeExpression? best = null;
        var nearest = int.MaxValue;
        foreach (var told in tree.Times)
        {
            if (!IsDate(told.Time) || !tree.IsUnder(told.First, top) || Math.Abs(told.First - word) >= nearest) continue;
            (best, nearest) = (told.Time, Math.Abs(told.First - word));
        }
        return best;
    }

    // "since 2014" is no day on which something was.
    private static bool IsDate(TimeExpression time) => time is { Type: TimexType.Date or TimexType.Time, From: not null, To: not null, Precision: not TimePrecision.Open };
}
