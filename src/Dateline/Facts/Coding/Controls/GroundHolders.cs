using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Documents;
using Dateline.Facts.Coding.Patterns;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Ontology;

namespace Dateline.Facts.Coding.Controls;

/// <summary>Tells who can hold ground, by the words of no-holders.txt: troops, groups and governments can, workers and reports cannot.</summary>
internal sealed class GroundHolders(Lexicon lexicon)
{
    public const string File = "Facts/Coding/Controls/no-holders.txt";

    private static readonly HashSet<string> Sectors = WordLists.Of(File, "sector"), Types = WordLists.Of(File, "type"), Ruling = WordLists.Of(File, "ruling"),
        Nouns = WordLists.Of(File, "noun");

    private static readonly string[] Classes = [.. WordLists.Of(File, "class")];

    // Words for those who bear arms stand in the classes of people too.
    private static readonly string[] Armed = ["@fighter", "@force", "@troops"];

    /// <summary>Whether a word means somebody who can take, hold or lose a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="holder">The head of the holder's words.</param>
    /// <param name="change">What is told of the place; who governs it is not always who takes it.</param>
    public bool CanHold(CodingText text, Tree tree, int holder, ControlChange change)
    {
        var head = Quantities.Through(tree, holder);
        var mention = Holders.Mention(text, tree, holder, null);
        if (text.Actors.TypeOf(mention) is { } type)
        {
            if (Types.Contains(Vocabulary.Word(type)) || change != ControlChange.Held && Ruling.Contains(Vocabulary.Word(type))) return false;
            // An agency of the United Nations takes nothing; its peacekeepers may.
            if (type == ActorType.Igo && change is ControlChange.Gained or ControlChange.Contested && mention.Code is { } igo && igo.StartsWith("IGOUNO", StringComparison.Ordinal) && !Has(igo, "PKO")) return false;
            if (type is not ActorType.Government) return true;
        }
        if (mention.Code is { } code && Sectors.Any(s => Has(code, s))) return false;
        if (tree.Upos(head) == Upos.Pron) return !text.Annotated.Mentions.Any(m => m.Sentence == tree.Index && m.Head == head && Meant(text, m.Chain, tree.Index) is var (other, noun) && IsNone(other, noun));
        return tree.EntityAt(head) is { } name ? IsPower(text, tree, name) : !IsNone(tree, head);
    }

    // "The workers … They hold": the noun that the pronoun stands for.
    private static (Tree Tree, int Noun)? Meant(CodingText text, int chain, int before)
    {
        foreach (var mention in text.Annotated.Mentions)
            if (mention.Chain == chain && mention.Sentence <= before && text.Trees[mention.Sentence] is var tree && tree.Upos(mention.Head) == Upos.Noun) return (tree, mention.Head);
        return null;
    }

    // "the Mandulog River", "the Supreme Court"; a town takes no town, unless its government is meant.
    private static bool IsPower(CodingText text, Tree tree, Entity name)
    {
        if (Nouns.Contains(tree.Lemma(name.End - 1).ToLowerInvariant())) return false;
        if (name.Type is not (EntityType.Loc or EntityType.Fac) || text.Annotated.Actors.Any(a => a.Span.Overlaps(name.Span))) return true;
        return !text.Annotated.Places.Any(p => p.Span.Overlaps(name.Span) && p.Precision is PlacePrecision.Town or PlacePrecision.Site);
    }

    private bool IsNone(Tree tree, int noun)
    {
        var (lemma, form) = (tree.Lemma(noun).ToLowerInvariant(), tree[noun].Form.ToLowerInvariant());
        if (Armed.Any(c => lexicon.Classes.Has(c, lemma)) || HasArms(tree, noun)) return false;
        return Nouns.Contains(lemma) || Nouns.Contains(form) || Classes.Any(c => lexicon.Classes.Has(c, lemma));
    }

    // "armed residents"
    private static bool HasArms(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && tree[child].Form.ToLowerInvariant() is "armed" or "tribal" or "rebel" or "militia" or "masked") return true;
        return false;
    }

    // A code is put together of words of three letters: IRQCVL.
    private static bool Has(string code, string sector)
    {
        for (var i = 0; i + 3 <= code.Length; i += 3)
            if (code.AsSpan(i, 3).SequenceEqual(sector)) return true;
        return false;
    }
}
