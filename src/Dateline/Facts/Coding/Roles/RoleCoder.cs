using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Actors;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Codes offices, leadership, membership, alliances and other names.</summary>
internal sealed class RoleCoder
{
    // Estimates until they are calibrated on scored readings: a title or a bracket is plain, a verb or possessor less so.
    private const double Plain = 0.85, Told = 0.7;

    private readonly TitleRule _titles;
    private readonly NounRule _nouns;
    private readonly VerbRule _verbs;
    private readonly AliasRule _aliases;
    private readonly StatusResolver _status;

    public RoleCoder(Lexicon lexicon, StatusResolver status)
    {
        _titles = new(lexicon.Roles);
        _nouns = new(lexicon, _titles);
        _verbs = new(lexicon);
        _aliases = new(lexicon.Roles);
        _status = status;
    }

    public IEnumerable<Fact> Code(CodingText text, SourceResolver sources)
    {
        var roles = new List<Role>();
        foreach (var tree in text.Trees)
            foreach (var draft in (IEnumerable<RoleDraft>)[.. _titles.Find(tree), .. _aliases.Find(tree), .. _nouns.Find(tree), .. _verbs.Find(tree), .. PossessionRule.Find(tree), .. UnitRule.Find(tree)])
                Add(text.Document, roles, Code(text, draft, sources));
        return roles;
    }

    private Role Code(CodingText text, RoleDraft draft, SourceResolver sources)
    {
        Mention Mention(TextSpan span, int head) => text.Actors.Resolve(text, new(span.Of(text.Text), span));
        return new Role(Evidence.Of(text.Document, draft.Evidence), Mention(draft.Subject, draft.SubjectHead), draft.Relation,
            draft.Relation == RoleRelation.HoldsOffice ? new(draft.Object.Of(text.Text), draft.Object) : Mention(draft.Object, draft.ObjectHead))
        {
            // A title or a bracket only names; a clause tells.
            Status = draft.Tree.IsVerb(draft.Word) || draft.Tree.Has(draft.Word, "cop") ? _status.Of(draft.Tree, draft.Word) : Status.Actual, Source = sources.At(draft.Evidence),
            Confidence = draft.Relation is RoleRelation.HoldsOffice or RoleRelation.AlsoKnownAs ? Plain : Told,
        };
    }

    private static void Add(Document document, List<Role> roles, Role next)
    {
        var at = roles.FindIndex(r => r.Relation == next.Relation && Same(r.Subject, next.Subject) && Same(r.Object, next.Object));
        // "Minister Ellwood" after "Minister for the Middle East Tobias Ellwood" is the same office, named in short.
        if (at < 0 && next.Relation == RoleRelation.HoldsOffice)
            at = roles.FindIndex(r => r.Relation == next.Relation && Same(r.Subject, next.Subject) && Words(r.Object).IsSupersetOf(Words(next.Object)));
        if (at < 0) roles.Add(next);
        else
        {
            var spans = roles[at].Evidence.Excerpts.Concat(next.Evidence.Excerpts).Select(e => e.Span).ToList();
            roles[at] = roles[at] with { Evidence = Evidence.Of(document, spans[0], spans.Skip(1)) };
        }
    }

    private static HashSet<string> Words(Mention mention) => [.. mention.Text.ToLowerInvariant().Split(' ')];

    private static bool Same(Mention one, Mention two) => one.Id is not null && one.Id == two.Id || one.Text.Equals(two.Text, StringComparison.OrdinalIgnoreCase);
}
