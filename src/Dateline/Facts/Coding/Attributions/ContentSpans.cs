using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Attributions;

/// <summary>Finds what a cue attributes by the structure of its sentence: a clause, an infinitive, an object, what stands before.</summary>
internal static class ContentSpans
{
    /// <summary>First and last token of what is attributed, with its <c>that</c> or <c>to</c>; null where there is nothing.</summary>
    public static (int First, int Last)? Find(AttributionCue cue)
    {
        var (tree, word) = (cue.Tree, cue.Word);
        if (tree.Is(word, "case")) return Before(cue);
        if (tree.Upos(word) == Upos.Adv) return OfAdverb(tree, word);
        if (cue.Attitude.Case is { } preposition) return OfPreposition(tree, word, preposition);
        if (cue.IsPassive && cue.May(ReportedContents.Object)) return OfPassive(tree, word);
        if (cue.May(ReportedContents.Clause) && Clause(tree, word) is { } clause) return clause;
        if (cue.May(ReportedContents.Infinitive) && Infinitive(tree, word) is { } infinitive) return infinitive;
        if (cue.May(ReportedContents.Object) && Object(tree, word) is { } obj) return obj;
        return tree.IsVerb(word) && (cue.Attitude.IsSpeech || cue.May(ReportedContents.Clause) && Closes(cue)) ? Before(cue) : null;
    }

    // "…, the newspaper has learned."
    private static bool Closes(AttributionCue cue)
    {
        var (tree, word) = (cue.Tree, cue.Word);
        return cue.Source >= 0 && cue.Source < word && tree.First(cue.Source) > 1 && tree[tree.First(cue.Source) - 1].Form == "," && (word + 1 >= tree.Count || tree.IsPunct(word + 1));
    }

    private static (int First, int Last)? Clause(Tree tree, int word)
    {
        var (first, last) = (-1, -1);
        foreach (var child in tree.Children(word))
        {
            if (child < word || !IsClause(tree, word, child)) continue;
            if (first < 0) first = tree.First(child);
            last = tree.Last(child);
        }
        if (first > word) return (first, WithoutAside(tree, first, last));
        // "complained bitterly that …": hung on a word between.
        for (var i = word + 1; i < Math.Min(word + 6, tree.Count); i++)
            if (tree.Is(i, "mark") && tree.Lemma(i) == "that" && tree.Head(i) > i && tree.IsUnder(i, word)) return (i, WithoutAside(tree, i, tree.Last(tree.Head(i))));
        return null;
    }

