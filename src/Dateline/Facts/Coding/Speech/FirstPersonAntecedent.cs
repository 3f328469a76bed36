using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Speech;

/// <summary>
/// Whom a first person means: <c>I</c> in direct speech is the speaker; <c>we</c> is the body or state that a speaker speaks for,
/// by his title (<c>Ali Omar, commander of the Northern Army</c>) or because he is one.
/// </summary>
internal static class FirstPersonAntecedent
{
    /// <summary>The mention with the speaker's id; null where it is no first person, or nobody speaks.</summary>
    public static Mention? Resolve(CodingText text, Mention mention)
    {
        var isSingular = mention.Text is "I" or "me" or "my" or "My";
        if (!isSingular && mention.Text is not ("we" or "We" or "us" or "our" or "Our" or "ours")) return null;
        if (Around(text, mention.Span) is not { } speech) return null;
        if (isSingular) return mention with { Id = speech.Speaker.Id };
        return Body(text, speech.Speaker) is { Id: { } id } ? mention with { Id = id } : null;
    }

    private static Attribution? Around(CodingText text, TextSpan span)
    {
        var innermost = default(Attribution);
        foreach (var a in text.Speech)
            if (a.Form == StatementForm.Direct && a.Content.Contains(span) && !a.Speaker.Span.Contains(span) && (innermost is null || a.Content.Length <= innermost.Content.Length)) innermost = a;
        return innermost;
    }

    private static Mention? Body(CodingText text, Mention speaker)
    {
        foreach (var tree in text.TreesIn(speaker.Span))
        {
            var head = Head(tree, speaker.Span);
            if (head < 0) continue;
            if (tree.EntityAt(head) is { Type: EntityType.Org or EntityType.Loc }) return speaker;
            for (var i = tree.First(head); i <= tree.Last(head); i++)
                if (tree.EntityAt(i) is { Type: EntityType.Org or EntityType.Loc } body && body.First == i)
                    return text.Actors.Resolve(text, new(body.Span.Of(text.Text), body.Span));
        }
        return null;
    }

    private static int Head(Tree tree, TextSpan span)
    {
        for (var i = 0; i < tree.Count; i++)
            if (span.Contains(tree[i].Span) && (tree.Head(i) < 0 || !span.Contains(tree[tree.Head(i)].Span))) return i;
        return -1;
    }
}
