using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Roles;

/// <summary>A named body of a named body or state: <c>the ministry's Department of Mines</c>.</summary>
internal static class PossessionRule
{
    public static IEnumerable<RoleDraft> Find(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            var whole = tree.Child(i, "nmod:poss");
            if (whole < 0 || tree.EntityAt(i) is not { Type: EntityType.Org } part || tree.EntityAt(whole) is not { Type: EntityType.Org or EntityType.Loc } owner) continue;
            if (part.First <= whole && whole < part.End) continue;
            var span = tree.Cover(Math.Max(part.First, whole + 1), part.End - 1);
            yield return new(tree, i, span, i, RoleRelation.PartOf, owner.Span, whole, owner.Span.Cover(part.Span));
        }
    }
}
