using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>A title before a name (<c>U.S. Secretary of State John Kerry</c>), beside it or predicated of it.</summary>
internal sealed class TitleRule(RoleWords words)
{
    public IEnumerable<RoleDraft> Find(Tree tree)
    {
        foreach (var entity in tree.Entities)
        {
            if (entity.Type != EntityType.Per) continue;
            if (Before(tree, entity) is { } before) yield return before;
            if (Service(tree, entity) is { } service) yield return service;
            foreach (var beside in Beside(tree, entity)) yield return beside;
        }
    }

    /// <summary>The role that a title word tells of: its office, or for a leader what he leads.</summary>
    public RoleDraft? Of(Tree tree, TextSpan subject, int subjectHead, int title, TextSpan evidence)
    {
        if (words.Table.Alone("title", tree.Lemma(title).ToLowerInvariant())?.Value.Relation is not { } relation || IsFormer(tree, title)) return null;
        if (relation == RoleRelation.HoldsOffice)
            return new(tree, title, subject, subjectHead, relation, NounPhrases.Span(tree, title), title, evidence);
        var led = Governed(tree, title);
        return led < 0 ? null : new(tree, title, subject, subjectHead, relation, NounPhrases.Span(tree, led), led, evidence);
    }

    /// <summary>Whom or what a noun is of: <c>commander of the brigade</c>, <c>the brigade's commander</c>, <c>Taliban leader</c>.</summary>
    public static int Governed(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && tree.Case(child) is "of" or "for" or "to" or "with" or "in") return child;
        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0) return owner;
        foreach (var child in tree.Children(noun))
            if (child < noun && (tree.Is(child, "compound") || tree.Is(child, "amod")) && tree.EntityAt(child) is not null) return child;
        return -1;
    }

    private RoleDraft? Before(Tree tree, Entity name)
    {
        var head = HeadOf(tree, name);
        var first = name.First;
        while (first > 0 && tree.IsUnder(first - 1, head) && tree[first - 1].Form is not ("," or "(" or "\"" or "“" or ":" or "–" or "—") &&
            tree.Upos(first - 1) is not (Upos.Verb or Upos.Cconj or Upos.Pron)) first--;
        while (first < name.First && tree.Upos(first) is Upos.Det or Upos.Adp or Upos.Punct or Upos.Adv) first++;
        var title = -1;
        for (var i = first; i < name.First; i++)
            if (words.Table.Alone("title", tree.Lemma(i).ToLowerInvariant()) is not null && !IsInside(tree, i, title)) title = i;
        if (title < 0 || IsFormer(tree, title) || tree[first].Form is "former" or "Former" or "ex-" or "late" or "then") return null;
        // Ranks behind the office belong to the name: "operations director Navy Capt. Jeff Davis".
        var last = name.First - 1;
        while (last > title && !(tree.Is(last, "nmod") && tree.IsUnder(last, title))) last--;
        var subject = name.Span;
        var evidence = tree.Cover(first, name.End - 1);
        if (words.Table.Alone("title", tree.Lemma(title).ToLowerInvariant())!.Value.Relation == RoleRelation.Leads)
        {
            var led = Governed(tree, title);
            if (led < 0) for (var i = first; i < title; i++) if (tree.EntityAt(i) is not null) led = i;
            return led < 0 ? null : new(tree, title, subject, head, RoleRelation.Leads, NounPhrases.Span(tree, led), led, evidence);
        }
        return new(tree, title, subject, head, RoleRelation.HoldsOffice, tree.Cover(first, last), title, evidence);
    }

    // A later title word within the first one's phrase is its complement: "Secretary of the General Staff".
    private static bool IsInside(Tree tree, int i, int title) => title >= 0 && i > title && tree.IsUnder(i, title);

    // "Navy Capt. Jeff Davis": a rank of a named service.
    private RoleDraft? Service(Tree tree, Entity name)
    {
        var rank = name.First - 1;
        if (rank < 1 || words.Table.Alone("rank", tree[rank].Form.ToLowerInvariant()) is null) return null;
        while (rank > 0 && words.Table.Alone("rank", tree[rank - 1].Form.ToLowerInvariant()) is not null) rank--;
        return rank > 0 && tree.EntityAt(rank - 1) is { Type: EntityType.Org } service
            ? new(tree, rank, name.Span, HeadOf(tree, name), RoleRelation.MemberOf, service.Span, service.End - 1, tree.Cover(service.First, name.End - 1))
            : null;
    }

    private IEnumerable<RoleDraft> Beside(Tree tree, Entity name)
    {
        var head = HeadOf(tree, name);
        var beside = new List<int>(tree.All(head, "appos"));
        if (tree.Is(head, "appos") && tree.Head(head) >= 0) beside.Add(tree.Head(head));
        foreach (var title in beside)
        {
            if (tree.EntityAt(title) is { Type: EntityType.Per }) continue;
            var phrase = NounPhrases.Span(tree, title);
            var evidence = name.Span.Cover(phrase);
            foreach (var one in tree.Coordinated(title))
                if (Of(tree, name.Span, head, one, evidence.Cover(NounPhrases.Span(tree, one))) is { } draft) yield return draft;
        }
    }

    private static int HeadOf(Tree tree, Entity name)
    {
        for (var i = name.First; i < name.End; i++)
            if (tree.Head(i) < name.First || tree.Head(i) >= name.End) return i;
        return name.End - 1;
    }

    private static bool IsFormer(Tree tree, int title)
    {
        foreach (var child in tree.Children(title))
            if (tree.Lemma(child).ToLowerInvariant() is "former" or "late" or "then" or "ex" or "one-time" or "would-be") return true;
        return false;
    }
}
