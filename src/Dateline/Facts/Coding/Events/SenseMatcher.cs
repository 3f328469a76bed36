using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Events;

/// <summary>
/// Finds the sense in which a verb or noun stands: the most specific whose words and object are there. More words win over
/// fewer, a condition over none, a word named in the line over one of a class.
/// </summary>
internal sealed class SenseMatcher(Lexicon lexicon)
{
    /// <summary>The sense, and the word that met its condition or that its preposition governs (−1 where there is none).</summary>
    public (Sense Sense, int Object)? Match(Tree tree, int word)
    {
        if (tree.IsVerb(word)) return Best(tree, word, lexicon.Verbs, Verb) ?? Neighbour(tree, word);
        return tree.Upos(word) is Upos.Noun or Upos.Propn ? Best(tree, word, lexicon.Nouns, Noun) : null;
    }

    // A verb that no line lists means what the listed one nearest to it does, where it does it to somebody.
    private (Sense, int)? Neighbour(Tree tree, int verb) =>
        lexicon.Verbs.Of(tree[verb].Form).Count == 0 && lexicon.Neighbours.Of(tree.Lemma(verb)) is { } near && Participants.Patient(tree, verb) >= 0 ? (near.Sense, -1) : null;

    private static (Sense, int)? Best(Tree tree, int word, SenseTable table, Func<Tree, int, Sense, (int Rate, int Object)?> fit)
    {
        (Sense, int)? best = null;
        var most = -1;
        Try(table.Of(tree[word].Form));
        if (!tree[word].Form.Equals(tree.Lemma(word), StringComparison.OrdinalIgnoreCase)) Try(table.Of(tree.Lemma(word)));
        return best;

        void Try(IReadOnlyList<Sense> senses)
        {
            foreach (var sense in senses)
            {
                if (fit(tree, word, sense) is not { } found) continue;
                var score = sense.Length * 4 + found.Rate;
                if (score > most) (best, most) = ((sense, found.Object), score);
            }
        }
    }

    private static (int, int)? Verb(Tree tree, int verb, Sense sense)
    {
        foreach (var word in sense.Words)
            if (!HasParticle(tree, verb, word)) return null;
        var governed = sense.Preposition is { } preposition ? Oblique(tree, verb, preposition) : -1;
        if (sense.Preposition is not null && governed < 0) return null;
        // "shot a boy at the gate" is not shooting at the gate.
        if (governed >= 0 && sense.Object is null && !sense.Frame.HasObject && tree.Child(verb, "obj") is var own and >= 0 && own != governed && !sense.Words.Contains(tree.Lemma(own)) && tree[own].Form is not ("itself" or "themselves" or "himself" or "herself")) return null;
        if (sense.Object is null) return (0, governed);
        // "called the strikes an act of war" names them and calls none.
        if (tree.Lemma(verb) is "call" && governed < 0 && sense.Words.Count == 0 && tree.Child(verb, "xcomp") is var name and >= 0 && !tree.IsVerb(name)) return null;
        var tested = governed >= 0 ? governed : Participants.Patient(tree, verb);
        if (tested < 0 && !sense.Frame.HasObject && !Participants.IsPassive(tree, verb)) tested = Participants.Agent(tree, verb);
        return Rated(tree, tested, sense.Object) ?? (tested >= 0 && sense.Type is { } type && Owners.Concerns(type) ? RatedOwner(tree, tested, sense.Object) : null);
    }

    // "praised Haiti's efforts", "supports their struggle": whom it concerns is whose it is.
    private static (int, int)? RatedOwner(Tree tree, int thing, Condition condition)
    {
        foreach (var child in tree.Children(thing))
            if (child < thing && (tree.Deprel(child) is "nmod:poss" || (tree.Is(child, "amod") || tree.Is(child, "compound")) && tree.EntityAt(child) is { Type: EntityType.Norp or EntityType.Loc or EntityType.Org }) &&
                !tree.Lemma(thing).Equals("own", StringComparison.Ordinal) && (Rate(tree, child, condition) > 0 || tree[child].Xpos == "PRP$" && condition.Rate("they", null) > 0)) return (0, thing);
        return null;
    }

