using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>A title before a name (<c>U.S. Secretary of State John Kerry</c>), behind it or predicated of it.</summary>
internal sealed class TitleRule(RoleWords words)
{
    public IEnumerable<RoleDraft> Find(Tree tree)
    {
        foreach (var name in tree.Entities)
        {
            if (name.Type != EntityType.Per) continue;
            if (Service(tree, name) is { } service) yield return service;
            var first = WithRanks(tree, name.First);
            // "Minister for Asia Ali Omar", "the Minister for Asia, Ali Omar"
            var before = TitlePhrase.Before(tree, name.First, words);
            if (before is null && first > 0 && tree[first - 1].Form is ",") before = TitlePhrase.Before(tree, first - 1, words, isApart: true);
            if (before is { } title && Draft(tree, name, title) is { } draft) yield return draft;
            // "Ali Omar, commander of the brigade"
            else if (name.End < tree.Count && tree[name.End].Form is "," && TitlePhrase.From(tree, name.End + 1, words) is { } behind && Draft(tree, name, behind) is { } drafted)
                yield return drafted;
        }
    }

    /// <summary>The role that a title word predicates of a subject: its office, or for a leader what he leads.</summary>
    public RoleDraft? Of(Tree tree, TextSpan subject, int subjectHead, int title, TextSpan evidence)
    {
        if (words.Table.Alone("title", tree.Lemma(title).ToLowerInvariant())?.Value.Relation is not { } relation) return null;
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

    private RoleDraft? Draft(Tree tree, Entity name, TitlePhrase title)
    {
        // "his deputy Ali Omar": the deputy of somebody who holds an office.
        if (title.IsFormer(tree) || title.First == title.Last && title.Last == name.First - 1 && tree.Lemma(title.Title).ToLowerInvariant() is "deputy") return null;
        var head = HeadOf(tree, name);
        var evidence = tree.Cover(title.First, title.Last).Cover(name.Span);
        var relation = words.Table.Alone("title", tree.Lemma(title.Title).ToLowerInvariant())!.Value.Relation;
        if (relation != RoleRelation.Leads)
            return new(tree, title.Title, name.Span, head, RoleRelation.HoldsOffice, tree.Cover(title.First, title.Last), title.Title, evidence);
        // "commander of the brigade", "Taliban leader"
        if (title.Last > title.Title + 1 && tree.Upos(title.Title + 1) == Upos.Adp)
        {
            var led = title.Title + 2;
            // "the leader in exile" leads nothing that is named.
            if (tree[title.Title + 1].Form == "in" && !HasName(tree, led, title.Last)) return null;
            // "chief of staff of the command" is an office.
            if (tree.Lemma(led).Equals("staff", StringComparison.OrdinalIgnoreCase))
                return new(tree, title.Title, name.Span, head, RoleRelation.HoldsOffice, tree.Cover(title.First, title.Last), title.Title, evidence);
            return new(tree, title.Title, name.Span, head, RoleRelation.Leads, tree.Cover(led, title.Last), title.Last, evidence);
        }
        for (var i = title.First; i < title.Title; i++)
            if (tree.EntityAt(i) is { Type: EntityType.Org or EntityType.Norp } body)
            {
                // "Pakistani army chief": of the army.
                var noun = title.Title - 1;
                var isWhole = noun >= body.End && tree.Upos(noun) is Upos.Noun or Upos.Propn && words.Table.Alone("title", tree.Lemma(noun).ToLowerInvariant()) is null;
                return new(tree, title.Title, name.Span, head, RoleRelation.Leads, isWhole ? tree.Cover(body.First, noun) : body.Span, isWhole ? noun : i, evidence);
            }
        return title.First < title.Title || title.Last > title.Title
            ? new(tree, title.Title, name.Span, head, RoleRelation.HoldsOffice, tree.Cover(title.First, title.Last), title.Title, evidence) : null;
    }

    // "Navy Capt. Jeff Davis": a rank of a named service.
    private RoleDraft? Service(Tree tree, Entity name)
    {
        var rank = WithRanks(tree, name.First);
        return rank < name.First && rank > 0 && tree.EntityAt(rank - 1) is { Type: EntityType.Org } service && service.End == rank
            ? new(tree, rank, name.Span, HeadOf(tree, name), RoleRelation.MemberOf, service.Span, service.End - 1, tree.Cover(service.First, name.End - 1))
            : null;
    }

    private int WithRanks(Tree tree, int first)
    {
        while (first > 0 && words.Table.Alone("rank", tree[first - 1].Form.ToLowerInvariant()) is not null && !TitlePhrase.IsGeneral(tree, first - 1, words)) first--;
        return first;
    }

    private static bool HasName(Tree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tree.EntityAt(i) is not null) return true;
        return false;
    }

    private static int HeadOf(Tree tree, Entity name)
    {
        for (var i = name.First; i < name.End; i++)
            if (tree.Head(i) < name.First || tree.Head(i) >= name.End) return i;
        return name.End - 1;
    }
}
