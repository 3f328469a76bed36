namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives a sentence its verb back: in <c>Leaders, meeting in Oslo, called for a truce.</c> parsers take both verbs for what is told of
/// the leaders beside, and leave a noun phrase. Who <c>denied arming them and accused Washington</c> did not deny both: a past tense
/// is no second infinitive or gerund.
/// </summary>
internal static class LostVerb
{
    public static Sentence Repair(Sentence sentence) => Active(Beside(Reduced(Joined(sentence))));

    // "Human Rights Watch called on the army to leave.": a whole sentence has a verb, and who is named does what it tells.
    private static Sentence Active(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length < 4 || tokens[^1].Form is not ".") return sentence;
        var verb = Array.FindIndex(tokens, t => t.Head < 0);
        if (verb < 1 || tokens[verb].Xpos is not "VBN" || sentence.Children(verb).ToArray().Any(c => Relations.Is(tokens[c].Deprel, "aux") || tokens[c].Deprel is "cop")) return sentence;
        var subject = Array.FindIndex(tokens, 0, verb, t => t.Head == verb && t.Deprel is "nsubj:pass");
        if (subject < 0 || !sentence.Entities.Any(e => e.First <= subject && subject < e.End && e.Type is EntityType.Per or EntityType.Org or EntityType.Loc)) return sentence;
        Token[] copy = [.. tokens];
        copy[verb] = copy[verb] with { Xpos = "VBD" };
        copy[subject] = copy[subject] with { Deprel = "nsubj" };
        return sentence.With(copy);
    }

    private static Sentence Joined(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var v = 3; v < tokens.Length; v++)
        {
            if (tokens[v] is not { Xpos: "VBD" or "VBN" or "VBZ", Deprel: "conj", Head: >= 0 and var one } || one > v || tokens[one] is not { Xpos: "VB" or "VBG", Deprel: "xcomp", Head: >= 0 and var over }) continue;
            if (tokens[over].Xpos != (tokens[v].Xpos is "VBN" ? "VBD" : tokens[v].Xpos) || over > one || sentence.Children(v).ToArray().Any(c => Relations.Is(tokens[c].Deprel, "nsubj") || Relations.Is(tokens[c].Deprel, "aux"))) continue;
            Token[] copy = [.. tokens];
            copy[v] = copy[v] with { Head = over, Xpos = tokens[over].Xpos };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static Sentence Beside(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length < 6 || tokens[^1].Form is not ".") return sentence;
        var noun = Array.FindIndex(tokens, t => t.Head < 0);
        if (noun < 0 || tokens[noun].Upos is not (Upos.Noun or Upos.Propn)) return sentence;
        var (isBeside, verb) = (false, -1);
        foreach (var child in sentence.Children(noun))
        {
            if (Relations.Is(tokens[child].Deprel, "nsubj") || tokens[child].Deprel is "cop" or "parataxis" or "ccomp" or "appos") return sentence;
            if (child < noun || !Relations.Is(tokens[child].Deprel, "acl")) continue;
            // The last of two, right behind the comma that closes the first.
            if (isBeside && tokens[child - 1].Form is "," && tokens[child].Xpos is "VBN" or "VBD") verb = child;
            isBeside = child > noun + 1 && tokens[noun + 1].Form is ",";
        }
        return verb < 0 ? sentence : Finite(sentence, noun, verb);
    }

    private static Sentence Reduced(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length < 6 || tokens[^1].Form is not ".") return sentence;
        var noun = Array.FindIndex(tokens, t => t.Head < 0);
        if (noun < 0 || tokens[noun].Upos is not (Upos.Noun or Upos.Propn)) return sentence;
        var verb = -1;
        foreach (var child in sentence.Children(noun))
        {
            // "A man named Ali": he is so called.
            if (tokens[child].Deprel is "cop" or "parataxis" or "ccomp" or "appos" or "case" || Relations.Is(tokens[child].Deprel, "nsubj") || tokens[child] is { Deprel: "det", Form: "a" or "an" or "A" or "An" }) return sentence;
            if (child > noun && tokens[child] is { Deprel: "acl", Xpos: "VBN" or "VBD" } && verb < 0 && !tokens.AsSpan(noun, child - noun).ToArray().Any(t => t.Form is ",")) verb = child;
        }
        return verb >= 0 && sentence.Children(verb).ToArray().Any(c => c > verb && tokens[c].Deprel is "obj" || tokens[c].Deprel is "xcomp" && tokens[c].Upos is Upos.Noun) ? Finite(sentence, noun, verb) : sentence;
    }

    private static Sentence Finite(Sentence sentence, int noun, int verb)
    {
        var tokens = sentence.Tokens;
        Token[] copy = [.. tokens];
        copy[verb] = copy[verb] with { Head = -1, Deprel = "root", Xpos = "VBD" };
        copy[noun] = copy[noun] with { Head = verb, Deprel = "nsubj" };
        foreach (var child in sentence.Children(noun))
            if (child != verb && (child > verb || tokens[child].Deprel is "punct" && child == tokens.Length - 1)) copy[child] = copy[child] with { Head = verb };
        return sentence.With(copy);
    }
}
