using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Actors;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Speech;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Words;

namespace Dateline.Facts.Coding.Roles;

/// <summary>Codes offices, leadership, membership, alliances and other names.</summary>
internal sealed class RoleCoder
{
    private static readonly string[] Kinds = ["title", "noun", "verb", "naming", "alias", "hyphen"];

    private readonly RoleWords _words;
    private readonly TitleRule _titles;
    private readonly NounRule _nouns;
    private readonly VerbRule _verbs;
    private readonly AliasRule _aliases;
    private readonly StatusResolver _status;

    public RoleCoder(Lexicon lexicon, StatusResolver status)
    {
        _words = lexicon.Roles;
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
            foreach (var (rule, draft) in Drafts(tree))
                if (Code(text, rule, draft, sources) is var role && IsNamed(tree, draft.SubjectHead, role.Subject) && (IsNamed(tree, draft.ObjectHead, role.Object) || IsOurs(draft))) Add(text.Document, roles, role);
        return roles;
    }

    private IEnumerable<(string Rule, RoleDraft Draft)> Drafts(Tree tree) =>
    [
        .. _titles.Find(tree).Select(d => ("role/title", d)), .. _aliases.Find(tree).Select(d => ("role/alias", d)), .. _nouns.Find(tree).Select(d => ("role/noun", d)),
        .. _verbs.Find(tree).Select(d => ("role/verb", d)), .. PossessionRule.Find(tree).Select(d => ("role/possession", d)), .. UnitRule.Find(tree).Select(d => ("role/unit", d)),
    ];

    private Role Code(CodingText text, string rule, RoleDraft draft, SourceResolver sources)
    {
        Mention Mention(TextSpan span, int head) => text.Actors.Resolve(text, new(span.Of(text.Text), span));
        return new Role(Evidence.Of(text.Document, draft.Evidence), Mention(draft.Subject, draft.SubjectHead), draft.Relation,
            draft.Relation == RoleRelation.HoldsOffice ? new(draft.Object.Of(text.Text), draft.Object) : Mention(draft.Object, draft.ObjectHead))
        {
            // A title or a bracket only names; a clause tells.
            Status = IsSaid(draft) ? _status.Of(draft.Tree, draft.Word) : Status.Actual, Source = sources.At(draft.Evidence),
            Grounds = new(rule, Entries(draft), $"{draft.Tree[draft.SubjectHead].Form}, {draft.Tree[draft.Word].Form}, {draft.Tree[draft.ObjectHead].Form}"),
        };
    }

    // The line of the word that tells it.
    private string[] Entries(RoleDraft draft)
    {
        var lemma = draft.Tree.Lemma(draft.Word).ToLowerInvariant();
        var line = Kinds.Select(k => _words.Table.Alone(k, lemma)).FirstOrDefault(w => w is not null);
        return line is null ? [] : [string.Join(" | ", line.Entry.Fields)];
    }

    private static void Add(Document document, List<Role> roles, Role next)
    {
        var at = roles.FindIndex(r => r.Relation == next.Relation && r.Subject.IsSame(next.Subject) && r.Object.IsSame(next.Object));
        // "Minister Amin" after "Minister for Trade and Mines Dalia Amin" is the same office, named in short.
        if (at < 0 && next.Relation == RoleRelation.HoldsOffice)
            at = roles.FindIndex(r => r.Relation == next.Relation && r.Subject.IsSame(next.Subject) && Words(r.Object).IsSupersetOf(Words(next.Object)));
        if (at < 0) roles.Add(next);
        else
        {
            var spans = roles[at].Evidence.Excerpts.Concat(next.Evidence.Excerpts).Select(e => e.Span).ToList();
            roles[at] = roles[at] with { Evidence = Evidence.Of(document, spans[0], spans.Skip(1)) };
        }
    }

    // "our Turkish allies" are told apart from all others, "our partners" are not.
    private static bool IsOurs(RoleDraft draft) => draft.Relation is RoleRelation.AllyOf or RoleRelation.EnemyOf && draft.Tree[draft.ObjectHead].Form.ToLowerInvariant() is "our" &&
        (draft.SubjectHead > draft.ObjectHead + 1 || draft.SubjectHead < draft.ObjectHead);

    // "What is part of the plan", "our partners": a pronoun that the text resolves to nobody is nobody.
    private static bool IsNamed(Tree tree, int head, Mention mention) => tree.Upos(head) != Upos.Pron || mention.Id is not null && tree[head].Xpos is not ("WP" or "WDT" or "WP$" or "WRB");

    private static HashSet<string> Words(Mention mention) => [.. mention.Text.ToLowerInvariant().Split(' ')];

    // "may not be attacked by the Saudi-led coalition" takes for granted who leads it.
    private static bool IsSaid(RoleDraft draft) => draft.Tree.IsVerb(draft.Word) && !draft.Tree.Is(draft.Word, "amod") || draft.Tree.Has(draft.Word, "cop");
}
