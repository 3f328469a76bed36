using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>Finds who stands where a pattern's frame says. Answers are heads of phrases or clauses, −1 where there are none.</summary>
internal static class Slots
{
    /// <summary>What a part of the frame names; where it does not name the part, what stands at the usual places.</summary>
    public static int Find<T>(PatternMatch<T> match, char part, params ReadOnlySpan<Slot> usual) where T : struct, Enum
    {
        if (match.Pattern.Frame?.Of(part) is { Count: > 0 } named)
        {
            foreach (var slot in named)
                if (At(match, slot) is var found and >= 0) return found;
            return -1;
        }
        foreach (var slot in usual)
            if (At(match, slot) is var found and >= 0) return found;
        return -1;
    }

    private static int At<T>(PatternMatch<T> match, Slot slot) where T : struct, Enum
    {
        var (tree, word) = (match.Tree, match.Word);
        return slot switch
        {
            ("governed", _) => match.Governed,
            ("self", _) => word,
            ("head", _) => tree.Head(word),
            ("nsubj", "pass") => Participants.IsPassive(tree, word) ? Participants.Subject(tree, word) : -1,
            ("nsubj", _) => tree.IsVerb(word) ? Participants.Agent(tree, word) : Participants.Subject(tree, word),
            ("subject", _) => Participants.Subject(tree, word),
            ("obj", _) => Participants.Patient(tree, word),
            ("owner", _) => Owner(tree, word),
            ("nmod", "poss") => tree.Child(word, "nmod:poss"),
            ("amod", _) => Modifier(tree, word),
            ("topic", _) => Topic(tree, word),
            ("infinitive", _) => Infinitive(tree, word),
            ("obl" or "nmod", { } preposition) => Phrase(tree, word, preposition),
            _ => tree.Child(word, slot.Relation),
        };
    }

    /// <summary>Whose a noun is: its possessor, who is said to voice or give it, or whom it is from.</summary>
    public static int Owner(Tree tree, int noun)
    {
        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0 && tree.Upos(owner) != Upos.Pron && !Times.IsTime(tree, owner)) return owner;
        // "its support": whose it is is said by the subject, where there is one.
        if (Voiced(tree, noun) is var subject and >= 0) return subject;
        if (owner >= 0 && !Times.IsTime(tree, owner)) return owner;
        if (Modifier(tree, noun) is var modifier and >= 0) return modifier;
        return Phrase(tree, noun, "by") is var by and >= 0 ? by : Phrase(tree, noun, "from");
    }

    // "reiterated its support", "remains steadfast in support of", "is united in its condemnation of"
    private static int Voiced(Tree tree, int noun)
    {
        var at = noun;
        for (var steps = 0; steps < 3 && tree.Head(at) >= 0; steps++)
        {
            var head = tree.Head(at);
            if (tree.Is(at, "nsubj") || tree.Deprel(at) is "acl:relcl") return -1;
            if (tree.IsVerb(head) || tree.Upos(head) == Upos.Adj && tree.Is(at, "obl"))
                return Participants.IsPassive(tree, head) && !tree.Is(at, "obl") ? Participants.Agent(tree, head) : Participants.Subject(tree, head) is var s && s != noun ? s : -1;
            if (!tree.Is(at, "conj") && !(tree.Is(at, "nmod") && tree.Case(at) is "of" or "in")) return -1;
            at = head;
        }
        return -1;
    }

    // A name before the noun: "Russian support", "the UN plan", "rebel stronghold".
    private static int Modifier(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && (tree.Is(child, "amod") || tree.Is(child, "compound")) && tree.EntityAt(child) is { Type: EntityType.Norp or EntityType.Loc or EntityType.Org or EntityType.Per }) return child;
        return -1;
    }

    // "The siege is unacceptable", "is a matter of concern": what something is predicated of.
    private static int Topic(Tree tree, int word)
    {
        var subject = tree.Child(word, "nsubj") is var own and >= 0 ? own : tree.Child(word, "csubj");
        if (subject < 0 && tree.Is(word, "nmod") && tree.Case(word) == "of" && tree.Head(word) is var head and >= 0) subject = tree.Child(head, "nsubj");
        return subject >= 0 && tree[subject].Xpos is not ("WDT" or "WP" or "EX") && !tree[subject].Form.Equals("it", StringComparison.OrdinalIgnoreCase) ? subject : -1;
    }

    private static int Infinitive(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (child > word && (tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || tree.Is(child, "advcl") || tree.Is(child, "acl")) && tree[child].Xpos is "VB" &&
                tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == "to") return child;
        return -1;
    }

    // At the word, or at its object: parsers hang it on either.
    private static int Phrase(Tree tree, int word, string preposition)
    {
        if (Phrases.Governed(tree, word, preposition) is var own and >= 0) return own;
        if (!tree.IsVerb(word)) return Nested(tree, word, preposition);
        return Participants.Patient(tree, word) is var obj and >= 0 ? Nested(tree, obj, preposition) is var inner and >= 0 ? inner : Phrases.At(tree, obj, preposition) : -1;
    }

    // "the capture of the town by the army": the second phrase may hang on the first.
    private static int Nested(Tree tree, int noun, string preposition)
    {
        foreach (var child in tree.Children(noun))
            if (child > noun && tree.Is(child, "nmod") && Phrases.At(tree, child, preposition) is var found and >= 0) return found;
        return -1;
    }
}
