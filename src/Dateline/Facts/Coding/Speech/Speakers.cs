using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;

namespace Dateline.Facts.Coding.Speech;

/// <summary>The words for a speaker and the clause in which he speaks.</summary>
internal static class Speakers
{
    /// <summary>The speaker's noun phrase; his name where it is only set beside it (<c>the general, Ali Omar</c>).</summary>
    public static Mention Mention(Document document, Tree tree, int speaker)
    {
        if (!IsPerson(tree, speaker))
            foreach (var child in tree.Children(speaker))
                if (tree.Is(child, "appos") && IsPerson(tree, child)) return NounPhrases.Mention(document, tree, child, participles: false);
        var mention = NounPhrases.Mention(document, tree, speaker, participles: false);
        // Who speaks together is one speaker: "The mayor and Amin agreed that …"
        foreach (var other in tree.Coordinated(speaker))
            if (other > speaker && tree.IsNominal(other) && mention.Span.Cover(NounPhrases.Span(tree, other, participles: false)) is { Length: < 120 } span)
                mention = new(span.Of(document.Text), span);
        return mention;
    }

    /// <summary>The cue with its speaker and what else belongs to it, without what is said.</summary>
    public static TextSpan Clause(Cue cue, TextSpan? content)
    {
        var tree = cue.Tree;
        var clause = tree[cue.Word].Span.Cover(NounPhrases.Span(tree, cue.Speaker, participles: false));
        if (cue.IsPreposition) return clause;
        if (Free(tree, tree.First(cue.Speaker), tree.Last(cue.Speaker), content))
            clause = clause.Cover(tree.Cover(tree.First(cue.Speaker), tree.Last(cue.Speaker)));
        foreach (var child in tree.Children(cue.Word))
        {
            if (tree.IsPunct(child) || !Free(tree, tree.First(child), tree.Last(child), content)) continue;
            var wider = clause.Cover(tree.Cover(tree.First(child), tree.Last(child)));
            if (content is { } c && wider.Overlaps(c) || wider.Length > 200) continue;
            clause = wider;
        }
        return clause;
    }

    private static bool Free(Tree tree, int first, int last, TextSpan? content) =>
        content is not { } c || !tree.Cover(first, last).Overlaps(c);

    private static bool IsPerson(Tree tree, int i) => tree.EntityAt(i)?.Type == EntityType.Per;
}
