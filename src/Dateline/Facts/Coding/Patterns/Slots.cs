using Dateline.Annotation;
using Dateline.Annotation.Trees;
using Dateline.Facts.Coding.Trees;
using Dateline.Knowledge;
using Dateline.Knowledge.Patterns;
using Dateline.Knowledge.Senses;

namespace Dateline.Facts.Coding.Patterns;

/// <summary>Finds who stands where a pattern's frame says. Answers are heads of phrases or clauses, −1 where there are none.</summary>
internal static class Slots
{
    /// <summary>What a part of the frame names; where it does not name the part, what stands at the usual places.</summary>
    public static int Find<T>(Lexicon lexicon, PatternMatch<T> match, char part, params ReadOnlySpan<Slot> usual) where T : struct, Enum
    {
        if (match.Pattern.Frame?.Of(part) is { Count: > 0 } named)
        {
            foreach (var slot in named)
                if (At(lexicon, match, slot) is var found and >= 0) return found;
            return -1;
        }
        foreach (var slot in usual)
            if (At(lexicon, match, slot) is var found and >= 0) return found;
        return -1;
    }

    private static int At<T>(Lexicon lexicon, PatternMatch<T> match, Slot slot) where T : struct, Enum
    {
        var (tree, word) = (match.Tree, match.Word);
        return slot switch
        {
            ("governed", _) => match.Governed,
            ("self", _) => word,
            ("head", _) => tree.Head(word),
            ("nsubj", "pass") => Participants.IsPassive(tree, word) ? Participants.Subject(tree, word) : -1,
            ("nsubj", _) => tree.IsVerb(word) ? Initiators.Of(lexicon, tree, word) : Participants.Subject(tree, word),
            ("subject", _) => Participants.Subject(tree, word),
            ("obj", _) => Participants.Patient(tree, word) is var patient and >= 0 ? patient : match.Pattern.Words is [.., var particle] ? Phrases.ByParticle(tree, word, particle) : -1,
            ("owner", _) => Owner(lexicon, tree, word),
            // "remains in the rebels' hands": whose what the verb governs is.
            ("nmod", "poss") => tree.Child(tree.IsVerb(word) && match.Governed >= 0 ? match.Governed : word, "nmod:poss"),
            ("compound", _) => Compound(lexicon, tree, tree.IsVerb(word) && match.Governed >= 0 ? match.Governed : word),
            ("before", _) => word > 0 && tree.Is(word - 1, "compound") && tree.Head(word - 1) == word ? word - 1 : -1,
            ("amod", _) => Modifier(tree, word),
            ("place", _) => Place(tree, word),
            ("named", _) => Phrase(tree, word, "of") is var of and >= 0 && tree.EntityAt(of) is { Type: EntityType.Loc } ? of : tree.Child(word, "appos") is var beside and >= 0 && tree.EntityAt(beside) is { Type: EntityType.Loc } ? beside : Apposed(tree, word),
            ("topic", _) => Topic(tree, word),
            ("infinitive", _) => Infinitive(tree, word) is var own and >= 0 ? own : match.Governed >= 0 ? Infinitive(tree, match.Governed) : OfObject(tree, word),
            // "asked the army to leave", not "asked to leave"
            ("xobj", _) => Participants.Patient(tree, word) >= 0 || match.Governed >= 0 ? Infinitive(tree, word) is var own and >= 0 ? own : OfObject(tree, word) is var inner and >= 0 ? inner : Done(tree, word) : -1,
            ("gerund", _) => Gerund(tree, word),
            ("obl" or "nmod", { } preposition) => Phrase(tree, word, preposition) is var phrase and >= 0 ? phrase : match.Governed >= 0 ? Phrases.At(tree, match.Governed, preposition) : -1,
            _ => tree.Child(word, slot.Relation),
        };
    }

