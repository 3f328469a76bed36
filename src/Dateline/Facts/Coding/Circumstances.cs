using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Chronology;
using Dateline.Facts.Coding.Places;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding;

/// <summary>
/// When and where something was so, by the words that stand by its predicate.
/// </summary>
internal static class Circumstances
{
    /// <summary>When it was so, as far as its sentence says.</summary>
    public static Time? TimeOf(Document document, Tree tree, int predicate) => TimeSlot.Of(document, tree, predicate);

    /// <summary>Whether a noun says when: <c>the 13 November attacks</c>, <c>the raid on Monday</c>.</summary>
    public static bool HasTime(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (Times.IsTime(tree, child)) return true;
        return false;
    }

    /// <summary>Whether a noun says where: <c>the fighting in the valley of Wadi Barada</c>.</summary>
    public static bool HasPlace(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree.Is(child, "nmod") && tree.Case(child) is "in" or "inside" or "near" or "at" or "around" or "across" or "outside")
                for (var i = tree.First(child); i <= tree.Last(child); i++)
                    if (tree.EntityAt(i) is { Type: EntityType.Loc or EntityType.Fac }) return true;
        return false;
    }

    /// <summary>Where a predicate, a verb or a noun, tells of; null where the text does not say.</summary>
    public static Place? PlaceOf(Document document, Tree tree, int predicate, Reach reach = Reach.Topic) => Whereabouts.Of(document, tree, predicate, reach);
}