    private static bool IsClause(Tree tree, int word, int child)
    {
        if (tree.Deprel(child) is "ccomp" or "parataxis" && !tree.IsPunct(tree.First(child))) return tree.Deprel(child) == "ccomp" || tree.IsVerb(word) && !tree.Has(word, "obj");
        // "the claim that …", "is sure that …", "asked whether …": as the parser pleases.
        return tree.Deprel(child) is "acl" or "advcl" or "acl:relcl" && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) is "that" or "whether"
            && (tree.Lemma(mark) == "that" || tree.IsVerb(word));
    }

    private static (int First, int Last)? Infinitive(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word || tree.Deprel(child) is not ("xcomp" or "ccomp" or "acl" or "advcl")) continue;
            var called = tree.IsVerb(word) && tree.Lemma(word) == "call" ? tree.Child(word, "obl") : -1;
            if (called > word && called < child && tree.Deprel(child) is "advcl" or "xcomp" && tree.First(called) + 1 <= called) return (tree.First(called) + 1, tree.Last(child));
            if (tree.Deprel(child) is "acl" or "advcl" && (tree.IsVerb(word) && tree.First(child) > word + 1 || tree.Child(child, "mark") is not (var mark and >= 0) || tree.Lemma(mark) != "to")) continue;
            var first = tree.First(child);
            // "urged the army to open the port": the army is part of what is urged.
            if (tree.Child(word, "obj") is var obj and >= 0 && obj > word && obj < child && tree.Lemma(word) is not ("promise" or "tell")) first = tree.First(obj);
            return first > word ? (first, tree.Last(child)) : null;
        }
        return tree.IsVerb(word) ? OfWhom(tree, word) : null;
    }

    // "urged the council to lift the siege", with the infinitive hung on the council.
    private static (int First, int Last)? OfWhom(Tree tree, int word)
    {
        foreach (var whom in tree.Children(word))
        {
            if (whom < word || tree.Deprel(whom) is not ("obj" or "iobj")) continue;
            foreach (var child in tree.Children(whom))
                if (child > whom && tree.Deprel(child) == "acl" && tree[child].Xpos == "VB" && tree.First(whom) > word) return (tree.First(whom), tree.Last(child));
        }
        return null;
    }

    private static (int First, int Last)? Object(Tree tree, int word)
    {
        var obj = tree.Child(word, "obj");
        if (obj < 0) return tree.Child(word, "xcomp") is var doing and >= 0 && doing > word && tree[doing].Xpos == "VBG" ? (tree.First(doing), tree.Last(doing)) : null;
        if (obj < word) return tree.First(obj) == obj ? (obj, obj) : null;
        var end = WithoutAside(tree, obj, tree.Last(obj));
        return (tree.First(obj), end < tree.Last(obj) ? end : WithoutAside(tree, obj, Rest(tree, word, obj, end)));
    }

    // ", citing the law", ", which he had signed": what the narrator says besides, at the end.
    private static int WithoutAside(Tree tree, int first, int last)
    {
        for (var i = last; i > first + 1; i--)
        {
            if (tree[i - 1].Form != "," || tree[i].Xpos is not ("VBG" or "WDT" or "WP" or "WP$")) continue;
            var top = i;
            while (tree.Head(top) >= first && tree.Head(top) <= last && tree.First(tree.Head(top)) >= i) top = tree.Head(top);
            if (tree.Lemma(i) is "say" or "add" or "cite" or "argue" or "note" or "claim" or "warn" || tree.Deprel(top) is "acl" or "acl:relcl" or "advcl" && tree.Last(top) >= last) return i - 2;
        }
        return last;
    }

    // "described the plan as a trap", "criticized the army for the siege": what belongs to the judgement; times and asides do not.
    private static int Rest(Tree tree, int word, int obj, int last)
    {
        foreach (var child in tree.Children(word))
        {
            if (child <= obj || tree.IsPunct(child)) continue;
            if (tree.Deprel(child) is not ("obl" or "xcomp" or "nmod" or "ccomp" or "acl" or "advcl" or "obl:npmod")) break;
            var start = tree.First(child);
            if (start > 0 && tree.IsPunct(start - 1) && tree[start - 1].Form is "," or "–" or "—" || Times.IsTime(tree, child)) break;
            if (tree.Deprel(child) == "obl" && tree.Case(child) is "in" or "during" or "at" or "after" or "before" or "by" or "since" or "until") break;
            if (tree.Deprel(child) == "advcl" && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) is not ("for" or "as" or "of")) break;
            last = Math.Max(last, tree.Last(child));
        }
        return last;
    }

    private static (int First, int Last)? OfPreposition(Tree tree, int word, string preposition)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word || tree.Deprel(child) is not ("obl" or "nmod" or "advcl" or "acl" or "xcomp" or "ccomp")) continue;
            var start = tree.First(child);
            if (!tree[start].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase) || preposition is "on" or "in" or "at" && Times.IsTime(tree, child)) continue;
            while (start < child && tree[start].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase)) start++;
            var last = tree.Last(child);
            // "called on the army to withdraw": what is called for comes behind.
            foreach (var next in tree.Children(word))
                if (next > child && tree.Deprel(next) is "xcomp" or "advcl" && tree.First(next) == last + 1) last = tree.Last(next);
            return (start, last);
        }
        return null;
    }

    private static (int First, int Last)? OfPassive(Tree tree, int word)
    {
        if (tree.Is(word, "acl") && tree.Head(word) is var noun and >= 0 && noun < word) return (tree.First(noun), Math.Min(tree.Last(noun), word - 1));
        var subject = tree.Child(word, "nsubj");
        if (subject < 0 || subject > word) return null;
        return (tree.First(subject), tree.Last(subject));
    }

    private static (int First, int Last)? OfAdverb(Tree tree, int word)
    {
        var clause = tree.Head(word);
        if (clause < 0 || !tree.IsVerb(clause)) return null;
        var first = tree.First(clause);
        while (first < clause && (tree.Deprel(first) is "mark" or "cc" || tree.IsPunct(first))) first++;
        return (first, tree.Last(clause));
    }

    // "…, the ministry said.", "According to the ministry, …"
    private static (int First, int Last)? Before(AttributionCue cue)
    {
        if (cue.Source < 0) return null;
        var speech = new Cue(cue.Tree, cue.Word, cue.Source, new(ReportedContents.Clause, null), cue.Tree.Is(cue.Word, "case"));
        if (ContentFinder.Find(speech) is not { } span) return null;
        var tree = cue.Tree;
        var (first, last) = (0, tree.Count - 1);
        while (first < last && tree[first].Span.Start < span.Start) first++;
        while (last > first && tree[last].Span.End > span.End) last--;
        // What follows a cue behind its own comma is not what stood before.
        return tree[first].Span.Start >= span.Start ? (first, last) : null;
    }
}
