using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Positions;

/// <summary>Whether a stance is denied, and what then is held.</summary>
internal static class Negations
{
    public static bool IsNegated(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (child < word && (tree.Is(child, "advmod") || tree.Is(child, "det")) && tree.Lemma(child).ToLowerInvariant() is "not" or "n't" or "never" or "no" or "neither") return true;
        return false;
    }

    /// <summary>Null where nothing follows from the denial: who does not demand may want all the same.</summary>
    public static Stance? Opposite(Stance stance) => stance switch
    {
        Stance.Supports => Stance.Opposes,
        Stance.Recognises => Stance.Rejects,
        Stance.Opposes => Stance.Neutral,
        _ => null,
    };
}
