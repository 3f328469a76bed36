using Dateline.Annotation;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Events;

/// <summary>Finds the sense in which a verb or noun stands: the most specific whose words and object are there.</summary>
internal sealed class SenseMatcher(Lexicon lexicon)
{
    /// <summary>The sense, and the word that met its condition (−1 where it has none).</summary>
    public (Sense Sense, int Object)? Match(Tree tree, int word) =>
        tree.IsVerb(word) ? Verb(tree, word) : tree.Upos(word) is Upos.Noun or Upos.Propn ? Noun(tree, word) : null;

    private (Sense, int)? Verb(Tree tree, int verb)
    {
        foreach (var sense in lexicon.Verbs.Of(tree.Lemma(verb)))
        {
            var governed = -1;
            if (!sense.Others.All(w => StandsBy(tree, verb, w, ref governed))) continue;
            if (sense.Object is null) return (sense, governed);
            var tested = governed >= 0 ? governed : Participants.Patient(tree, verb);
            if (tested < 0 && !Participants.IsPassive(tree, verb)) tested = Participants.Agent(tree, verb);
            if (tested >= 0 && Meets(tree, tested, sense.Object) is var met and >= 0) return (sense, met);
        }
        return null;
    }

    private (Sense, int)? Noun(Tree tree, int noun)
    {
        foreach (var sense in lexicon.Nouns.Of(tree.Lemma(noun)))
        {
            if (!sense.Others.All(w => StandsBefore(tree, noun, w))) continue;
            if (sense.Object is null) return (sense, -1);
            foreach (var child in tree.Children(noun))
                if (tree.Is(child, "nmod") && Meets(tree, child, sense.Object) is var met and >= 0) return (sense, met);
        }
        return null;
    }

    /// <summary>The word of a phrase, coordinated words included, that is what a condition asks for; −1 where none is.</summary>
    private static int Meets(Tree tree, int word, Condition condition)
    {
        foreach (var one in tree.Coordinated(word))
        {
            var inner = Quantities.Through(tree, one);
            if (Is(tree, inner, condition)) return inner;
            if (inner != one && Is(tree, one, condition)) return one;
        }
        return -1;
    }

    private static bool Is(Tree tree, int i, Condition condition) =>
        condition.Lemmas.Contains(tree.Lemma(i)) ||
        condition.EntityTypes.Count > 0 && tree.EntityAt(i) is { } entity && condition.EntityTypes.Contains(Name(entity.Type));

    private static string Name(EntityType type) => type.ToString().ToUpperInvariant();

    // A particle, a preposition (whose noun is then the one governed), or a word that completes the verb.
    private static bool StandsBy(Tree tree, int verb, string word, ref int governed)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.IsPunct(child)) continue;
            if ((tree.Is(child, "compound") || tree.Is(child, "advmod") || tree.Is(child, "xcomp") || tree.Is(child, "obj") ||
                tree.Is(child, "case")) && (tree.Lemma(child) == word || tree[child].Form == word)) return true;
            if ((tree.Is(child, "obl") || tree.Is(child, "advcl") || tree.Is(child, "nmod")) && child > verb && Marker(tree, child) == word)
            {
                governed = child;
                return true;
            }
        }
        return false;
    }

    private static string? Marker(Tree tree, int i) =>
        tree.Case(i) ?? (tree.Child(i, "mark") is var mark and >= 0 ? tree.Lemma(mark) : null);

    private static bool StandsBefore(Tree tree, int noun, string word)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && (tree.Lemma(child).Equals(word, StringComparison.OrdinalIgnoreCase) ||
                tree[child].Form.Equals(word, StringComparison.OrdinalIgnoreCase))) return true;
        return noun > 0 && tree[noun - 1].Form.Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
