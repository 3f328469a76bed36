using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Finds what a cue reports by the structure of its sentence.</summary>
internal static class ContentFinder
{
    /// <summary>The reported words, or null where the sentence has none.</summary>
    public static TextSpan? Find(Cue cue)
    {
        var tree = cue.Tree;
        if (cue.IsPreposition) return Around(tree, cue.Word, Math.Max(cue.Speaker, LastOf(tree, cue)), Clause(tree, cue));
        var contents = cue.Reporting.Contents;
        if (contents.HasFlag(ReportedContents.Clause))
        {
            if (Complement(tree, cue.Word) is var clause and >= 0) return OfClause(tree, cue, clause);
            if (tree.Is(cue.Word, "parataxis") && tree.Head(cue.Word) is var head and >= 0 && !tree.Has(cue.Word, "obj"))
                return Around(tree, Math.Min(tree.First(cue.Word), cue.Word), tree.Last(cue.Word), head);
            foreach (var child in tree.Children(cue.Word))
                if (tree.Is(child, "parataxis") && child > cue.Word) return Of(tree, tree.First(child), tree.Last(child));
            if (!(contents.HasFlag(ReportedContents.Object) && tree.Has(cue.Word, "obj")) && Closing(tree, cue) is { } before) return before;
        }
        if (contents.HasFlag(ReportedContents.Infinitive) && tree.Child(cue.Word, "xcomp") is var infinitive and >= 0 && tree.IsVerb(infinitive))
            return Of(tree, tree.First(infinitive), tree.Last(infinitive));
        return contents.HasFlag(ReportedContents.Object) ? OfObject(tree, cue) : null;
    }

    // "…, the ministry said.": whatever the tree makes of it, what stands before is what is said.
    private static TextSpan? Closing(Tree tree, Cue cue)
    {
        var start = cue.Speaker < cue.Word ? FirstOf(tree, cue) : cue.Word;
        if (start < 3 || !tree.IsPunct(start - 1)) return null;
        for (var i = Math.Max(cue.Word, cue.Speaker) + 1; i < tree.Count; i++)
            if (tree.IsVerb(i) || tree.Upos(i) is "SCONJ" or "CCONJ") return null;
        return Of(tree, 0, start - 1);
    }

    private static int FirstOf(Tree tree, Cue cue)
    {
        var first = cue.Speaker;
        while (first > 0 && !tree.IsPunct(first - 1)) first--;
        return first;
    }

    private static int Complement(Tree tree, int word)
    {
        var clause = tree.Child(word, "ccomp");
        // "made it clear that": the clause hangs on either word.
        if (clause < 0 && tree.Is(word, "xcomp") && tree.Head(word) is var maker and >= 0) clause = tree.Child(maker, "ccomp");
        // "made it clear during his visit that", "complained bitterly that": hung on a word between.
        if (clause < 0 && (tree.IsVerb(word) || tree.Is(word, "xcomp"))) clause = Between(tree, word);
        // "the claim that", "is clear that": as the parser pleases.
        if (clause < 0 && !tree.IsVerb(word))
            foreach (var child in tree.Children(word))
                if ((tree.Is(child, "acl") || tree.Is(child, "advcl")) && child > word && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == "that") return child;
        return clause;
    }

    private static int Between(Tree tree, int word)
    {
        var top = tree.Is(word, "xcomp") && tree.Head(word) is var head and >= 0 ? head : word;
        for (var i = word + 1; i < Math.Min(word + 8, tree.Count) && !tree.IsPunct(i); i++)
            if (tree.Is(i, "mark") && tree.Lemma(i) == "that" && tree.Head(i) > i && tree.IsUnder(i, top)) return tree.Head(i);
        return -1;
    }

    private static TextSpan? OfClause(Tree tree, Cue cue, int clause)
    {
        var (first, last) = (tree.First(clause), tree.Last(clause));
        if (clause > cue.Word)
        {
            // A parser may cut what is said in two.
            foreach (var more in tree.All(cue.Word, "ccomp")) last = Math.Max(last, tree.Last(more));
            if (Begun(tree, cue.Word, clause, first) is var begun and >= 0) first = begun;
            return Of(tree, first, last);
        }
        // What stands before a cue belongs to the fronted clause, even where it was hung on the cue:
        // "Since that time, the army has lost the town, he said."
        if (tree.Head(cue.Word) < 0) first = 0;
        return Of(tree, first, Math.Max(last, Math.Min(cue.Word, tree.First(cue.Speaker)) - 1));
    }

    // "noted the role the army can play": a clause without its noun is not what was noted; "told the press the road is open" is.
    private static int Begun(Tree tree, int word, int clause, int first)
    {
        if (tree.Has(clause, "mark") || tree.Lemma(word) is not ("note" or "announce" or "describe" or "stress" or "confirm" or "acknowledge" or "mention" or "report" or "emphasize" or "emphasise" or "highlight" or "underline" or "recall")) return -1;
        foreach (var child in tree.Children(word))
            if (child > word && child < first && tree.Deprel(child) is "obj" or "iobj" && tree.Last(child) == first - 1) return tree.First(child);
        return -1;
    }

