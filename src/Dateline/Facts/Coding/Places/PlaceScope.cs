using Dateline.Annotation.Places;
using Dateline.Annotation.Trees;

namespace Dateline.Facts.Coding.Places;

/// <summary>
/// The places of a sentence that a predicate may be at: not those of what was before or after it, of who said it or where that was
/// said, of another clause with a subject of its own, or in a title.
/// </summary>
internal static class PlaceScope
{
    private static readonly HashSet<string> Offices = PlaceWords.Of("offices"), Talked = PlaceWords.Of("talked"), Pacts = PlaceWords.Of("pacts"), About = PlaceWords.Of("about"), Addressed = PlaceWords.Of("addressed"), Afar = PlaceWords.Of("afar"), Healers = PlaceWords.Of("healers");

    public static IReadOnlyList<PlacedToponym> Of(Tree tree, int predicate)
    {
        List<PlacedToponym>? kept = null;
        for (var k = 0; k < tree.Toponyms.Count; k++)
        {
            var head = Setting.HeadOf(tree, tree.Toponyms[k]);
            var isIn = !IsName(tree, tree.Toponyms[k]) && Holds(tree, head, predicate) && !IsSpeakers(tree, head, predicate);
            if (!isIn) kept ??= [.. tree.Toponyms.Take(k)];
            else kept?.Add(tree.Toponyms[k]);
        }
        return kept ?? tree.Toponyms;
    }

    /// <summary>Whether a place only gives another thing its name, or stands for its government: <c>the Minsk agreements</c>, <c>the UK-France summit</c>, <c>accused Kigali</c>, <c>sanctions on Moscow</c>.</summary>
    public static bool IsName(Tree tree, PlacedToponym place)
    {
        var word = Setting.HeadOf(tree, place);
        if (tree.Head(word) is not (>= 0 and var head)) return false;
        var lemma = tree.Lemma(head).ToLowerInvariant();
        if (tree.Is(word, "obj") || tree.Is(word, "iobj")) return Addressed.Contains(lemma);
        if (tree.Case(word) is "on" && About.Contains(lemma)) return true;
        if (!tree.Is(word, "compound")) return false;
        return place.Toponym.Form == ToponymForm.Name && Pacts.Contains(lemma) || PlaceWords.Gatherings.Contains(lemma) && PlaceMaker.IsWide(place.Toponym.Precision);
    }

    private static bool Holds(Tree tree, int place, int predicate)
    {
        var (meeting, steps) = (place, 0);
        for (; meeting >= 0 && steps < tree.Count && !tree.IsUnder(predicate, meeting); meeting = tree.Head(meeting), steps++)
        {
            if (PlacePrepositions.IsAside(tree.Marker(meeting)) && !IsWithin(tree, meeting, predicate) || meeting == place && IsTitle(tree, place)) return false;
            if (tree.IsVerb(meeting) && (tree.Is(meeting, "conj") && tree.Has(meeting, "nsubj") || tree.Is(meeting, "parataxis") && PlaceWords.Spoken.Contains(tree.Lemma(meeting)))) return false;
            // "met to discuss the war in Syria" was not there.
            if (meeting != place && Talked.Contains(tree.Lemma(meeting)) && tree.IsVerb(meeting) && tree.Is(meeting, "advcl")) return false;
            // "The envoy, speaking in Washington, said that …"
            if (meeting != predicate && tree.IsVerb(meeting) && PlaceWords.Spoken.Contains(tree.Lemma(meeting)) && tree.Head(meeting) >= 0 && IsSaid(tree, predicate, Above(tree, meeting))) return false;
        }
        // "said in Geneva that …": where it was said.
        return meeting < 0 || place == meeting || !PlaceWords.Spoken.Contains(tree.Lemma(meeting)) || !IsSaid(tree, predicate, meeting) || !IsAt(tree, place, meeting);
    }

    // "Officials in Washington said the strike in Aden killed five": what was said has a place of its own.
    private static bool IsSpeakers(Tree tree, int place, int predicate)
    {
        for (var (i, steps) = (predicate, 0); tree.Head(i) is var verb && verb >= 0 && steps < tree.Count; i = verb, steps++)
        {
            if (!(tree.Deprel(i) is "ccomp" or "parataxis") || !PlaceWords.Spoken.Contains(tree.Lemma(verb))) continue;
            if (tree.Child(verb, "nsubj") is not (var speaker and >= 0) || speaker == place || !tree.IsUnder(place, speaker)) return false;
            // "doctors in Goma said": the wounded come to them from elsewhere.
            if (Healers.Contains(tree.Lemma(speaker))) return true;
            foreach (var other in tree.Toponyms)
                if (other.Toponym.Form == ToponymForm.Name && Setting.PrepositionOf(tree, other) is var preposition && (PlacePrepositions.IsStatic(preposition) || PlacePrepositions.IsDirected(preposition)) && tree.IsUnder(Setting.HeadOf(tree, other), i)) return true;
            return false;
        }
        return false;
    }

    // "after clashes in the valley killed nine": what opens the clause may hang on its subject.
    private static bool IsWithin(Tree tree, int subject, int predicate) =>
        tree.Is(subject, "nsubj") && tree.Head(subject) is var verb and >= 0 && tree.IsVerb(verb) && (verb == predicate || tree.IsUnder(predicate, verb));

    // The verb that the clause of a participle hangs on, by way of its subject.
    private static int Above(Tree tree, int participle)
    {
        var i = tree.Head(participle);
        for (var steps = 0; i >= 0 && !tree.IsVerb(i) && steps < tree.Count; steps++) i = tree.Head(i);
        return i;
    }

    private static bool IsTitle(Tree tree, int word) =>
        tree.Is(word, "nmod") && tree.Head(word) is var head and >= 0 && tree.Case(word) is "for" or "of" or "to" && Offices.Contains(tree.Lemma(tree.Head(word)).ToLowerInvariant());

    // Whether a predicate is in what a verb of speech has for its content.
    private static bool IsSaid(Tree tree, int predicate, int verb)
    {
        for (var (i, steps) = (predicate, 0); i >= 0 && i != verb && steps < tree.Count; i = tree.Head(i), steps++)
            if (tree.Head(i) == verb) return tree.Deprel(i) is "ccomp" or "parataxis";
        return false;
    }

    private static bool IsAt(Tree tree, int place, int verb)
    {
        for (var (i, steps) = (place, 0); i >= 0 && steps < tree.Count; i = tree.Head(i), steps++)
            // "a diplomat in Addis Ababa said that …": who speaks of it from afar.
            if (tree.Head(i) == verb) return tree.Is(i, "nsubj") ? i != place && Afar.Contains(tree.Lemma(i)) : !tree.Is(i, "ccomp");
        return false;
    }
}
