using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Verbs of leading, joining, including and naming, and <c>as part of</c>.</summary>
internal sealed class VerbRule(Lexicon lexicon)
{
    private static readonly string[] Bodies = ["@body", "@agency", "@force"];

    private readonly RoleWords _words = lexicon.Roles;

    public IEnumerable<RoleDraft> Find(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (Hyphens.Participle(tree, i) is { } participle)
            {
                if (Hyphenated(tree, i, participle) is { } hyphenated) yield return hyphenated;
                continue;
            }
            if (tree.IsVerb(i))
            {
                foreach (var word in _words.Table.Of("verb", tree.Lemma(i)).ToArray())
                    foreach (var draft in Related(tree, i, word)) yield return draft;
                foreach (var word in _words.Table.Of("naming", tree.Lemma(i)).ToArray())
                    if (word.Rest.All(w => HasWith(tree, i, w)) && Named(tree, i) is { } named)
                    {
                        yield return named;
                        break;
                    }
            }
            else if (tree.Lemma(i) == "part" && tree.Case(i) == "as" && AsPart(tree, i) is { } part) yield return part;
        }
    }

    private IEnumerable<RoleDraft> Related(Tree tree, int verb, Word<RoleWord> word)
    {
        var agent = Participants.Agent(tree, verb);
        // "pledged allegiance to", not "pledged aid to".
        for (var i = 0; i + 1 < word.Rest.Length; i++)
            if (!tree.Children(verb).ToArray().Any(c => tree.Lemma(c) == word.Rest[i])) yield break;
        if (word.Rest is ["up"] && !tree.Has(verb, "compound") && !tree.Has(verb, "advmod")) yield break;
        var other = word.Rest.Length == 0 || word.Rest is ["up"] ? Participants.Patient(tree, verb) : Oblique(tree, verb, word.Rest[^1]);
        // "the brigade is made up of tribal fighters", "made up by"
        if (word.Rest is ["up"] && Participants.IsPassive(tree, verb)) agent = FirstOf(tree, verb);
        if (other >= 0 && !IsBody(tree, other) && BeforeComma(tree, verb) is var before and >= 0)
        {
            if (agent >= 0) yield return Draft(tree, verb, agent, word.Value.Relation ?? RoleRelation.Leads, before) with { Evidence = tree[before].Span.Cover(NounPhrases.Span(tree, agent, participles: false)) };
            yield break;
        }
        if (agent < 0 || other < 0 || agent == other || word.Value.Relation is not { } relation) yield break;
        if (word.Value.Reversed)
        {
            foreach (var part in tree.Coordinated(other))
                if (Listed(tree, agent, part) is { } draft) yield return draft with { Evidence = Clauses.Span(tree, verb) };
                else if (IsName(tree, agent) && IsName(tree, part))
                    yield return Draft(tree, verb, part, relation, agent);
            yield break;
        }
        if (!IsBody(tree, other)) yield break;
        foreach (var subject in tree.Coordinated(agent)) yield return Draft(tree, verb, subject, relation, other);
    }

    // "Coalition nations include Norway and Spain", "members of the alliance include …"
    private RoleDraft? Listed(Tree tree, int kind, int part)
    {
        if (_words.Table.Alone("list", tree.Lemma(kind).ToLowerInvariant()) is null || !IsName(tree, part)) return null;
        var whole = -1;
        foreach (var child in tree.Children(kind))
            if (child < kind && (tree.Is(child, "compound") || tree.Is(child, "nmod:poss")) || tree.Is(child, "nmod") && tree.Case(child) == "of") whole = child;
        if (whole < 0) return null;
        return new(tree, part, NounPhrases.Span(tree, part), part, RoleRelation.MemberOf, NounPhrases.Span(tree, whole), whole, default);
    }

    // "the U.S.-led coalition", "the Iran-backed militia"
    private RoleDraft? Hyphenated(Tree tree, int participle, string form)
    {
        if (_words.Table.Alone("hyphen", form)?.Value.Relation is not { } relation || !tree.Is(participle, "amod") && !tree.Is(participle, "compound") || tree.Head(participle) <= participle) return null;
        var (words, head) = Hyphens.Before(tree, participle);
        if (!char.IsUpper(tree[head].Form[0])) return null;
        var noun = tree.Head(participle);
        if (!IsBody(tree, noun) && !IsName(tree, noun)) return null;
        var body = tree.EntityAt(noun) is { } name ? name.Span : tree.Cover(participle + 1, noun);
        return relation == RoleRelation.Leads ? new(tree, participle, words, head, relation, body, noun, NounPhrases.Span(tree, noun).Cover(words)) : new(tree, participle, body, noun, relation, words, head, NounPhrases.Span(tree, noun).Cover(words));
    }

    private static RoleDraft? Named(Tree tree, int verb)
    {
        var person = Participants.Patient(tree, verb);
        // "took office as president": who did.
        if (person < 0 || tree.EntityAt(person) is null && tree.Lemma(person) is "office") person = Participants.Agent(tree, verb);
        if (person < 0 || tree.EntityAt(person) is not { Type: EntityType.Per }) return null;
        var office = tree.Child(verb, "xcomp");
        if (office < 0) office = Oblique(tree, verb, "as");
        return office < 0 || !tree.IsNominal(office) ? null
            : new(tree, verb, NounPhrases.Span(tree, person), person, RoleRelation.HoldsOffice, NounPhrases.Span(tree, office), office, Clauses.Span(tree, verb));
    }

    // "sworn in", "took office"
    private static bool HasWith(Tree tree, int verb, string word)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Lemma(child) == word && tree.Deprel(child) is "compound:prt" or "obj" or "advmod") return true;
        return false;
    }

    private static int FirstOf(Tree tree, int verb)
    {
        for (var i = verb + 1; i <= tree.Last(verb); i++)
            if (tree.IsNominal(i) && tree.Case(i) is "of" or "by") return i;
        return -1;
    }

    // "the deal with the Government of Iraq, led by Ali Omar": what stands right before, whatever the tree says.
    private int BeforeComma(Tree tree, int verb)
    {
        var comma = tree.First(verb) - 1;
        if (comma >= 0 && tree[comma].Form != ",") comma = verb - 1;
        if (comma < 1 || tree[comma].Form != "," || tree.Deprel(verb) is not "acl") return -1;
        var at = comma - 1;
        for (var steps = 0; steps < 4 && at >= 0 && !IsBody(tree, at); steps++) at = tree.Head(at) is var head && head >= 0 && head < at ? head : -1;
        return at;
    }

    private RoleDraft? AsPart(Tree tree, int part)
    {
        var whole = TitleRule.Governed(tree, part);
        var verb = tree.Head(part);
        while (verb >= 0 && !tree.IsVerb(verb) && tree.Head(verb) != verb && tree.Head(verb) >= 0) verb = tree.Head(verb);
        if (whole < 0 || verb < 0 || !tree.IsVerb(verb) || !IsBody(tree, whole) && !IsName(tree, whole)) return null;
        var subject = Participants.Agent(tree, verb);
        if (subject < 0 || !IsName(tree, whole) && tree.Upos(subject) is not Upos.Pron && !IsName(tree, subject)) return null;
        return Draft(tree, verb, subject, RoleRelation.MemberOf, whole);
    }

    private static RoleDraft Draft(Tree tree, int verb, int subject, RoleRelation relation, int other) =>
        NameBehind(tree, subject) is { } name
            ? new(tree, verb, name.Span, name.First, relation, NounPhrases.Span(tree, other, participles: false), other, Clauses.Span(tree, verb).Cover(name.Span))
            : new(tree, verb, NounPhrases.Span(tree, subject), subject, relation, NounPhrases.Span(tree, other, participles: false), other, Clauses.Span(tree, verb));

    // "led by former officer Ali Omar": the name is who leads.
    private static Entity? NameBehind(Tree tree, int subject)
    {
        if (tree.EntityAt(subject) is { } itself) return itself.Type == EntityType.Per ? itself : null;
        foreach (var child in tree.Children(subject))
            if (child > subject && (tree.Is(child, "appos") || tree.Is(child, "flat") || tree.Is(child, "nmod") && tree.Case(child) is null) && tree.EntityAt(child) is { Type: EntityType.Per } name && name.First == subject + 1) return name;
        return null;
    }

    private static int Oblique(Tree tree, int verb, string preposition)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "obl") && tree.Case(child) == preposition) return child;
        // "pledged allegiance to the group": hung on the object.
        if (Participants.Patient(tree, verb) is not (>= 0 and var thing) || tree.Is(verb, "acl")) return -1;
        foreach (var child in tree.Children(thing))
            if (child > thing && preposition is "to" && (tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Case(child) == preposition) return child;
        return -1;
    }

    private static bool IsName(Tree tree, int i) =>
        tree.EntityAt(i) is { Type: EntityType.Org or EntityType.Loc or EntityType.Norp or EntityType.Per };

    // What can be led or joined: a named body, or a common word for one. Not an effort, a table or a change.
    private bool IsBody(Tree tree, int i) =>
        tree.EntityAt(i) is { Type: EntityType.Org or EntityType.Norp } || tree.Lemma(i).ToLowerInvariant() is "coalition" or "alliance" or "delegation" ||
        Bodies.Any(c => lexicon.Classes.Has(c, tree.Lemma(i))) || tree.Lemma(i) is "mission" or "office" or "team" or "branch" or "wing" or "bureau" && OfBody(tree, i);

    // "the UN mission", "al-Qaeda's Yemeni branch"
    private static bool OfBody(Tree tree, int i)
    {
        foreach (var child in tree.Children(i))
            if (child < i && (tree.Is(child, "compound") || tree.Is(child, "nmod:poss")) && tree.EntityAt(child) is { Type: EntityType.Org }) return true;
        return false;
    }
}
