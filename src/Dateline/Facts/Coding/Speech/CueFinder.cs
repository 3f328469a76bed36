using Dateline.Annotation;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Speech;

/// <summary>Finds the words of reporting.txt that have a speaker.</summary>
internal sealed class CueFinder(ReportingWords words)
{
    public IEnumerable<Cue> Find(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Is(i, "case") && Preposition(tree, i) is { } preposition)
                yield return new(tree, i, tree.Head(i), preposition, true);
            else if (Predicate(tree, i) is { } reporting && Speaker(tree, i) is var speaker and >= 0)
                yield return new(tree, i, speaker, reporting, false);
        }
    }

    private ReportingWord? Preposition(Tree tree, int i)
    {
        if (tree.Head(i) < 0) return null;
        var text = tree.WithFixed(i);
        foreach (var word in words.Table.Of("prep", tree[i].Form.ToLowerInvariant()))
            if (text == word.Entry[0]) return word.Value;
        return null;
    }

    private ReportingWord? Predicate(Tree tree, int i)
    {
        var kind = tree.Upos(i) switch { Upos.Verb => "verb", Upos.Adj => "adj", _ => null };
        if (kind is null || tree.Deprel(i) is "amod" or "case" or "fixed" or "compound") return null;
        foreach (var word in words.Table.Of(kind, tree.Lemma(i).ToLowerInvariant()))
            if (word.Rest.All(w => StandsBy(tree, i, w))) return word.Value;
        return null;
    }

    private static bool StandsBy(Tree tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "compound") && tree.Lemma(child) == word) return true;
            if (tree.Is(child, "obl") && tree.Case(child) == word) return true;
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == word) return true;
        }
        return false;
    }

    private static int Speaker(Tree tree, int i)
    {
        // "made it clear that": whoever made it.
        var predicate = tree.Upos(i) == Upos.Adj && tree.Is(i, "xcomp") && tree.Head(i) is var maker and >= 0 ? maker : i;
        var speaker = tree.IsVerb(predicate) ? Participants.Agent(tree, predicate) : Participants.Subject(tree, predicate);
        if (speaker < 0 || tree.IsPunct(speaker) || tree.Lemma(speaker) is "it" or "there" or "this" or "that" or "which" or "what") return -1;
        return speaker;
    }
}