    private static TextSpan? OfObject(Tree tree, Cue cue)
    {
        var isPassive = tree.IsVerb(cue.Word) && Participants.IsPassive(tree, cue.Word);
        if (isPassive)
            return tree.Is(cue.Word, "acl") && tree.Head(cue.Word) is var noun and >= 0 ? NounPhrases.Span(tree, noun, participles: false) : null;
        var obj = -1;
        if (cue.Reporting.Case is null) obj = Participants.Patient(tree, cue.Word);
        else
            foreach (var child in tree.Children(cue.Word))
                if (child > cue.Word && (tree.Is(child, "obl") || tree.Is(child, "advcl")) && tree.Marker(child) == cue.Reporting.Case) obj = child;
        // "accused the army of shelling": hung on the verb or on its object.
        if (obj < 0 && tree.Child(cue.Word, "obj") is var accused and >= 0)
            foreach (var child in tree.Children(accused))
                if ((tree.Is(child, "acl") || tree.Is(child, "nmod")) && tree.Marker(child) == cue.Reporting.Case) obj = child;
        if (obj < 0 || tree.Upos(obj) is "PRON" or "ADJ") return null;
        // "confirmed reports that the bridge had fallen"
        foreach (var child in tree.Children(obj))
            if ((tree.Is(child, "acl") || tree.Is(child, "ccomp")) && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == "that")
                return Of(tree, tree.First(child), tree.Last(child));
        if (obj < cue.Word) return NounPhrases.Span(tree, obj);
        // "claimed responsibility": the noun alone says nothing.
        if (tree.First(obj) == tree.Last(obj) && (obj + 1 >= tree.Count || tree.Upos(obj + 1) is "PUNCT" or "CCONJ")) return Of(tree, Math.Min(tree.First(cue.Speaker), cue.Word), obj);
        var (first, last) = (tree.First(obj), tree.Last(obj));
        while (first < obj && tree.Is(first, "case")) first++;
        return Of(tree, first, Rest(tree, cue.Word, obj, last));
    }

    // What follows the object belongs to it more often than to the reporting verb: "announced the start … to retake the town".
    private static int Rest(Tree tree, int word, int obj, int last)
    {
        foreach (var child in tree.Children(word))
        {
            if (child <= obj || tree.IsPunct(child)) continue;
            if (!(tree.Is(child, "obl") || tree.Is(child, "advcl") || tree.Is(child, "xcomp") || tree.Is(child, "nmod"))) break;
            if (tree.IsPunct(tree.First(child)) || tree.First(child) > 0 && tree[tree.First(child) - 1].Form is "," || Times.IsTime(tree, child)) break;
            last = Math.Max(last, tree.Last(child));
        }
        return last;
    }

    // The clause that a preposition's phrase belongs to.
    private static int Clause(Tree tree, Cue cue)
    {
        var head = tree.Head(cue.Speaker);
        for (var steps = 0; head >= 0 && steps < tree.Count && (!tree.IsVerb(head) || tree.Is(head, "advcl") || IsOf(cue, head)) && tree.Head(head) >= 0; steps++) head = tree.Head(head);
        return head < 0 ? cue.Speaker : head;
    }

    // "as defined by": its verb holds nothing of what is said.
    private static bool IsOf(Cue cue, int i) => cue.Word <= i && i <= cue.Last;

    // A parser may hang more on the speaker than can be his.
    private static int LastOf(Tree tree, Cue cue)
    {
        var last = tree.First(cue.Speaker) > cue.Last ? tree.Last(cue.Speaker) : Math.Max(cue.Last + 1, cue.Speaker);
        while (last + 1 < tree.Count && (tree.Upos(last + 1) == Upos.Propn || tree[last + 1].Form is "-")) last++;
        return last;
    }

    // A clause without the words from..to that stand at its edge; at an edge of the sentence, the sentence without them.
    private static TextSpan? Around(Tree tree, int from, int to, int clause)
    {
        if (to >= LastWord(tree)) return from > 0 ? Of(tree, 0, from - 1) : null;
        // At the start of the sentence, a number in a list apart.
        var start = 0;
        while (start < from && (tree.IsPunct(start) || tree.Upos(start) is "NUM" or "CCONJ" or "X")) start++;
        if (start == from) return Of(tree, to + 1, tree.Count - 1);
        // ", according to the agency, and …": what stands before the first comma.
        if (clause < from && tree[from - 1].Form is "," && to + 2 < tree.Count && tree[to + 1].Form is "," && tree.Upos(to + 2) is "CCONJ") return Of(tree, tree.First(clause), from - 1);
        var (first, last) = (tree.First(clause), tree.Last(clause));
        if (first >= from) first = to + 1;
        if (last <= to) last = from - 1;
        return Of(tree, first, last);
    }

    private static int LastWord(Tree tree)
    {
        var last = tree.Count - 1;
        while (last > 0 && tree.IsPunct(last)) last--;
        return last;
    }

    private static TextSpan? Of(Tree tree, int first, int last)
    {
        while (first <= last && (tree.IsPunct(first) || IsOpening(tree, first))) first++;
        while (last >= first && tree.IsPunct(last)) last--;
        return first <= last ? tree.Cover(first, last) : null;
    }

    private static bool IsOpening(Tree tree, int i) => tree.Lemma(i) is "that" && tree.Is(i, "mark") || tree.Is(i, "cc");
}
