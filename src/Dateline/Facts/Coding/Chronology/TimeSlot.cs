using Dateline.Annotation;
using Dateline.Annotation.Places;
using Dateline.Annotation.Times;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>
/// When something was so: the time that hangs on its predicate or its noun phrase, else on the words that these complete, up to
/// the clause; what stands in front of coordinated clauses counts for all of them.
/// </summary>
internal static class TimeSlot
{
    // Verbs whose participle in front says when the main clause was so: "Speaking on Tuesday, …".
    private static readonly HashSet<string> Openings = PlaceWords.Of("openings");

    // How far up a predicate's time is looked for: "conducted strikes coordinated with …, destroying three tanks".
    private const int Climb = 8;

    public static Time? Of(Document document, Tree tree, int predicate)
    {
        if (tree.Times.Count == 0) return null;
        // How long it lasted is when it was: "for two years".
        foreach (var told in tree.Times)
            if (told.Has(predicate) && told.Time is { Type: TimexType.Duration, From: { } first, To: { } last }) return new(first, last, told.Time.Precision, told.Time.Span.Of(document.Text));
        if (Spelt(document, tree, predicate) is { } spelt) return spelt;
        if (Counted(document, tree, predicate) is { } counted) return counted;
        var from = -1;
        for (var (at, steps) = (predicate, 0); at >= 0 && steps < Climb; steps++)
        {
            if (At(document, tree, at, from, predicate) is { } time) return time;
            // What was before or after is not of that time: "withdrew in May, a month after the coup".
            if (IsAside(tree, at)) return null;
            // "captured on 4 June the base that the group had taken": long before.
            if (tree.Is(at, "acl:relcl") && Tenses.IsPluperfect(tree, at)) return null;
            if (!IsCarried(tree, at) || Reduced.IsOne(tree, at)) break;
            (from, at) = (at, tree.Head(at));
        }
        return Inserted(document, tree, predicate) ?? Speaking(document, tree, predicate) ?? Fronted(document, tree, predicate) ?? Joint(document, tree, predicate) ?? When(document, tree, predicate);
    }

    // "agreed on Friday to talk, a day after rebels attacked": counted from the day of the other.
    private static Time? Counted(Document document, Tree tree, int predicate)
    {
        for (var (clause, steps) = (predicate, 0); clause >= 0 && steps < Climb; clause = tree.Head(clause), steps++)
        {
            if (!(tree.Deprel(clause) is "advcl" or "ccomp" or "conj" or "parataxis")) continue;
            foreach (var told in tree.Times)
                if (told.Time is { Type: TimexType.Duration, Value: { } length, From: null } && told.Last + 2 < tree.Count && told.First >= tree.First(clause) && told.Last + 1 < clause && tree[told.Last + 1].Form is "after" or "before"
                    && From(document, tree, tree.Head(clause)) is { } day && TimeRanges.Away(day, length, tree[told.Last + 1].Form is "after") is { } time)
                    return time with { Text = tree.Cover(told.First, told.Last + 1).Of(document.Text) };
        }
        return null;
    }

    // The day of a clause, or that on which it was said.
    private static DateOnly? From(Document document, Tree tree, int clause)
    {
        for (var steps = 0; clause >= 0 && steps < 3; clause = tree.Head(clause), steps++)
        {
            if (At(document, tree, clause, -1, clause) is { From: { } day, To: { } last }) return day == last ? day : null;
            if (!(tree.Deprel(clause) is "ccomp" or "xcomp" or "conj")) return null;
        }
        return null;
    }

    // "were killed when a bomb went off on Friday"
    private static Time? When(Document document, Tree tree, int predicate)
    {
        var clause = tree.FirstConjunct(predicate);
        if (!tree.IsVerb(clause) || Tenses.Of(tree, clause) is not Told.Past) return null;
        foreach (var child in tree.Children(clause))
            if (child > predicate && tree.Is(child, "advcl") && tree.Child(child, "advmod") is var when and >= 0 && tree.Lemma(when).Equals("when", StringComparison.OrdinalIgnoreCase) && Tenses.Of(tree, child) is Told.Past && At(document, tree, child, -1, child) is { Precision: TimePrecision.Day, From: not null } time) return time;
        return null;
    }

    // "The council this afternoon adopted", "The parliament on Monday approved": the parser hangs the day on who did it.
    private static Time? Inserted(Document document, Tree tree, int predicate)
    {
        for (var k = 0; k < tree.Times.Count && tree.Times[k].Last < predicate; k++)
        {
            var told = tree.Times[k];
            if (told.Time.Precision != TimePrecision.Day || told.First == 0 || told.First - 1 > 0 && tree[told.First - 1].Form is "," || tree.Head(told.Head(tree)) is not (var who and >= 0) || !tree.Is(who, "nsubj") || tree.Head(who) != predicate) continue;
            var next = told.Last + 1;
            while (next < predicate && (tree.Upos(next) is Upos.Adv || tree.Is(next, "aux"))) next++;
            if (next == predicate) return TimeRanges.Joined(document, tree, k, predicate);
        }
        return null;
    }

