using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Other names: in brackets behind a name (<c>Syrian Democratic Forces (SDF)</c>), or by words (<c>also known as</c>).</summary>
internal sealed class AliasRule(RoleWords words)
{
    public IEnumerable<RoleDraft> Find(Tree tree)
    {
        for (var i = 1; i < tree.Count; i++)
        {
            if (tree[i].Form == "(" && i + 2 < tree.Count && tree[i + 2].Form == ")" && Short(tree, i - 1, i + 1) is { } bracketed) yield return bracketed;
            // "the Pakistani Taliban Movement, or PTM, said"
            if (tree[i].Form == "or" && i > 1 && tree[i - 1].Form == "," && i + 2 < tree.Count && tree[i + 2].Form == "," && Short(tree, i - 2, i + 1) is { } apart) yield return apart;
            foreach (var word in words.Table.Of("alias", tree[i].Form.ToLowerInvariant()))
            {
                if (End(tree, i, word.Rest) is not (var end and >= 0)) continue;
                if (Between(tree, i, end) is { } draft) yield return draft;
                break;
            }
        }
    }

    // "Syrian Democratic Forces (SDF)": by its initials, else as the name that stands there.
    private static RoleDraft? Short(Tree tree, int last, int acronym)
    {
        if (!Acronyms.IsOne(tree[acronym].Form)) return null;
        var first = Acronyms.LongForm(tree, last, tree[acronym].Form);
        if (first < 0 && tree.EntityAt(last) is { Type: EntityType.Org or EntityType.Norp or EntityType.Misc } name) first = Whole(tree, name);
        if (first < 0 || first == last) return null;
        return new(tree, acronym, tree.Cover(first, last), last, RoleRelation.AlsoKnownAs, tree[acronym].Span, acronym, tree.Cover(first, acronym + 1));
    }

    // "the Mission in the Democratic Republic of the Congo (MONUSCO)": the whole name, of which a part may be taken for it.
    private static int Whole(Tree tree, Entity name)
    {
        var head = name.End - 1;
        while (tree.Head(head) >= name.First && tree.Head(head) < name.End) head = tree.Head(head);
        if (!tree.Is(head, "nmod") || tree.Head(head) is not (var outer and >= 0) || outer >= name.First || tree.Upos(outer) != Upos.Propn) return name.First;
        var first = tree.EntityAt(outer) is { } whole ? whole.First : outer;
        while (first > 0 && tree.Head(first - 1) == outer && tree.Upos(first - 1) == Upos.Propn) first--;
        return first;
    }

    // Last token of the words; some may stand before their last: "known by its French initials as".
    private static int End(Tree tree, int i, string[] rest)
    {
        for (var k = 0; k < rest.Length; k++)
        {
            i++;
            if (k == rest.Length - 1 && k > 0 | rest.Length == 1 && rest[k] == "as")
                for (var gap = 0; gap < 6 && i < tree.Count && !tree[i].Form.Equals("as", StringComparison.OrdinalIgnoreCase) && !tree.IsPunct(i); gap++) i++;
            if (i >= tree.Count || !tree[i].Form.Equals(rest[k], StringComparison.OrdinalIgnoreCase)) return -1;
        }
        return i;
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
        // "The group, also known as"
        if (tree.Upos(i) is not Upos.Propn && !(tree.Upos(i) is Upos.Noun && tree.Has(i, "det"))) return null;
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
