using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Chronology;

/// <summary>The clause that tells of a fact.</summary>
/// <param name="Told">Its tense; null where the clause only names the fact, or what it tells lasts, may be or is to come.</param>
/// <param name="Verb">Its predicate; −1 where there is none.</param>
internal readonly record struct FactClause(Told? Told, int Verb)
{
    /// <summary>Whether the fact is only named as what was before or after another: <c>a month after the coup</c>.</summary>
    public bool IsAside { get; private init; }

    // How far up the words of a fact its clause is looked for.
    private const int Climb = 6;

    public static FactClause Of(Tree tree, Fact fact)
    {
        var at = Top(tree, fact.Evidence.Excerpts[0].Span);
        if (fact is Event or Control && at >= 0 && !tree.IsVerb(at) && !tree.Has(at, "cop") && !IsVoiced(tree, fact, at)) return new(null, at) { IsAside = tree.Case(at) is "after" or "before" or "since" or "until" or "following" };
        for (var steps = 0; at >= 0 && steps < Climb; at = tree.Head(at), steps++)
        {
            if (tree.IsVerb(at) || tree.Has(at, "cop") && fact is Statement or Event)
            {
                if (Tenses.Of(tree, at) is { } tense) return new(tense, at);
                if (!(tree.Deprel(at) is "conj" or "advcl" or "xcomp")) break;
            }
            if (tree.Deprel(at) is "acl:relcl" or "ccomp" && !tree.IsVerb(at)) break;
        }
        return new(null, at);
    }

    // "The council expresses its support for the envoy": said by the subject of the verb.
    private static bool IsVoiced(Tree tree, Fact fact, int noun) =>
        fact is Event { Type: EventType.Support or EventType.Accuse or EventType.Reject or EventType.Request } voiced && tree.Head(noun) is var verb and >= 0
            && (tree.IsVerb(verb) || tree.Has(verb, "cop")) && tree.Child(verb, "nsubj") is var subject and >= 0 && voiced.Actors.Any(a => a.Span.Overlaps(tree[subject].Span));

    // The word of a span that the others hang on.
    private static int Top(Tree tree, TextSpan span)
    {
        for (var i = 0; i < tree.Count; i++)
            if (span.Contains(tree[i].Span) && !tree.IsPunct(i) && (tree.Head(i) < 0 || !span.Contains(tree[tree.Head(i)].Span)) && !tree.Is(i, "cc") && !tree.Is(i, "case")) return i;
        return -1;
    }
}
