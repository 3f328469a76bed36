using Dateline.Annotation;
using Dateline.Annotation.Quantities;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Figures;

/// <summary>
/// Numbers that count anew what a figure before them counted and do not say what: <c>The mayor put the number at 49. Other officials
/// spoke of at least 43.</c> Those that a text takes back are denied: <c>raised the toll from 41</c>, <c>36 were killed, not 39</c>.
/// </summary>
internal sealed class Recounts(Lexicon lexicon, StatusResolver status)
{
    // Sentences back to the figure that is counted anew: further where the words say that a number is meant. Words back to the verb that counts.
    private const int Farthest = 4;
    private const int Near = 2;
    private const int Reach = 7;

    private static readonly HashSet<string> Counts = ["number", "figure", "toll", "count", "total", "estimate", "tally"];

    private static readonly HashSet<string> Counting = ["count", "report", "record", "document", "give", "put", "cite", "estimate", "announce"];

    /// <summary>The figure of a number without a noun; null where it counts nothing that was counted before.</summary>
    public Figure? Of(CodingText text, Tree tree, Quantity quantity, List<Figure> figures, SourceResolver sources)
    {
        if (quantity.Symbol is not null || quantity.Qualifier is Qualifier.Unknown || figures.Count == 0) return null;
        var isOver = IsTakenBack(tree, quantity);
        if (!isOver && !IsBare(tree, quantity)) return null;
        var (verb, isCount) = isOver ? (-1, false) : Verb(tree, quantity);
        if (!isOver && verb < 0 || Last(text, tree, figures, isCount ? Farthest : Near) is not (>= 0 and var last)) return null;
        var before = figures[last];
        // "said that 132 had been killed. The correct figure is 129."
        if (isCount && IsCorrection(tree, quantity)) figures[last] = before with { Status = Status.Denied };
        var top = Counted.Top(tree, quantity);
        var first = verb >= 0 ? Math.Min(verb, quantity.First) : quantity.First;
        var span = tree.Cover(first, Math.Max(verb, quantity.Last));
        var time = verb >= 0 ? Circumstances.TimeOf(text.Document, tree, tree.Lemma(verb) is "be" ? top : verb) : null;
        return before with
        {
            Evidence = Evidence.Of(text.Document, span),
            Low = quantity.Low,
            Best = quantity.Best,
            High = quantity.High,
            Qualifier = quantity.Qualifier,
            Tally = Tally.Plain,
            Status = isOver ? Status.Denied : status.Of(tree, verb >= 0 ? verb : top),
            Source = sources.At(span) ?? (verb >= 0 ? Teller(text, tree, verb) : null),
            Time = time ?? before.Time,
            Place = verb >= 0 && Placed(text, tree, verb) is { } place ? place : before.Place,
            Grounds = new("figure/recount", [], span.Of(text.Text)),
        };
    }

    /// <summary>Who counts, where the number is the object of a verb of counting: <c>the army put the number of dead at 450</c>.</summary>
    public Source? Teller(CodingText text, Tree tree, int verb)
    {
        if (!Counting.Contains(tree.Lemma(verb)) && tree.Lemma(verb) is not ("speak" or "raise" or "reduce" or "revise" or "lower")) return null;
        if (!tree.IsVerb(verb) || Participants.IsPassive(tree, verb)) return null;
        var subject = tree.Child(verb, "nsubj");
        return subject >= 0 && tree.Lemma(subject) is not ("report" or "account" or "estimate") && Holders.CanAct(lexicon, tree, subject)
            ? new(Holders.Mention(text, tree, subject, null), tree[verb].Form, StatementForm.Indirect) : null;
    }

