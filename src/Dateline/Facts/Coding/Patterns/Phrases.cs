using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>What stands by a word: particles, prepositional phrases, clauses.</summary>
internal static class Phrases
{
    /// <summary>What a word's own preposition governs, or the clause that it marks; −1 where there is none.</summary>
    public static int Governed(Tree tree, int word, string preposition)
    {
        var own = At(tree, word, preposition);
        // "call on more countries": parsers take the preposition for a particle.
        if (own < 0 && tree.IsVerb(word) && tree.Child(word, "compound") is var particle and >= 0 && tree.Lemma(particle) == preposition) own = Participants.Patient(tree, word);
        // "lost the city to the army": or the phrase for one of its object.
        if (own < 0 && tree.IsVerb(word) && Participants.Patient(tree, word) is var patient and >= 0 && patient > word) own = At(tree, patient, preposition);
        // "handed over the base to the army"
        if (own < 0 && tree.IsVerb(word) && ByParticle(tree, word, "over") is var over and >= 0 && tree.First(over) == word + 1) own = At(tree, over, preposition);
        if (own >= 0 || tree.Upos(word) is not (Upos.Noun or Upos.Propn)) return own;
        // "voiced opposition to the plan": parsers hang the phrase on the verb as often.
        var verb = tree.Head(word);
        return verb >= 0 && tree.IsVerb(verb) && tree.Deprel(word) is "obj" or "nsubj:pass" or "obl" ? At(tree, verb, preposition, word) : -1;
    }

    public static int At(Tree tree, int word, string preposition, int after = -1)
    {
        foreach (var child in tree.Children(word))
        {
            if (child <= after || child < word && tree.IsVerb(word) == false) continue;
            if ((tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advcl") || tree.Is(child, "acl") || tree.Is(child, "xcomp") || tree.Is(child, "ccomp")) &&
                (tree.Marker(child) == preposition || preposition is "of" or "to" && child > word && (tree.Case(child) is "out" or "over" or "back" && tree.StandsBefore(child, preposition) || tree.Case(child) is "out of")) && !IsWhen(tree, child)) return child;
        }
        return -1;
    }

    // "called for an end to the siege": an end of something is no time.
    private static bool IsWhen(Tree tree, int i) => Times.IsTime(tree, i) && !(tree.Lemma(i) is "end" or "beginning" or "future" or "past" or "period" && tree.Has(i, "nmod"));

    public static bool HasParticle(Tree tree, int verb, string word) => HangsParticle(tree, verb, word) || ByParticle(tree, verb, word) >= 0;

    /// <summary>Whether a particle or adverb hangs on a verb as a word of its own.</summary>
    public static bool HangsParticle(Tree tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
            if ((tree.Is(child, "compound") || tree.Is(child, "advmod") || tree.Is(child, "xcomp") || tree.Is(child, "obj") || tree.Is(child, "case") || tree.Is(child, "obl")) &&
                (tree.Lemma(child) == word || tree[child].Form == word)) return true;
        return false;
    }

    /// <summary>An object whose particle the parser takes for its preposition: <c>took over the town</c>.</summary>
    public static int ByParticle(Tree tree, int verb, string particle)
    {
        if (particle is not ("over" or "off" or "out" or "up" or "down" or "back" or "away")) return -1;
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Is(child, "obl") && tree.Case(child) is { } preposition && (preposition == particle || particle is "out" && preposition is "out of")) return child;
        return -1;
    }

    /// <summary>How well a word meets a condition, by its lemma, its form and the entity that it is part of.</summary>
    public static int Rate(Tree tree, int i, Condition condition) =>
        Math.Max(condition.Rate(tree.Lemma(i), tree.EntityAt(i)?.Type.Label()), condition.Rate(tree[i].Form, null));
}
