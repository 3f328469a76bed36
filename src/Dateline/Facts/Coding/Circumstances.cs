using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding;

/// <summary>
/// The words for when and where that stand by a predicate. They are kept as they stand; resolving them to days and places
/// is the work of the time tagger and the geoparser.
/// </summary>
internal static class Circumstances
{
    public static Time? TimeOf(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (!(tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advmod"))) continue;
            if (!Times.IsTime(tree, child)) continue;
            var span = NounPhrases.Trim(tree, tree.First(child), tree.Last(child), child);
            if (span.Length <= 60) return new Time(null, null, null, span.Of(document.Text));
        }
        return null;
    }

    public static Place? PlaceOf(Document document, Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (!(tree.Is(child, "obl") || tree.Is(child, "nmod")) || tree.EntityAt(child) is not { Type: EntityType.Loc or EntityType.Fac } place) continue;
            if (tree.Case(child) is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "within" or "over")
                return new Place(place.Span.Of(document.Text));
        }
        return null;
    }
}
