using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Trees;

/// <summary>Nouns that only say how much of what follows: <c>a series of strikes</c>, <c>dozens of people</c>.</summary>
internal static class Quantities
{
    private static readonly HashSet<string> Nouns =
        EmbeddedLines.Read("Facts/Coding/Trees/measure-nouns.txt").SelectMany(l => l.Split(' ')).ToHashSet();

    /// <summary>The word that a phrase is really about: <c>strikes</c> in <c>a series of strikes</c>; else the word itself.</summary>
    public static int Through(Tree tree, int i)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            if (!Nouns.Contains(tree.Lemma(i).ToLowerInvariant()) && tree.Upos(i) != Upos.Num) return i;
            var inner = -1;
            foreach (var child in tree.Children(i))
                if (child > i && (tree.Is(child, "nmod") || tree.Is(child, "obl")) && tree.Case(child) == "of") inner = child;
            if (inner < 0) return i;
            i = inner;
        }
        return i;
    }
}
