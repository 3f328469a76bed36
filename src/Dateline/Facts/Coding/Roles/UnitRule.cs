using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Military units named from the smaller to the larger: <c>Bravo Company, 2nd Battalion, 5th Marine Regiment</c>.</summary>
internal static class UnitRule
{
    private static readonly string[] Sizes = ["squad", "platoon", "battery", "company", "troop", "squadron", "battalion", "regiment", "brigade", "division", "corps", "army"];

    public static IEnumerable<RoleDraft> Find(Tree tree)
    {
        for (var i = 1; i + 1 < tree.Count; i++)
        {
            if (tree[i].Form != "," || Size(tree, i - 1) is not (var small and >= 0)) continue;
            var last = i + 1;
            while (last + 1 < tree.Count && last - i < 7 && (char.IsUpper(tree[last + 1].Form[0]) || tree.Upos(last + 1) == Upos.Num)) last++;
            while (last > i && Size(tree, last) < 0) last--;
            if (last == i || Size(tree, last) <= small) continue;
            var first = i - 1;
            while (first > 0 && i - first < 7 && (char.IsUpper(tree[first - 1].Form[0]) || tree.Upos(first - 1) == Upos.Num) && tree.Upos(first - 1) != Upos.Det) first--;
            var (part, whole) = (tree.Cover(first, i - 1), tree.Cover(i + 1, last));
            yield return new(tree, i - 1, part, i - 1, RoleRelation.PartOf, whole, last, part.Cover(whole));
        }
    }

    private static int Size(Tree tree, int i) => char.IsUpper(tree[i].Form[0]) ? Array.IndexOf(Sizes, tree[i].Form.ToLowerInvariant().TrimEnd('s') is "corp" ? "corps" : tree[i].Form.ToLowerInvariant()) : -1;
}
