using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Places;

/// <summary>
/// The place that a text has last set its scene in: a heading or dateline until another, and within a paragraph the last place
/// that stands under a preposition of place (<c>Near Raqqa, three strikes …</c>). What a sentence tells without a place is told of it.
/// </summary>
internal static class Setting
{
    /// <summary>Gives each sentence its toponyms and what holds before it.</summary>
    public static void Set(AnnotatedText text)
    {
        var next = 0;
        IReadOnlyList<PlacedToponym> ofText = [], running = [];
        for (var s = 0; s < text.Trees.Length; s++)
        {
            var tree = text.Trees[s];
            tree.Toponyms = ToponymsOf(text, tree, ref next);
            var startsParagraph = s == 0 || text.Document.Text.AsSpan(text.Trees[s - 1].Span.End, tree.Span.Start - text.Trees[s - 1].Span.End).Contains('\n');
            if (startsParagraph) running = [];
            tree.Setting = running.Count > 0 ? running : ofText;
            var scene = tree.Toponyms.Where(t => t.Toponym.Form == ToponymForm.Name && IsScene(tree, t)).ToList();
            if (scene.Count > 0) running = Joined(scene);
            // The dateline, the title, or a heading.
            if (IsHeading(text, s) && Heading(tree) is { Count: > 0 } heading) ofText = heading;
        }
    }

    private static List<PlacedToponym> ToponymsOf(AnnotatedText text, Tree tree, ref int next)
    {
        var found = new List<PlacedToponym>();
        while (next < text.Places.Count && text.Places[next].Span.Start < tree.Span.Start) next++;
        for (var i = 0; next < text.Places.Count && text.Places[next].Span.End <= tree.Span.End; next++)
        {
            var place = text.Places[next];
            while (i < tree.Count && tree[i].Span.End <= place.Span.Start) i++;
            var first = i;
            while (i < tree.Count && tree[i].Span.Start < place.Span.End) i++;
            if (i > first) found.Add(new(place, first, i));
        }
        return found;
    }

    private static bool IsScene(Tree tree, PlacedToponym place)
    {
        var head = HeadOf(tree, place);
        return tree.Deprel(head) is "obl" or "nmod" or "root" && tree.Case(head) is "in" or "near" or "at" or "outside" or "inside" or "around" or "across";
    }

    // The last is where the scene is now, with those it is joined to.
    private static List<PlacedToponym> Joined(List<PlacedToponym> scene) => [scene[^1]];

    private static bool IsHeading(AnnotatedText text, int s) => s == 0 || !text.Trees[s].Span.Of(text.Document.Text).EndsWith('.') && text.Trees[s].Count < 16;

    private static List<PlacedToponym> Heading(Tree tree)
    {
        var names = tree.Toponyms.Where(t => t.Toponym is { Form: ToponymForm.Name, Latitude: not null }).ToList();
        if (names.Count == 0) return [];
        // "Paris, France": the first is the place, where the others contain it.
        return names.TrueForAll(n => n.Toponym.Country == names[0].Toponym.Country) ? [names[0]] : [];
    }

    /// <summary>The word of a toponym that hangs on one outside of it.</summary>
    public static int HeadOf(Tree tree, PlacedToponym place)
    {
        for (var i = place.First; i < place.End; i++)
            if (tree.Head(i) < place.First || tree.Head(i) >= place.End) return i;
        return place.First;
    }
}