    private static (int, int)? Noun(Tree tree, int noun, Sense sense)
    {
        foreach (var word in sense.Words)
            if (!tree.StandsBefore(noun, word)) return null;
        var governed = sense.Preposition is { } preposition ? Phrase(tree, noun, preposition) : -1;
        if (sense.Preposition is not null && governed < 0) return null;
        if (sense.Object is null) return (0, governed);
        return Rated(tree, governed >= 0 ? governed : Phrase(tree, noun, "of"), sense.Object);
    }

    // Coordinated words and what a word of quantity counts are looked at as well; the best of them decides.
    private static (int, int)? Rated(Tree tree, int word, Condition condition)
    {
        if (word < 0) return null;
        var (most, best) = (0, -1);
        foreach (var one in tree.Coordinated(word))
            foreach (var inner in new[] { Quantities.Through(tree, one), one })
                if (Rate(tree, inner, condition) is var rate && rate > most) (most, best) = (rate, inner);
        return best < 0 ? null : (most, best);
    }

    private static int Rate(Tree tree, int i, Condition condition) =>
        Math.Max(condition.Rate(Singular(tree, i), tree.EntityAt(i)?.Type.Label()), condition.Rate(tree[i].Form, null));

    // A name keeps its form as lemma: the Iraqi Security Forces are a force.
    private static string Singular(Tree tree, int i) =>
        tree[i].Xpos == "NNPS" || tree.Upos(i) == Upos.Propn && tree.Lemma(i).EndsWith("ers", StringComparison.Ordinal) || tree.Lemma(i) is "Forces" or "Troops" or "Rebels"
            ? tree.Lemma(i).TrimEnd('s') : tree.Lemma(i);

    private static bool HasParticle(Tree tree, int verb, string word) =>
        Phrases.HangsParticle(tree, verb, word) ||
        // "pulled out of the talks": right behind the verb, whatever the parser hangs it on, or "forced the agency, its partners said, out of the country".
        word is "out" && (verb + 1 < tree.Count && tree[verb + 1].Form == word && tree.Head(verb + 1) > verb + 1 || Phrases.ByParticle(tree, verb, word) >= 0) ||
        // "handed over 700 kilos of flour": the parser hangs the particle on the number.
        verb + 2 < tree.Count && tree[verb + 1].Form == word && tree.Upos(verb + 2) is Upos.Num;

    private static int Oblique(Tree tree, int verb, string preposition)
    {
        foreach (var child in tree.Children(verb))
            if (child > verb && (tree.Is(child, "obl") || tree.Is(child, "advcl") || tree.Deprel(child) == "xcomp" && preposition == "to") && IsBehind(tree, child, preposition)) return child;
        // "call on more countries": the parser takes the phrase for an object.
        foreach (var child in tree.Children(verb))
            if (child > verb && tree.Deprel(child) is "obj" && tree.Case(child) is not null && IsBehind(tree, child, preposition)) return child;
        // "called on the rebels": the parser takes the preposition for a particle.
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "compound") && child > verb && tree[child].Form == preposition) return tree.Child(verb, "obj") is var obj and >= 0 ? obj : tree.Child(verb, "iobj");
        // "ran over two soldiers": for a word of the number.
        return verb + 1 < tree.Count && tree[verb + 1].Form == preposition && tree.Upos(verb + 1) is Upos.Adv && tree.Child(verb, "obj") is var counted && counted > verb && tree.IsUnder(verb + 1, counted) ? counted : -1;
    }

    // "out of the talks" is behind "of" as well.
    private static bool IsBehind(Tree tree, int i, string preposition) =>
        tree.Marker(i) is var marker && (marker == preposition || preposition is "of" && (marker is "out of" || marker is "out" && tree.StandsBefore(i, "of")));

    // At the noun, or, where it completes a verb, at that behind it.
    private static int Phrase(Tree tree, int noun, string preposition)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && (tree.Is(child, "nmod") && tree.Case(child) == preposition || tree.Deprel(child) is "acl" or "ccomp" or "advcl" && preposition is "to" or "that" && tree.Marker(child) == preposition) &&
                !Times.IsTime(tree, child)) return child;
        if (tree.Deprel(noun) is not ("obj" or "nsubj:pass" or "obl" or "nsubj") || tree.Head(noun) < 0) return -1;
        foreach (var child in tree.Children(tree.Head(noun)))
            if (child > noun && tree.Is(child, "obl") && tree.Case(child) == preposition && !Times.IsTime(tree, child)) return child;
        return -1;
    }
}
