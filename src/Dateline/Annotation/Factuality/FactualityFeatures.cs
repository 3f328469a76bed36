using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Annotation.Factuality;

/// <summary>
/// What speaks for or against a predicate's having happened: the word, what hangs on it (negation, auxiliaries, subject), and
/// the words that it hangs on, up to the root. Each feature is a number below <see cref="Count"/>, by hashing.
/// </summary>
internal static class FactualityFeatures
{
    public const int Bits = 16;
    public const int Count = 1 << Bits;

    private const int Highest = 5;

    /// <summary>Adds the features of a predicate to a list.</summary>
    public static void Of(Tree tree, int word, List<int> features)
    {
        features.Add(0);
        var lemma = Lemma(tree, word);
        Add(features, "tag", tree[word].Xpos);
        Add(features, "lemma", lemma);
        Add(features, "tag lemma", tree[word].Xpos, lemma);
        Add(features, "rel", tree.Deprel(word));
        Add(features, "rel tag", tree.Deprel(word), tree[word].Xpos);
        Below(tree, word, "own", features);
        Add(features, "end", tree[tree.Count - 1].Form, tree.Head(word) < 0 ? "root" : "");
        Add(features, "first", Lemma(tree, 0), tree.Head(word) < 0 ? "root" : "");
        var path = "";
        var at = word;
        for (var level = 0; level < Highest && tree.Head(at) >= 0; level++)
        {
            path += tree.Deprel(at) + ">";
            at = tree.Head(at);
            Add(features, $"up{level}", path, Lemma(tree, at));
            Add(features, "path", path, tree[at].Xpos);
            Add(features, "above", Lemma(tree, at));
            if (level < 2) Below(tree, at, $"up{level} {tree.Deprel(word)}", features);
        }
    }

    // Function words and the subject say most of the modality; of other dependents only that they are there.
    private static void Below(Tree tree, int word, string place, List<int> features)
    {
        var helpers = "";
        foreach (var child in tree.Children(word))
        {
            var relation = tree.Deprel(child);
            Add(features, place, relation);
            if (relation is "aux" or "aux:pass" or "cop" or "advmod" or "mark" or "det" or "case" or "cc" or "expl" or "nsubj" or "compound:prt" or "nmod:poss")
            {
                Add(features, place, relation, Lemma(tree, child));
                if (relation is "aux" or "advmod" or "mark" or "cop" && child < word) helpers += relation + Lemma(tree, child) + tree[child].Xpos + " ";
            }
            if (relation is "advcl" && tree.Child(child, "mark") is var mark and >= 0) Add(features, place, "clause", Lemma(tree, mark));
        }
        Add(features, place, "helpers", helpers, tree[word].Xpos);
    }

    private static string Lemma(Tree tree, int i) => tree.Lemma(i).ToLowerInvariant();

    private static void Add(List<int> features, string a, string b, string c = "", string d = "")
    {
        var hash = Fnv.Empty;
        Mix(ref hash, a);
        Mix(ref hash, b);
        Mix(ref hash, c);
        Mix(ref hash, d);
        hash ^= hash >> 15;
        features.Add((int)(hash & (Count - 1)));
    }

    private static void Mix(ref uint hash, string text)
    {
        foreach (var c in text) hash = Fnv.Add(hash, c);
        hash = Fnv.Add(hash, 0x1f);
    }
}
