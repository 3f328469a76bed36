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
        if (cue.IsPreposition) return Before(cue);
        if (tree.Upos(word) == Upos.Adv) return OfAdverb(tree, word);
        if (cue.Attitude.Case is { } preposition) return OfPreposition(tree, word, preposition);
        if (cue.IsPassive && cue.May(ReportedContents.Object)) return OfPassive(tree, word);
        if (cue.May(ReportedContents.Clause) && Clause(tree, word) is { } clause) return clause;
        if (cue.May(ReportedContents.Infinitive) && Infinitive(tree, word) is { } infinitive) return infinitive;
        if (cue.May(ReportedContents.Object) && ObjectSpans.Of(tree, word) is { } obj) return obj;
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
        if (first > word) return (first, ObjectSpans.WithoutAside(tree, first, last));
        // "complained bitterly that …": hung on a word between.
        for (var i = word + 1; i < Math.Min(word + 6, tree.Count); i++)
            if (tree.Is(i, "mark") && tree.Lemma(i) == "that" && tree.Head(i) > i && tree.IsUnder(i, word)) return (i, ObjectSpans.WithoutAside(tree, i, tree.Last(tree.Head(i))));
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
        var speech = new Cue(cue.Tree, cue.Word, cue.Source, new(ReportedContents.Clause, null), cue.Last);
        if (ContentFinder.Find(speech) is not { } span) return null;
        var tree = cue.Tree;
        var (first, last) = (0, tree.Count - 1);
        while (first < last && tree[first].Span.Start < span.Start) first++;
        while (last > first && tree[last].Span.End > span.End) last--;
        // "But the plan is dead, he said."
        if (first == 1 && tree.Is(0, "cc")) return (0, last);
        // What follows a cue behind its own comma is not what stood before.
        return tree[first].Span.Start >= span.Start ? (first, last) : null;
    }
}
