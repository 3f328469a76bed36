using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>
/// Participles that tell which of its kind the subject is: in <c>Three teachers abducted in Kaduna were freed on Tuesday</c> the day is
/// that of the verb.
/// </summary>
internal static class Reduced
{
    /// <summary>Whether a word is such a participle.</summary>
    public static bool IsOne(Tree tree, int word) =>
        tree.Deprel(word) is "acl" && tree[word].Xpos is "VBN" && tree.Head(word) is var noun and >= 0 && noun < word && tree.Is(noun, "nsubj") && tree.Head(noun) is var verb && verb > word && tree.IsVerb(verb);

    /// <summary>Whether the words of a fact end with such a participle, and do not hold the verb.</summary>
    public static bool Tells(Tree tree, Fact fact)
    {
        var span = fact.Evidence.Excerpts[0].Span;
        for (var i = 0; i < tree.Count; i++)
            if (span.Contains(tree[i].Span) && IsOne(tree, i) && !span.Contains(tree[tree.Head(tree.Head(i))].Span)) return true;
        return false;
    }
}
