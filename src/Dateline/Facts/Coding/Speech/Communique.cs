using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// A text in which a body speaks of itself in the third person, in the present tense: <c>The members of the council urge …</c>.
/// Two sentences of it must do so.
/// </summary>
internal static class Communique
{
    public static IEnumerable<Attribution> Find(CodingText text)
    {
        var speaking = text.Trees.Select(t => (Tree: t, Subject: Speaker(text, t))).Where(s => s.Subject >= 0).ToList();
        if (speaking.Count < 2) yield break;
        var (tree, subject) = speaking[0];
        var mention = NounPhrases.Mention(text.Document, tree, subject);
        if (tree.Upos(subject) == Upos.Pron || speaking.Skip(1).All(s => s.Tree.Upos(s.Subject) != Upos.Pron && NounPhrases.Mention(text.Document, s.Tree, s.Subject).Text != mention.Text))
            yield break;
        yield return new Attribution
        {
            Speaker = text.Actors.Resolve(text, mention), Clause = Clauses.Span(tree, tree.Head(subject)),
            Content = TextSpan.FromBounds(tree.Span.Start, text.Trees[^1].Span.End), Form = StatementForm.Direct,
        };
    }

    private static int Speaker(CodingText text, Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Head(i) >= 0 || !tree.IsVerb(i)) continue;
            var subject = tree.Child(i, "nsubj");
            var tense = tree.Child(i, "aux") is var aux and >= 0 ? aux : i;
            // A plural's present looks like an infinitive, and is sometimes tagged as one.
            if (subject < 0 || tree[tense].Xpos is not ("VBP" or "VBZ" or "VB") || tree.Has(i, "mark")) return -1;
            return text.Lexicon.Reporting.Table.Of("communique", tree.Lemma(i)).Length > 0 ? subject : -1;
        }
        return -1;
    }
}
