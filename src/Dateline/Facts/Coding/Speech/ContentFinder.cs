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
        if (cue.IsPreposition) return ReportedClause.Find(cue);
        var contents = cue.Reporting.Contents;
        // "Chad and Niger agreed on Friday to talk, the envoy said": they have said nothing.
        if (tree.Lemma(cue.Word) is "agree" && HasInfinitive(tree, cue.Word)) return null;
        if (contents.HasFlag(ReportedContents.Label)) return Label(tree, cue.Word);
        if (contents.HasFlag(ReportedContents.Clause) && tree[cue.Word].Xpos is "VBD" or "VBZ" or "VBP" && !Participants.IsPassive(tree, cue.Word) && Medial.Of(tree, cue.Word, cue.Speaker, cue.Word, cue.Word) is { } aside && Goes(tree, aside)) return ReportedWords.Span(tree, 0, tree.Count - 1);
        if (contents.HasFlag(ReportedContents.Clause))
        {
            if (Complement(tree, cue.Word) is var clause and >= 0 && !IsNext(tree, cue, clause)) return OfClause(tree, cue, clause);
            if (tree.Is(cue.Word, "parataxis") && tree.Head(cue.Word) is var head and >= 0 && !tree.Has(cue.Word, "obj") && !IsApart(tree, cue))
                return ReportedClause.Without(tree, Math.Min(tree.First(cue.Word), cue.Word), tree.Last(cue.Word), head);
            foreach (var child in tree.Children(cue.Word))
                if (tree.Is(child, "parataxis") && child > cue.Word && tree[tree.First(child)].Form is not ";" && tree[Math.Max(0, tree.First(child) - 1)].Form is not ";") return ReportedWords.Span(tree, tree.First(child), tree.Last(child));
            if (!(contents.HasFlag(ReportedContents.Object) && tree.Has(cue.Word, "obj")) && Closing(tree, cue) is { } before) return before;
        }
        if (contents.HasFlag(ReportedContents.Infinitive) && tree.Child(cue.Word, "xcomp") is var infinitive and >= 0 && tree.IsVerb(infinitive))
            return ReportedWords.Span(tree, tree.First(infinitive), tree.Last(infinitive));
        if (contents.HasFlag(ReportedContents.Gerund) && tree.Child(cue.Word, "xcomp") is var doing and >= 0 && tree[doing].Xpos == "VBG" && doing > cue.Word) return ReportedWords.Span(tree, tree.First(doing), tree.Last(doing));
        return contents.HasFlag(ReportedContents.Object) ? ReportedObject.Find(cue) : null;
    }

    // "called it “a dangerous deal”": with what it is called, where that is in quotation marks.
    private static TextSpan? Label(Tree tree, int word)
    {
        var named = tree.Child(word, "obj");
        if (named < word) return null;
        // Where it is a noun phrase parsers set it beside the object.
        foreach (var child in (int[])[.. tree.Children(word), .. tree.Children(named)])
        {
            if (child <= named || !(tree.Deprel(child) is "xcomp" or "obj" or "appos") || tree.IsVerb(child)) continue;
            var first = tree.First(child);
            if (IsMark(first) || first > 0 && IsMark(first - 1)) return ReportedWords.Span(tree, tree.First(named), tree.Last(child));
        }
        return null;

        bool IsMark(int i) => tree[i].Form is "\"" or "“" or "``";
    }

    // "The premier offered talks; the rebels agreed to come": a clause behind a semicolon says nothing of the one before it.
    private static bool IsApart(Tree tree, Cue cue) => Math.Min(tree.First(cue.Word), cue.Word) is > 0 and var first && (tree[first].Form is ";" || tree[first - 1].Form is ";");

    // "Thousands have fled, the agency said; Chad has taken in as many": what stands behind the semicolon is told by the narrator.
    private static bool IsNext(Tree tree, Cue cue, int clause) =>
        clause > cue.Word && tree.First(clause) is > 1 and var first && (tree[first].Form is ";" || tree[first - 1].Form is ";" || IsCounted(tree, tree[first].Form is "," ? first + 1 : first, clause)) && tree.First(cue.Speaker) is > 1 and var speaker && speaker < cue.Word && tree.IsPunct(speaker - 1);

    // "the minister said, a year after the war began"
    private static bool IsCounted(Tree tree, int first, int clause)
    {
        if (tree[first - 1].Form is not ",") return false;
        foreach (var told in tree.Times)
            if (told.First == first && told.Last + 1 < clause && tree[told.Last + 1].Form is "after" or "before") return true;
        return false;
    }

    private static bool HasInfinitive(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Deprel(child) is "xcomp" or "advcl" && tree[child].Xpos is "VB") return true;
        return false;
    }

    // One sentence around the cue: the verb of what is said stands on one side, and it is no list of clauses.
    private static bool Goes(Tree tree, (int First, int Last) aside) =>
        tree.Upos(aside.Last + 2) is not Upos.Cconj && tree.HasVerb(0, aside.First) != tree.HasVerb(aside.Last + 1, tree.Count) | tree[0].Xpos is "WP" or "WRB";

    // "…, the ministry said.": whatever the tree makes of it, what stands before is what is said.
    private static TextSpan? Closing(Tree tree, Cue cue)
    {
        // "…, five days after the two sides concluded the agreement": something is done, nothing said.
        if (!cue.IsPreposition && tree.Child(cue.Word, "obj") > cue.Word) return null;
        var start = cue.Speaker < cue.Word ? FirstOf(tree, cue) : cue.Word;
        if (start < 3 || !tree.IsPunct(start - 1)) return null;
        for (var i = Math.Max(cue.Word, cue.Speaker) + 1; i < tree.Count; i++)
            if (tree.IsVerb(i) || tree.Upos(i) is "SCONJ" or "CCONJ") return null;
        return ReportedWords.Span(tree, 0, start - 1);
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
            return ReportedWords.Span(tree, first, last);
        }
        // What stands before a cue belongs to the fronted clause, even where it was hung on the cue:
        // "Since that time, the army has lost the town, he said."
        if (tree.Head(cue.Word) < 0) first = 0;
        return ReportedWords.Span(tree, first, Math.Max(last, Math.Min(cue.Word, tree.First(cue.Speaker)) - 1));
    }

    // "noted the role the army can play": a clause without its noun is not what was noted; "told the press the road is open" is.
    private static int Begun(Tree tree, int word, int clause, int first)
    {
        if (tree.Has(clause, "mark") || tree.Lemma(word) is not ("note" or "announce" or "describe" or "stress" or "confirm" or "acknowledge" or "mention" or "report" or "emphasize" or "emphasise" or "highlight" or "underline" or "recall")) return -1;
        foreach (var child in tree.Children(word))
            if (child > word && child < first && tree.Deprel(child) is "obj" or "iobj" && tree.Last(child) == first - 1) return tree.First(child);
        return -1;
    }
}
