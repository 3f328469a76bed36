using Dateline.Annotation;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Trees;

/// <summary>What a relative pronoun stands for: <c>the rebels, who attacked the base</c>.</summary>
internal static class Antecedents
{
    private const int Depth = 12;

    public static bool IsRelative(Tree tree, int i) =>
        tree[i].Xpos is "WDT" or "WP" or "WP$" || tree.Upos(i) is Upos.Pron && tree.Lemma(i) is "who" or "which" or "whom" or "whose";

    /// <summary>The noun that the relative clause around a word hangs on; −1 where there is none.</summary>
    public static int Of(Tree tree, int word)
    {
        for (var steps = 0; steps < Depth && word >= 0; steps++)
        {
            if (tree.Is(word, "acl:relcl")) return tree.Head(word);
            word = tree.Head(word);
        }
        return -1;
    }

    /// <summary>The word itself, or what it stands for where it is a relative pronoun.</summary>
    public static int Through(Tree tree, int i) => i >= 0 && IsRelative(tree, i) && (Of(tree, i) is var noun and >= 0 ? noun : Relatives.Before(tree, i)) is var meant and >= 0 ? meant : i;
}
