using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;

namespace Dateline.Facts.Coding.Events;

/// <summary>One noun for two sides: the <c>Turkish and Greek negotiators</c> are Turkish ones and Greek negotiators.</summary>
internal static class Peoples
{
    public static IEnumerable<Mention> Split(Document document, Tree tree, int head, Mention whole)
    {
        var names = new List<Entity>();
        foreach (var child in tree.Children(head))
            if (child < head && (tree.Is(child, "amod") || tree.Is(child, "compound")))
                foreach (var one in tree.Coordinated(child))
                    if (one < head && tree.EntityAt(one) is { Type: EntityType.Norp or EntityType.Loc } name && name.First <= one && !names.Contains(name)) names.Add(name);
        if (names.Count < 2 || !HasAnd(tree, names[^2].End, names[^1].First)) return [whole];
        names.Sort((a, b) => a.First.CompareTo(b.First));
        return names[..^1].Select(n => new Mention(n.Span.Of(document.Text), n.Span)).Append(Last(document, names[^1], whole));
    }

    private static Mention Last(Document document, Entity name, Mention whole)
    {
        var span = TextSpan.FromBounds(name.Span.Start, Math.Max(whole.Span.End, name.Span.End));
        return new(span.Of(document.Text), span);
    }

    private static bool HasAnd(Tree tree, int from, int to)
    {
        for (var i = Math.Max(0, from); i < to; i++)
            if (tree.Is(i, "cc")) return true;
        return false;
    }
}
