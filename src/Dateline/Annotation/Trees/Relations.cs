namespace Dateline.Annotation.Trees;

/// <summary>Questions about the relations of Universal Dependencies v2 (https://universaldependencies.org/en/dep).</summary>
internal static class Relations
{
    /// <summary>Whether a relation is another, subtypes included: <c>nsubj:pass</c> is <c>nsubj</c>.</summary>
    public static bool Is(string deprel, string relation) =>
        deprel.StartsWith(relation, StringComparison.Ordinal) && (deprel.Length == relation.Length || deprel[relation.Length] == ':');

    public static bool Is(this Tree tree, int i, string relation) => Is(tree.Deprel(i), relation);

    /// <summary>The first dependent with a relation, or −1.</summary>
    public static int Child(this Tree tree, int i, string relation)
    {
        foreach (var child in tree.Children(i))
            if (Is(tree.Deprel(child), relation)) return child;
        return -1;
    }

    public static bool Has(this Tree tree, int i, string relation) => tree.Child(i, relation) >= 0;

    /// <summary>The same of a sentence whose tree is not built yet.</summary>
    public static bool Has(this Sentence sentence, int i, string relation)
    {
        foreach (var child in sentence.Children(i))
            if (Is(sentence.Tokens[child].Deprel, relation)) return true;
        return false;
    }

    /// <summary>The dependents with a relation, in text order.</summary>
    public static List<int> All(this Tree tree, int i, string relation)
    {
        var found = new List<int>();
        foreach (var child in tree.Children(i))
            if (Is(tree.Deprel(child), relation)) found.Add(child);
        return found;
    }

    /// <summary>The word and all that are coordinated with it; an apposition behind <c>and</c> is none.</summary>
    public static List<int> Coordinated(this Tree tree, int i)
    {
        var all = new List<int> { i };
        for (var k = 0; k < all.Count; k++)
            foreach (var child in tree.Children(all[k]))
                if ((tree.Is(child, "conj") || tree.Is(child, "appos") && tree.Has(child, "cc")) && all.Count < tree.Count) all.Add(child);
        return all;
    }

    /// <summary>The first of the words that a word is coordinated with.</summary>
    public static int FirstConjunct(this Tree tree, int i)
    {
        for (var steps = 0; tree.Is(i, "conj") && tree.Head(i) >= 0 && steps < tree.Count; steps++) i = tree.Head(i);
        return i;
    }

    /// <summary>The preposition of a word in lower case, <c>according to</c> with its fixed parts; null where it has none.</summary>
    public static string? Case(this Tree tree, int i)
    {
        string? found = null;
        foreach (var child in tree.Children(i))
        {
            if (child > i || !tree.Is(child, "case") || tree.Lemma(child) is "'s") continue;
            // "from across the border": the first one says the relation, unless it is only an adverb's.
            found ??= tree.WithFixed(child);
        }
        return found;
    }

    /// <summary>The lemma of the word that opens a clause, <c>that</c>, <c>to</c>, <c>if</c>; null where it has none.</summary>
    public static string? Mark(this Tree tree, int i) => tree.Child(i, "mark") is var mark and >= 0 ? tree.Lemma(mark) : null;

    /// <summary>The preposition or conjunction before a word or clause; null where it has neither.</summary>
    public static string? Marker(this Tree tree, int i) => tree.Case(i) ?? tree.Mark(i);

    /// <summary>Whether a word, by lemma or form, hangs on another before it or stands right before it.</summary>
    public static bool StandsBefore(this Tree tree, int i, string word)
    {
        foreach (var child in tree.Children(i))
            if (child < i && (tree.Lemma(child).Equals(word, StringComparison.OrdinalIgnoreCase) || tree[child].Form.Equals(word, StringComparison.OrdinalIgnoreCase))) return true;
        return i > 0 && tree[i - 1].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a verb or auxiliary stands among some tokens.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The token after the last.</param>
    public static bool HasVerb(this Tree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tree.IsVerb(i) || tree.Upos(i) == Upos.Aux) return true;
        return false;
    }

    /// <summary>A word with the fixed parts behind it, in lower case: <c>as well as</c>.</summary>
    public static string WithFixed(this Tree tree, int i)
    {
        var text = tree[i].Form.ToLowerInvariant();
        foreach (var child in tree.Children(i))
            if (tree.Is(child, "fixed")) text += " " + tree[child].Form.ToLowerInvariant();
        return text;
    }

    public static bool IsVerb(this Tree tree, int i) => tree.Upos(i) == Upos.Verb;

    public static bool IsNominal(this Tree tree, int i) => tree.Upos(i) is Upos.Noun or Upos.Propn or Upos.Pron;

    public static bool IsPunct(this Tree tree, int i) => tree.Upos(i) == Upos.Punct;
}
