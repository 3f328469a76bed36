using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>
/// A noun that relates two actors: predicated (<c>X is a member of Y</c>), set beside (<c>X, an ally of Y,</c>), or possessed
/// (<c>its allies</c>).
/// </summary>
internal sealed class NounRule(Lexicon lexicon, TitleRule titles)
{
    private readonly RoleWords _words = lexicon.Roles;

    public IEnumerable<RoleDraft> Find(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Upos(i) is not (Upos.Noun or Upos.Propn)) continue;
            var lemma = tree.Lemma(i).ToLowerInvariant();
            if (tree.Has(i, "cop") || Partitive(tree, i) is var whole and >= 0 && tree.Has(whole, "cop"))
                foreach (var draft in Predicated(tree, i)) yield return draft;
            if (_words.Table.Alone("noun", lemma)?.Value.Relation is { } relation)
            {
                if (tree.Is(i, "appos") && Related(tree, i, tree.Head(i), relation) is { } beside) yield return beside;
                if (relation is RoleRelation.AllyOf or RoleRelation.EnemyOf && Partitive(tree, i) < 0 && Possessed(tree, i, relation) is { } possessed) yield return possessed;
            }
            if (_words.Table.Alone("polity", lemma) is not null && Led(tree, i) is { } led) yield return led;
        }
    }

    private IEnumerable<RoleDraft> Predicated(Tree tree, int noun)
    {
        var predicate = tree.Has(noun, "cop") ? noun : Partitive(tree, noun);
        var subject = Participants.Subject(tree, predicate);
        if (subject < 0 || tree.Lemma(subject) is "it" or "this" or "that" or "there") yield break;
        foreach (var one in tree.Coordinated(subject))
        {
            var span = NounPhrases.Span(tree, one);
            var evidence = Clauses.Span(tree, predicate);
            if (_words.Table.Alone("noun", tree.Lemma(noun).ToLowerInvariant())?.Value.Relation is { } relation)
            {
                if (Related(tree, noun, one, relation) is { } related) yield return related with { Evidence = evidence };
            }
            else if (tree.EntityAt(one) is { Type: EntityType.Per } && titles.Of(tree, span, one, noun, evidence) is { } office) yield return office;
        }
    }

    private RoleDraft? Related(Tree tree, int noun, int subject, RoleRelation relation)
    {
        var other = TitleRule.Governed(tree, noun);
        if (subject < 0 || other < 0 || Times.IsTime(tree, other) || !IsActor(tree, subject) && !IsActor(tree, other)) return null;
        var (one, two) = (NounPhrases.Span(tree, subject), NounPhrases.Span(tree, other));
        return new(tree, noun, one, subject, relation, two, other, one.Cover(NounPhrases.Span(tree, noun)));
    }

    // "the camp is part of a buffer zone" is about no actor.
    private bool IsActor(Tree tree, int i) =>
        tree.EntityAt(i) is { Type: EntityType.Org or EntityType.Loc or EntityType.Norp or EntityType.Per } || tree.Upos(i) is Upos.Propn || lexicon.Classes.Has("@body", tree.Lemma(i)) || lexicon.Classes.Has("@force", tree.Lemma(i));

    // "its allies", "our Turkish partners": the phrase names who is allied, the possessor with whom.
    private RoleDraft? Possessed(Tree tree, int noun, RoleRelation relation)
    {
        var owner = tree.Child(noun, "nmod:poss");
        if (owner < 0 || owner > noun || tree.Has(noun, "cop")) return null;
        var phrase = NounPhrases.Span(tree, noun);
        // "Norway counts on its allies": whose they are is said by the subject.
        var evidence = phrase;
        if (tree.Lemma(owner).ToLowerInvariant() is "its" or "it" or "their" or "they" or "his" or "he" or "her" or "she" && Clause(tree, noun) is var verb and >= 0 &&
            Participants.Agent(tree, verb) is var subject and >= 0 && subject < noun && !tree.IsUnder(noun, subject) && (tree.Upos(subject) == Upos.Propn || lexicon.Classes.Has("@actor", tree.Lemma(subject))))
        {
            owner = subject;
            evidence = NounPhrases.Span(tree, subject).Cover(phrase);
        }
        return new(tree, noun, phrase, noun, relation, NounPhrases.Span(tree, owner), owner, evidence);
    }

    private static int Clause(Tree tree, int i)
    {
        for (var steps = 0; i >= 0 && steps < 8; i = tree.Head(i), steps++)
            if (tree.IsVerb(i)) return i;
        return -1;
    }

    // "Assad's regime", "the regime of Assad"
    private static RoleDraft? Led(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.EntityAt(child) is not { Type: EntityType.Per } name) continue;
            if (tree.Is(child, "nmod:poss") || tree.Is(child, "nmod") && tree.Case(child) == "of" || tree.Is(child, "compound"))
                return new(tree, noun, name.Span, child, RoleRelation.Leads, NounPhrases.Span(tree, noun), noun, NounPhrases.Span(tree, noun).Cover(name.Span));
        }
        return null;
    }

    // "one of its members"
    private static int Partitive(Tree tree, int noun) =>
        tree.Is(noun, "nmod") && tree.Case(noun) == "of" && tree.Head(noun) is var head and >= 0 && tree.Lemma(head).ToLowerInvariant() is "one" or "some" or "part" ? head : -1;
}
