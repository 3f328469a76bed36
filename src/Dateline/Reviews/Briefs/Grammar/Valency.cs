using Dateline.Annotation.Trees;
using Dateline.Knowledge.Entries;

namespace Dateline.Reviews.Briefs.Grammar;

/// <summary>What some verbs cannot be told without, by valency.txt, whose head describes its form.</summary>
internal static class Valency
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Reviews/Briefs/Grammar/valency.txt", "valency"));

    private static readonly Lazy<Dictionary<string, string[]>> Needs = new(() => File.Value.ToDictionary(e => e.Expect(4)[0], e => e[1].Split(' '), StringComparer.Ordinal));

    internal static IReadOnlyList<Entry> Entries => File.Value;

    /// <param name="verb">In its base form.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="token">The verb in it.</param>
    public static bool Allows(string verb, Tree tree, int token) => !Needs.Value.TryGetValue(verb, out var needs) || needs.Any(n => Has(tree, token, n));

    private static bool Has(Tree tree, int verb, string need)
    {
        if (need == "plural") return tree.Child(verb, "nsubj") is >= 0 and var subject && (tree.Has(subject, "conj") || tree[subject].Xpos is "NNS" or "NNPS");
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Is(child, need) || need == "to" && (tree.Mark(child) == "to" || tree.Case(child) == "to") || tree.Case(child) == need || tree.Is(child, "compound") && tree.Lemma(child) == need)) return true;
        // "Called on the sides to stop", "a demand for": what hangs on the object.
        if (tree.Child(verb, "obj") is not (>= 0 and var thing)) return false;
        foreach (var child in tree.Children(thing))
            if (tree.Case(child) == need || tree.Mark(child) is { } mark && (mark == need || need == "xcomp" && mark == "to")) return true;
        return false;
    }
}
