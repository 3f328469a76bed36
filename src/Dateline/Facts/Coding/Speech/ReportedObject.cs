using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>A noun phrase that a cue reports: <c>announced the opening of a crossing</c>.</summary>
internal static class ReportedObject
{
    /// <summary>The noun phrase; null where there is none, or a pronoun only.</summary>
    public static TextSpan? Find(Cue cue)
    {
        var tree = cue.Tree;
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
        // "claims the islands", "claimed the throne": as his own, and no words.
        if (tree.Lemma(cue.Word) is "claim" && IsOwned(tree, obj)) return null;
        // "confirmed reports that the bridge had fallen"
        foreach (var child in tree.Children(obj))
            if ((tree.Is(child, "acl") || tree.Is(child, "ccomp")) && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == "that")
                return ReportedWords.Span(tree, tree.First(child), tree.Last(child));
        if (obj < cue.Word) return NounPhrases.Span(tree, obj);
        // "claimed responsibility": the noun alone says nothing.
        if (tree.First(obj) == tree.Last(obj) && (obj + 1 >= tree.Count || tree.Upos(obj + 1) is "PUNCT" or "CCONJ")) return ReportedWords.Span(tree, Math.Min(tree.First(cue.Speaker), cue.Word), obj);
        var (first, last) = (tree.First(obj), tree.Last(obj));
        while (first < obj && tree.Is(first, "case")) first++;
        return ReportedWords.Span(tree, first, Rest(tree, cue.Word, obj, last));
    }

    private static bool IsOwned(Tree tree, int obj) =>
        tree.EntityAt(obj) is { Type: EntityType.Loc or EntityType.Fac } || tree.Lemma(obj) is "area" or "coast" or "island" or "land" or "peninsula" or "province" or "reef" or "region" or "seat" or "shoal" or "sovereignty" or "territory" or "throne" or "town" or "valley" or "water";

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
}
