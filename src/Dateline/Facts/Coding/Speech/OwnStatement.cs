using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// A text that is itself a statement: it says <c>we</c> or <c>I</c> outside every quotation. The speaker is who acts in its first
/// sentence in the present tense (<c>The United States condemns …</c>), else the pronoun.
/// </summary>
internal static class OwnStatement
{
    public static IEnumerable<Attribution> Find(CodingText text, List<Attribution> found, QuotationTable quotations)
    {
        var (pronoun, where) = (-1, default(Tree));
        foreach (var tree in text.Trees)
        {
            // "What we know about the attack": a heading.
            if (tree.Span.Length == 0 || text.Text[tree.Span.End - 1] is not ('.' or '!' or '?' or ':' or '”' or '"')) continue;
            var subject = Subject(tree, i => tree.EntityAt(i) is null && quotations.Around(tree[i].Span) is null && !found.Exists(a => a.Content.Contains(tree[i].Span)));
            // Whoever says "I" speaks for the "we" before it.
            if (subject < 0 || pronoun >= 0 && tree[subject].Form != "I") continue;
            (pronoun, where) = (subject, tree);
            if (tree[subject].Form == "I") break;
        }
        if (pronoun < 0 || where is null) yield break;

        var opening = Opening(text, found);
        var named = opening is null ? -1 : NamedSpeaker(opening);
        var (speaker, sentence) = named >= 0 ? (named, opening!) : (pronoun, where);
        var start = (opening ?? where).Span.Start;
        var verb = sentence.Head(speaker);
        yield return new Attribution
        {
            Speaker = text.Actors.Resolve(text, NounPhrases.Mention(text.Document, sentence, speaker, participles: false)),
            Clause = verb >= 0 ? Clauses.Span(sentence, verb) : sentence.Span,
            Content = TextSpan.FromBounds(start, Math.Max(start + 1, text.Trees[^1].Span.End)), Form = StatementForm.Direct,
        };
    }

    /// <summary>Whether somebody says <c>we</c> or <c>I</c> as a subject in the sentence, by a word that counts.</summary>
    public static bool Speaks(Tree tree, Func<int, bool> counts) => Subject(tree, counts) >= 0;

    private static int Subject(Tree tree, Func<int, bool> counts)
    {
        var we = -1;
        for (var i = tree.Count - 1; i >= 0; i--)
            if (tree.Is(i, "nsubj") && tree[i].Form is "We" or "we" or "I" && counts(i))
            {
                if (tree[i].Form == "I") return i;
                we = i;
            }
        return we;
    }

    // Titles and attributed sentences come before the statement proper.
    private static Tree? Opening(CodingText text, List<Attribution> found) =>
        text.Trees.FirstOrDefault(t => t.Span.End > t.Span.Start && text.Text[t.Span.End - 1] is '.' or '!' or '?' &&
            !found.Exists(a => a.Content.Contains(t.Span) || a.Tree == t && t.Head(a.Word) < 0));

    private static int NamedSpeaker(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (tree.Head(i) < 0 && tree[i].Xpos is "VBP" or "VBZ" && tree.Child(i, "nsubj") is var subject and >= 0 &&
                tree.Upos(subject) is Upos.Propn or Upos.Noun && !tree.Has(i, "aux")) return subject;
        return -1;
    }
}
