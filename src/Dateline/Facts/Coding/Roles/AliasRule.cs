using Dateline.Annotation;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Other names: in brackets behind a name (<c>Syrian Democratic Forces (SDF)</c>), or by words (<c>also known as</c>).</summary>
internal sealed class AliasRule(RoleWords words)
{
    public IEnumerable<RoleDraft> Find(Tree tree)
    {
        foreach (var name in tree.Entities)
            if (InBrackets(tree, name) is { } bracketed) yield return bracketed;
        for (var i = 1; i < tree.Count; i++)
        {
            foreach (var word in words.Table.Of("alias", tree[i].Form.ToLowerInvariant()))
            {
                if (!Stands(tree, i, word.Rest)) continue;
                if (Between(tree, i, i + word.Rest.Length) is { } draft) yield return draft;
                break;
            }
        }
    }

    private static RoleDraft? InBrackets(Tree tree, Entity name)
    {
        var open = name.End;
        if (name.Type is not (EntityType.Org or EntityType.Norp or EntityType.Misc or EntityType.Per) || open + 2 >= tree.Count || tree[open].Form != "(") return null;
        var inner = open + 1;
        if (tree[inner + 1].Form != ")" || !IsAcronym(tree[inner].Form)) return null;
        return new(tree, inner, name.Span, name.End - 1, RoleRelation.AlsoKnownAs, tree[inner].Span, inner, tree.Cover(name.First, inner + 1));
    }

    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 10 && form.Count(char.IsUpper) * 2 > form.Length;

    private static bool Stands(Tree tree, int i, string[] rest)
    {
        if (i + rest.Length >= tree.Count) return false;
        for (var k = 0; k < rest.Length; k++)
            if (!tree[i + 1 + k].Form.Equals(rest[k], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static RoleDraft? Between(Tree tree, int first, int last)
    {
        var before = Before(tree, first - 1);
        var after = After(tree, last + 1);
        if (before is not { } b || after is not { } a) return null;
        var (one, two) = (tree.Cover(b.First, b.Last), tree.Cover(a.First, a.Last));
        return new(tree, first, one, b.Last, RoleRelation.AlsoKnownAs, two, a.Last, one.Cover(two));
    }

    // The name right before, a bracket and a comma apart.
    private static (int First, int Last)? Before(Tree tree, int i)
    {
        while (i >= 0 && tree[i].Form is "," or "(") i--;
        if (i >= 0 && tree[i].Form == ")")
        {
            while (i >= 0 && tree[i].Form != "(") i--;
            i--;
        }
        if (i < 0) return null;
        if (tree.EntityAt(i) is { } e) return (e.First, Math.Min(i, e.End - 1));
        if (!tree.IsNominal(i) || tree.Upos(i) is Upos.Pron) return null;
        var first = i;
        while (first > 0 && tree.IsUnder(first - 1, i) && !tree.IsPunct(first - 1)) first--;
        return (first, i);
    }

    // The name right behind: an entity, words in quotation marks, or capitalised words.
    private static (int First, int Last)? After(Tree tree, int i)
    {
        while (i < tree.Count && tree[i].Form is "the" or "The" or "\"" or "“" or "'" or "‘" or "``" or ":") i++;
        if (i >= tree.Count) return null;
        if (tree.EntityAt(i) is { } e) return (i, e.End - 1);
        var last = i - 1;
        while (last + 1 < tree.Count && last - i < 6 && (char.IsUpper(tree[last + 1].Form[0]) || last >= i && tree[last + 1].Form is "-" or "of" or "al")) last++;
        return last >= i ? (i, last) : null;
    }
}