    /// <summary>Whose a noun is: its possessor, who is said to voice it, or whom it is from.</summary>
    private static int Owner(Lexicon lexicon, Tree tree, int noun)
    {
        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0 && Times.IsTime(tree, owner)) owner = -1;
        if (owner >= 0 && tree.Upos(owner) != Upos.Pron) return owner;
        if (Voiced(lexicon, tree, noun) is var subject and >= 0) return subject;
        if (owner >= 0) return owner;
        if (Modifier(tree, noun) is var modifier and >= 0) return modifier;
        return Phrase(tree, noun, "by") is var by and >= 0 ? by : Phrase(tree, noun, "from");
    }

    // "voiced its support", "stands firm in support of", "is one in its rejection of"
    private static int Voiced(Lexicon lexicon, Tree tree, int noun)
    {
        for (var (at, steps) = (noun, 0); steps < 4 && tree.Head(at) is var head and >= 0; at = head, steps++)
        {
            if (tree.Is(at, "nsubj") || tree.Deprel(at) is "acl:relcl") return -1;
            if (tree.IsVerb(head) && lexicon.Classes.Has("@voicing", tree.Lemma(head)) || tree.Upos(head) == Upos.Adj && tree.Is(at, "obl"))
                return Participants.IsPassive(tree, head) ? Participants.Agent(tree, head) : Participants.Subject(tree, head) is var s && s != noun ? s : -1;
            if (tree.IsVerb(head) || !tree.Is(at, "conj") && !tree.Is(at, "nmod")) return -1;
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
        // "the legitimate leader": what the leader is said to be; "is old and is important": both are said of one.
        if (tree.Is(word, "amod")) word = tree.Head(word);
        if (!tree.Has(word, "nsubj")) word = tree.FirstConjunct(word);
        var subject = tree.Child(word, "nsubj") is var own and >= 0 ? own : tree.Child(word, "csubj");
        if (subject < 0 && tree.Is(word, "nmod") && tree.Case(word) == "of" && tree.Head(word) is var head and >= 0) subject = tree.Child(head, "nsubj");
        return subject >= 0 && tree[subject].Xpos is not ("WDT" or "WP" or "EX") && !tree[subject].Form.Equals("it", StringComparison.OrdinalIgnoreCase) ? subject : -1;
    }

    // "Raqqa, the group's capital"
    private static int Apposed(Tree tree, int word) =>
        tree.Is(word, "appos") && tree.Head(word) is var head and >= 0 ? tree.EntityAt(head) is { Type: EntityType.Loc } ? head : Named(tree, head) : -1;

    // "the city of Raqqa, a stronghold of the group"
    private static int Named(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (tree.Is(child, "nmod") && tree.EntityAt(child) is { Type: EntityType.Loc }) return child;
        return -1;
    }

    // What is called a stronghold: what it is set beside, else the word itself; for a verb, the place it tells of.
    private static int Place(Tree tree, int word)
    {
        if (!tree.IsVerb(word)) return Apposed(tree, word) is var apposed and >= 0 ? apposed : tree.Child(word, "nsubj") is var subject and >= 0 ? subject : word;
        foreach (var child in tree.Children(word))
            if (tree.Is(child, "obl") && tree.EntityAt(child) is { Type: EntityType.Loc }) return child;
        return tree.Deprel(word) is "acl:relcl" && tree.Head(word) >= 0 ? tree.Head(word) : -1;
    }

    // "an insurgent haven", "a rebel stronghold"
    private static int Compound(Lexicon lexicon, Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (child < noun && (tree.Is(child, "compound") || tree.Is(child, "amod")) && Holders.CanAct(lexicon, tree, child) && tree.EntityAt(child) is not { Type: EntityType.Loc }) return child;
        return -1;
    }

    private static int OfObject(Tree tree, int verb) => tree.IsVerb(verb) && Participants.Patient(tree, verb) is var obj and >= 0 ? Infinitive(tree, obj) : -1;

    private static int Infinitive(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
            if (child > word && (tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || tree.Is(child, "advcl") || tree.Is(child, "acl")) && tree[child].Xpos is "VB" &&
                tree.Child(child, "mark") is var mark and >= 0 && tree.Lemma(mark) == "to") return child;
        return -1;
    }

    // "wants him removed", "wants the crimes to be recognised"
    private static int Done(Tree tree, int verb)
    {
        if (!tree.IsVerb(verb) || tree.Child(verb, "obj") is not (var obj and >= 0)) return -1;
        foreach (var at in (ReadOnlySpan<int>)[verb, obj])
            foreach (var child in tree.Children(at))
                if (child > obj && tree[child].Xpos is "VBN" && (at == verb && tree.Is(child, "xcomp") || tree.Has(child, "aux:pass") && tree.Mark(child) is "to")) return child;
        return -1;
    }

    // "ruled out sending troops": parsers take what is ruled out for a manner.
    private static int Gerund(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Is(child, "advcl") && tree[child].Xpos is "VBG" && !tree.Has(child, "mark") && (child == verb + 1 || child == verb + 2 && tree.Is(verb + 1, "compound"))) return child;
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