    // A count of people, just told, that is no part of another.
    private static int Last(CodingText text, Tree tree, List<Figure> figures, int farthest)
    {
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            if (figures[i] is not { Measure: <= Measure.Fighters, Tally: not Tally.Part, Status: not Status.Denied } figure) continue;
            var sentence = text.TreeFrom(figure.Evidence.Excerpts[^1].Span.Start);
            return tree.Index - sentence <= farthest && figure.Evidence.Excerpts[0].Span.Start < tree.Span.End ? i : -1;
        }
        return -1;
    }

    // Nothing that it could count stands behind it, and it is no date, rank or name.
    private static bool IsBare(Tree tree, Quantity quantity)
    {
        if (!FigureFilter.Counts(tree, quantity, -1)) return false;
        var next = quantity.Last + 1;
        if (next >= tree.Count) return true;
        if (tree[next].Form is "or" or "-" or "%" or "of" or "/" or ":") return false;
        return !tree.IsNominal(next) && tree.Upos(next) is not (Upos.Adj or Upos.Num or Upos.Verb or Upos.Sym) || Annotation.Trees.Times.IsTime(tree, next);
    }

    // "put the number at 83", "the number has risen to 5,000", "spoke of at least 43", "their figure was between 250 and 350", "it was 250 the day before"
    private static (int Verb, bool IsCount) Verb(Tree tree, Quantity quantity)
    {
        // "risen by 5,400", "risen to 5,000, from 2,000 to 3,000"
        if (quantity.First > 0 && tree[quantity.First - 1].Form is "by" or "from") return (-1, false);
        var counted = false;
        for (var i = quantity.First - 1; i >= 0 && i >= quantity.First - Reach; i--)
        {
            counted |= Counts.Contains(tree.Lemma(i));
            if (tree.Upos(i) is not (Upos.Verb or Upos.Aux) || tree[i].Form is "have" or "has" or "had" or "been") continue;
            var lemma = tree.Lemma(i);
            if (lemma is "speak" && i + 1 < tree.Count && tree[i + 1].Form is "of") return (i, false);
            // "the figure was 40", "the toll reached 40": what stands before the verb.
            if (lemma is "be" or "reach" or "rise" or "stand" or "climb" or "fall" or "grow" or "exceed" or "pass" or "drop" or "jump" && Subject(tree, i) is var count and >= 0)
                return IsFormer(tree, count) ? (-1, false) : (i, true);
            if (lemma is "be" && i > 0 && tree[i - 1].Form is "It" && quantity.First == i + 1) return (i, false);
            if (counted && !IsOfBetween(tree, i, quantity.First) && lemma is "put" or "give" or "revise" or "raise" or "reduce" or "lower" or "bring" or "publish" or "announce") return (i, true);
            return lemma is "put" && tree[i + 1].Form is "it" or "them" ? (i, false) : (-1, false);
        }
        return (-1, false);
    }

    private static int Subject(Tree tree, int verb)
    {
        for (var k = verb - 1; k >= 0 && k >= verb - Reach; k--)
            if (Counts.Contains(tree.Lemma(k)) && !IsOf(tree, k)) return k;
        return -1;
    }

    // "the earlier estimate was 40": no longer.
    private static bool IsFormer(Tree tree, int count)
    {
        foreach (var child in tree.Children(count))
            if (child < count && tree.Lemma(child).ToLowerInvariant() is "early" or "earlier" or "previous" or "former" or "initial" or "original" or "old" or "first" or "last") return true;
        return false;
    }

    private static bool IsCorrection(Tree tree, Quantity quantity)
    {
        for (var i = Math.Max(0, quantity.First - Reach); i < quantity.First; i++)
            if (tree.Lemma(i) is "correct" or "right" or "true" or "actual" && i + 1 < tree.Count && Counts.Contains(tree.Lemma(i + 1))) return true;
        return false;
    }

    // "the number of cars": of something else.
    private static bool IsOf(Tree tree, int count) => count + 1 < tree.Count && tree[count + 1].Form is "of";

    private static bool IsOfBetween(Tree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Counts.Contains(tree.Lemma(i)) && IsOf(tree, i)) return true;
        return false;
    }

    // "raised the number of dead from 41 to 49", "36 were killed, not 39"
    private static bool IsTakenBack(Tree tree, Quantity quantity)
    {
        if (quantity.First == 0) return false;
        if (tree[quantity.First - 1].Form is "not") return quantity.First > 1 && tree[quantity.First - 2].Form is "," && (quantity.Last + 1 == tree.Count || tree.IsPunct(quantity.Last + 1) || tree[quantity.Last + 1].Form is "as");
        if (tree[quantity.First - 1].Form is not "from" || quantity.Last + 1 >= tree.Count || tree[quantity.Last + 1].Form is not "to") return false;
        for (var i = quantity.First - 2; i >= 0 && i >= quantity.First - Reach; i--)
            if (tree.Lemma(i) is "raise" or "revise" or "reduce" or "lower" or "correct" or "cut") return true;
        return false;
    }

    // "There the number has risen": at the place named last.
    private static Place? Placed(CodingText text, Tree tree, int verb)
    {
        if (Circumstances.PlaceOf(text.Document, tree, verb, Places.Reach.Own) is { } own) return own;
        if (tree[0].Form is not ("There" or "Here") || tree.Index == 0) return null;
        var before = text.Trees[tree.Index - 1].Toponyms;
        return before.Count > 0 ? Places.PlaceMaker.Of(text.Document, before[^1].Toponym) : null;
    }
}