    // "In the last six months covered, from 1 May to 31 October": the days themselves.
    private static Time? Spelt(Document document, Tree tree, int predicate) =>
        tree.Times.Count > 2 && tree.Times[0] is { First: <= 4, Time.Type: TimexType.Duration } told && tree.Times[1] is { Time: { Type: TimexType.Date, From: not null } } exact
            && exact.First - told.Last <= 4 && exact.First > 1 && exact.Last < predicate && tree[exact.First - 1].Form is "from" or "between" && tree.IsPunct(exact.First - 2)
            ? TimeRanges.Joined(document, tree, 1, predicate) : null;

    private static bool IsAside(Tree tree, int word) => !tree.IsVerb(word) && tree.Case(word) is "after" or "before" or "since" or "until" or "following" or "despite";

    // "shelled a camp and killed nine people on Tuesday": one day for both.
    private static Time? Joint(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (tree.Is(child, "conj") && IsOneStory(tree, predicate, child) && At(document, tree, child, -1, child) is { Precision: TimePrecision.Day } time) return time;
        return null;
    }

    private static bool IsOneStory(Tree tree, int one, int next) => tree.IsVerb(one) && tree.IsVerb(next) && !tree.Has(next, "nsubj") && Tenses.Of(tree, one) is Told.Past && tree[next].Xpos == tree[one].Xpos;

    // What a time in the first of two clauses says of the second: "attacked a base on Tuesday and killed nine soldiers".
    private static bool IsOver(Tree tree, int first, int second, ToldTime told) =>
        told.Last < tree.First(second) && told.Time.Precision == TimePrecision.Day && tree.IsVerb(first) && tree.IsVerb(second) && Tenses.Of(tree, first) is Told.Past && Tenses.Of(tree, second) is Told.Past or null && tree[second].Xpos is "VBD" or "VBN";

    // "Speaking on Tuesday, the minister said": the parser makes it a clause of any kind.
    private static Time? Speaking(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
            if (child <= 1 && tree[child].Xpos == "VBG" && Openings.Contains(tree.Lemma(child)) && At(document, tree, child, -1, child) is { } time) return time;
        return null;
    }

    /// <summary>The time that a sentence begins with: over all its clauses, and over what follows.</summary>
    public static Time? InFront(Document document, Tree tree) => tree.Times.Count == 0 ? null : Fronted(document, tree, tree.Count - 1);

    /// <summary>The time that hangs on a word, not by way of the word come from.</summary>
    private static Time? At(Document document, Tree tree, int word, int from, int predicate)
    {
        var best = default(Time);
        var isOwn = false;
        for (var k = 0; k < tree.Times.Count; k++)
        {
            var told = tree.Times[k];
            if (told.Has(word) && word != predicate || !TimeRanges.Says(told.Time) || TimeHooks.IsAnchor(tree, predicate, told)) continue;
            var hook = TimeHooks.Of(tree, told, word);
            if (hook < 0 || hook == from || from >= 0 && tree.Is(from, "conj") && told.First > word && !IsOver(tree, word, from, told)) continue;
            // What stands behind its own clause belongs there: "said on Monday that …".
            if (from >= 0 && tree.Is(from, "ccomp") && !(told.Last < tree.First(from) && told.First < word)) continue;
            // Of a war five years old it says when that began; of a teacher who fled it does not say when.
            if (tree[told.Last].Form == "old" && !(tree.Head(told.Head(tree)) == word && word == predicate || tree.Is(hook, "obl") || tree.Is(hook, "nmod"))) continue;
            var time = TimeRanges.Joined(document, tree, k, predicate);
            // "hosts, after last year's, a conference in spring": what hangs on the word itself goes before what lies deeper.
            if (best is null || best.From is null && best.To is null || !isOwn && told.Has(hook) && time.From is not null) (best, isOwn) = (time, told.Has(hook));
        }
        return best;
    }

    /// <summary>Whether a word's time is that of the word it hangs on.</summary>
    private static bool IsCarried(Tree tree, int word) => tree.Deprel(word) switch
    {
        "conj" or "xcomp" or "acl" or "acl:relcl" or "obj" or "iobj" or "nsubj:pass" or "obl" or "obl:agent" or "nmod" or "compound" or "appos" or "nummod" or "nmod:poss" or "amod" => true,
        "nsubj" => true,
        "advcl" => tree.Child(word, "mark") is not (var mark and >= 0) || tree.Lemma(mark) is not ("if" or "until" or "before" or "after" or "because" or "although" or "since" or "while"),
        "ccomp" or "parataxis" => true,
        _ => false,
    };

    // In front of the sentence: over all its clauses.
    private static Time? Fronted(Document document, Tree tree, int predicate)
    {
        var told = tree.Times[0];
        if (told.First > 4 || told.First > predicate || TimeHooks.IsAnchor(tree, predicate, told) || !TimeRanges.Says(told.Time) || told.Time.Type is TimexType.Set) return null;
        // "On Tuesday rebels attacked": in front of all even without a comma.
        if (told.First == 1 && tree[0].Form is "On" or "In" or "During") return TimeRanges.Joined(document, tree, 0, predicate);
        var end = told.Last + 1;
        return end < tree.Count && tree[end].Form is "," && (told.First == 0 || tree.Is(told.First - 1, "case") || tree.Upos(told.First - 1) is Upos.Adp or Upos.Adv or Upos.Det or Upos.Punct || tree[told.First - 1].Xpos == "VBG") ? TimeRanges.Joined(document, tree, 0, predicate) : null;
    }

}
