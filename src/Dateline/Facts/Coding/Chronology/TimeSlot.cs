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
        var from = -1;
        for (var (at, steps) = (predicate, 0); at >= 0 && steps < Climb; steps++)
        {
            if (At(document, tree, at, from, predicate) is { } time) return time;
            // What was before or after is not of that time: "withdrew in May, a month after the coup".
            if (IsAside(tree, at)) return null;
            if (!IsCarried(tree, at)) break;
            (from, at) = (at, tree.Head(at));
        }
        return Speaking(document, tree, predicate) ?? Fronted(document, tree, predicate) ?? Joint(document, tree, predicate);
    }

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
        for (var k = 0; k < tree.Times.Count; k++)
        {
            var told = tree.Times[k];
            if (told.Has(word) && word != predicate || !Says(told.Time)) continue;
            var hook = IsTrailing(tree, told, word) ? told.Head(tree) : Hook(tree, told, word);
            if (hook < 0 || hook == from || from >= 0 && tree.Is(from, "conj") && told.First > word && !IsOver(tree, word, from, told)) continue;
            // What stands behind its own clause belongs there: "said on Monday that …".
            if (from >= 0 && tree.Is(from, "ccomp") && !(told.Last < tree.First(from) && told.First < word)) continue;
            // Of a war five years old it says when that began; of a teacher who fled it does not say when.
            if (tree[told.Last].Form == "old" && !(tree.Head(told.Head(tree)) == word && word == predicate || tree.Is(hook, "obl") || tree.Is(hook, "nmod"))) continue;
            var time = Joined(document, tree, k, predicate);
            if (best is null || best.From is null && best.To is null) best = time;
        }
        return best;
    }

    // "announced the start of the operation to isolate the town, Dec. 10.": of the whole sentence, whatever the parser hangs it on.
    private static bool IsTrailing(Tree tree, ToldTime told, int word) =>
        tree.Head(word) < 0 && tree.IsVerb(word) && told.First > word && told.Last >= tree.Count - 2 && tree[told.First - 1].Form is "," && told.Time.Precision == TimePrecision.Day && tree.Times.Count == 1;

    // The child of a word by which a time hangs on it, through no other clause.
    private static int Hook(Tree tree, ToldTime told, int word)
    {
        var at = told.Head(tree);
        for (var steps = 0; at >= 0 && steps < 6; steps++)
        {
            var head = tree.Head(at);
            if (head == word) return Hangs(tree, at, told) ? at : -1;
            // "since the operation began on 17 October", "during the week of 3 May": but no clause in between.
            if (head < 0 || !(tree.Is(at, "nmod") || tree.Is(at, "compound") || tree.Is(at, "obl") || tree.Is(at, "amod") || tree.Is(at, "nummod") || tree.Is(at, "appos") || tree.Is(at, "advmod") || tree.Is(at, "obj") || tree.Is(at, "nsubj") || IsReduced(tree, at))) return -1;
            // No time hangs on a place: "hit Tel Aviv on 19 July".
            if (!told.Has(head) && tree.EntityAt(head) is not { Type: EntityType.Loc } && !(tree.Deprel(head) is "obl" or "nmod" or "advmod" or "obl:unmarked" or "nmod:unmarked" or "appos" || IsSince(tree, head) || IsReduced(tree, head))) return -1;
            at = head;
        }
        return -1;
    }

    private static bool Hangs(Tree tree, int child, ToldTime told) =>
        tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advmod") || tree.Is(child, "compound") || tree.Is(child, "amod") || tree.Is(child, "nummod") ||
        tree.Is(child, "appos") || tree.Is(child, "dep") || tree.Is(child, "advcl") && IsSince(tree, child) || IsReduced(tree, child) || tree.Is(child, "parataxis") && told.Has(child) || tree.Is(child, "flat") || tree.Is(child, "nsubj") && told.Has(child);

    // "the raid conducted on Monday"
    private static bool IsReduced(Tree tree, int clause) => tree.Deprel(clause) is "acl" && tree[clause].Xpos is "VBN";

    private static bool IsSince(Tree tree, int clause) =>
        tree.Is(clause, "advcl") && tree.Child(clause, "mark") is var mark and >= 0 && tree.Lemma(mark) is "since";

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
        if (told.First > 4 || told.First > predicate || !Says(told.Time) || told.Time.Type is TimexType.Set) return null;
        // "On Tuesday rebels attacked": in front of all even without a comma.
        if (told.First == 1 && tree[0].Form is "On" or "In" or "During") return Joined(document, tree, 0, predicate);
        var end = told.Last + 1;
        return end < tree.Count && tree[end].Form is "," && (told.First == 0 || tree.Is(told.First - 1, "case") || tree.Upos(told.First - 1) is Upos.Adp or Upos.Adv or Upos.Det or Upos.Punct || tree[told.First - 1].Xpos == "VBG") ? Joined(document, tree, 0, predicate) : null;
    }

    // A duration says when only where it is reckoned from somewhere; "now" and "regularly" do not.
    private static bool Says(TimeExpression time) => time.From is not null || time.To is not null || time.Type is TimexType.Date or TimexType.Time && time.Value is { } value && value.Contains("XX", StringComparison.Ordinal)
        || time.Type == TimexType.Duration && time.Value is ['P', ..] && time.From is not null;

    // "between 3 and 5 May", "from March to April", "5-6 April"; "since" and "until" leave one end open.
    private static Time Joined(Document document, Tree tree, int k, int predicate)
    {
        var told = tree.Times[k];
        var one = told.Time;
        if (Range(tree, k) is { } next)
            return new(one.From, next.Time.To, one.Precision is null || next.Time.Precision is null ? null : one.Precision, one.Span.Cover(next.Time.Span).Of(document.Text));
        if (Range(tree, k - 1) is not null && k > 0) return Joined(document, tree, k - 1, predicate);
        var open = Since(tree, told, predicate) ? one with { To = null } : one;
        return new(open.From, open.To, open.Precision, one.Span.Of(document.Text));
    }

    private static ToldTime? Range(Tree tree, int k)
    {
        if (k < 0 || k + 1 >= tree.Times.Count) return null;
        var (one, next) = (tree.Times[k], tree.Times[k + 1]);
        if (one.Time.From is not { } from || next.Time.To is not { } to || to < from || next.First - one.Last > 2) return null;
        var link = next.First - one.Last == 2 ? tree[one.Last + 1].Form.ToLowerInvariant() : one.Last == next.First ? "-" : "";
        var before = one.First > 0 ? tree[one.First - 1].Form.ToLowerInvariant() : "";
        return link is "-" or "–" or "/" or "through" || link is "to" or "until" or "till" && before is "from" or "of" or "," || link == "and" && before == "between" ? next : null;
    }

    // "since the operation began on 17 October"
    private static bool Since(Tree tree, ToldTime told, int predicate)
    {
        // What stands within the phrase itself is no longer than its time: "since the raid on Monday".
        for (var (at, steps) = (told.Head(tree), 0); at >= 0 && at != predicate && !tree.IsUnder(predicate, at) && steps < 4; at = tree.Head(at), steps++)
            if (tree.Case(at) == "since" || IsSince(tree, at)) return true;
        return false;
    }
}
