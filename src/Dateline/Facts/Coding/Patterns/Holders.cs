using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>The actors that facts are about: who can hold something, and by which words.</summary>
internal static class Holders
{
    private static readonly string[] Actors =
        ["@actor", "@agent", "@force", "@fighter", "@official", "@leader", "@troops", "@people", "@agency", "@body", "@diplomat", "@envoy"];

    /// <summary>Whether a word can mean somebody who acts.</summary>
    public static bool CanAct(Lexicon lexicon, Tree tree, int i)
    {
        i = Quantities.Through(tree, i);
        if (tree.Upos(i) == Upos.Pron) return tree.Lemma(i).ToLowerInvariant() is not ("this" or "that" or "these" or "what" or "there" or "it" or "which" or "something" or "nothing") || tree.Is(i, "nmod:poss");
        if (tree.Upos(i) is Upos.Propn) return tree.EntityAt(i) is not { Type: EntityType.Event or EntityType.Fac or EntityType.Misc or EntityType.Product };
        return tree.EntityAt(i) is { Type: EntityType.Per or EntityType.Org or EntityType.Loc or EntityType.Norp } ||
            lexicon.Classes.Has("@actor", tree[i].Form) || lexicon.Roles.Table.Alone("title", tree.Lemma(i)) is not null || Actors.Any(c => lexicon.Classes.Has(c, tree.Lemma(i)));
    }

    /// <summary>Whom <c>its</c>, <c>their</c>, <c>his</c> mean in their sentence: the subject before them; the word itself where there is none.</summary>
    public static int Antecedent(Lexicon lexicon, Tree tree, int i)
    {
        if (!tree.Is(i, "nmod:poss") || tree.Upos(i) != Upos.Pron || tree[i].Form.ToLowerInvariant() is not ("its" or "their" or "his" or "her")) return i;
        for (var (at, steps) = (i, 0); tree.Head(at) >= 0 && steps < tree.Count; at = tree.Head(at), steps++)
        {
            // "thanked the fighters for their efforts", "supported the army in its fight": those, not who thanked.
            if (tree.Is(at, "obl") && tree.Case(at) is "for" or "in" && tree.Child(tree.Head(at), "obj") is var obj and >= 0 && obj < i && CanAct(lexicon, tree, obj)) return obj;
            if (tree.Is(at, "nmod") && tree.Case(at) is "for" or "in" && CanAct(lexicon, tree, tree.Head(at))) return tree.Head(at);
            if (tree.IsVerb(tree.Head(at)) && Participants.Subject(tree, tree.Head(at)) is var subject and >= 0 && subject < i && !tree.IsUnder(i, subject)) return subject;
        }
        return i;
    }

    /// <summary>The words for an actor, resolved; <c>I</c> and <c>our</c> are who says so.</summary>
    public static Mention Mention(CodingText text, Tree tree, int head, Source? source)
    {
        var mention = tree.Is(head, "nmod:poss") && tree.Upos(head) == Upos.Pron
            ? new(tree[head].Form, tree[head].Span) : NounPhrases.Mention(text.Document, tree, head, participles: false);
        mention = text.Actors.Resolve(text, mention);
        if (mention.Id is not null || source is null || tree.Upos(head) != Upos.Pron) return mention;
        return tree.Lemma(head).ToLowerInvariant() switch
        {
            "i" or "my" or "me" => mention with { Id = source.Actor.Id, Code = source.Actor.Code },
            "we" or "our" or "us" when !IsPerson(text, source.Actor) => mention with { Id = source.Actor.Id, Code = source.Actor.Code },
            _ => mention,
        };
    }

    /// <summary>Each of those who speak as one: <c>Kerry and his Russian counterpart</c>.</summary>
    public static IEnumerable<Mention> Each(CodingText text, Mention speakers)
    {
        foreach (var tree in text.TreesIn(speakers.Span))
            for (var i = 0; i < tree.Count; i++)
            {
                if (!speakers.Span.Contains(tree[i].Span) || tree.IsPunct(i) || tree.Head(i) >= 0 && speakers.Span.Contains(tree[tree.Head(i)].Span)) continue;
                var all = tree.Coordinated(i).Where(one => tree.Is(one, "conj") || one == i).Where(one => speakers.Span.Contains(tree[one].Span)).ToList();
                return all.Count < 2 ? [speakers] : all.Select(one => text.Actors.Resolve(text, NounPhrases.Mention(text.Document, tree, one, participles: false)));
            }
        return [speakers];
    }

    public static string Bare(string text)
    {
        foreach (var article in (string[])["the ", "a ", "an "])
            if (text.StartsWith(article, StringComparison.OrdinalIgnoreCase)) return text[article.Length..];
        return text;
    }

    // "We" of a person are others besides.
    private static bool IsPerson(CodingText text, Mention speaker)
    {
        foreach (var tree in text.TreesIn(speaker.Span))
            foreach (var entity in tree.Entities)
                if (entity.Type == EntityType.Per && speaker.Span.Overlaps(entity.Span)) return true;
        return false;
    }
}
