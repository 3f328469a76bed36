using Dateline.Annotation.Lemmas;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives a sentence its verb back: in <c>Leaders, meeting in Oslo, called for a truce.</c> parsers take both verbs for what is told of
/// the leaders beside, and leave a noun phrase. Who <c>denied arming them and accused Washington</c> did not deny both: a past tense
/// is no second infinitive or gerund.
/// </summary>
internal static class LostVerb
{
    public static Sentence Repair(Sentence sentence) => Active(Beside(Calling(Reduced(Joined(Interrupted(Marked(Subjected(sentence))))))));

    // "By 13 votes to none, the council adopted resolution 12.": what has a subject of its own describes nothing.
    private static Sentence Subjected(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var noun = sentence.Root;
        if (noun < 0 || tokens[^1].Form is not "." || tokens[noun].Upos is not (Upos.Noun or Upos.Propn)) return sentence;
        for (var v = noun + 2; v + 1 < tokens.Length; v++)
        {
            if (tokens[v] is not { Xpos: "VBN" or "VBD", Deprel: "amod", Head: var thing } || thing <= v || !sentence.Children(v).ToArray().Any(c => c < v && tokens[c].Deprel is "nsubj")) continue;
            Token[] copy = [.. tokens];
            copy[v] = copy[v] with { Head = -1, Deprel = "root", Upos = Upos.Verb, Xpos = "VBD" };
            copy[thing] = copy[thing] with { Head = v, Deprel = "obj" };
            copy[noun] = copy[noun] with { Head = v, Deprel = "obl" };
            copy[^1] = copy[^1] with { Head = v };
            return sentence.With(copy);
        }
        return sentence;
    }


    // "Human Rights Watch called on the army to leave.": a whole sentence has a verb, and who is named does what it tells.
    private static Sentence Active(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length < 4 || tokens[^1].Form is not ".") return sentence;
        var verb = sentence.Root;
        if (verb < 1 || tokens[verb].Xpos is not "VBN" || sentence.Children(verb).ToArray().Any(c => Relations.Is(tokens[c].Deprel, "aux") || tokens[c].Deprel is "cop")) return sentence;
        var subject = Array.FindIndex(tokens, 0, verb, t => t.Head == verb && t.Deprel is "nsubj:pass");
        if (subject < 0 || sentence.EntityAt(subject) is not { Type: EntityType.Per or EntityType.Org or EntityType.Loc }) return sentence;
        Token[] copy = [.. tokens];
        copy[verb] = copy[verb] with { Xpos = "VBD" };
        copy[subject] = copy[subject] with { Deprel = "nsubj" };
        return sentence.With(copy);
    }

    // "Greece opposed sending tanks": parsers take the verb for a preposition.
    private static Sentence Marked(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var noun = sentence.Root;
        if (noun < 0 || tokens[^1].Form is not "." || tokens[noun].Upos is not (Upos.Noun or Upos.Propn)) return sentence;
        for (var v = noun + 1; v + 1 < tokens.Length; v++)
        {
            if (tokens[v] is not ({ Upos: Upos.Verb, Xpos: "IN" } or { Upos: Upos.Verb, Xpos: "VBD", Deprel: "case" or "mark" }) || tokens[v + 1].Xpos is not "VBG" || !tokens[v].Form.EndsWith("ed", StringComparison.Ordinal) || tokens[v].Head != noun && !(tokens[v].Head == v + 1 && tokens[v + 1].Head == noun)) continue;
            Token[] copy = [.. tokens];
            copy[v] = copy[v] with { Head = -1, Deprel = "root", Xpos = "VBD", Lemma = tokens[v].Xpos is "VBD" ? tokens[v].Lemma : RegularInflection.Stems(tokens[v].Form, "VBD").LastOrDefault() ?? tokens[v].Lemma };
            copy[noun] = copy[noun] with { Head = v, Deprel = "nsubj" };
            foreach (var child in sentence.Children(noun))
                if (child > v) copy[child] = copy[child] with { Head = v };
            copy[v + 1] = copy[v + 1] with { Head = v, Deprel = "xcomp" };
            return sentence.With(copy);
        }
        return sentence;
    }

    // "In Lomé thousands of marchers called on the president to resign.": who is called on does not call.
    private static Sentence Calling(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var noun = sentence.Root;
        if (noun < 0 || tokens[^1].Form is not "." || tokens[noun].Upos is not (Upos.Noun or Upos.Propn)) return sentence;
        foreach (var verb in sentence.Children(noun))
            if (verb > noun && tokens[verb] is { Xpos: "VBN" or "VBD", Deprel: "acl" } && ControlVerbs.CallsUnder(tokens[verb].Lemma) is { Length: > 0 } under && verb + 1 < tokens.Length && under.Contains(tokens[verb + 1].Form) && !sentence.Has(verb, "aux"))
            {
                var made = Finite(sentence, noun, verb);
                Token[] copy = [.. made.Tokens];
                foreach (var child in made.Children(verb))
                    if (copy[child].Deprel is "obl:agent") copy[child] = copy[child] with { Deprel = "obl" };
                return made.With(copy);
            }
        return sentence;
    }

    // "The plan, put forward by Cairo, calls for a truce.": what was done to it is told beside, the verb behind the comma is the sentence's.
    private static Sentence Interrupted(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var told = sentence.Root;
        if (told < 2 || tokens[told].Xpos is not ("VBD" or "VBN") || tokens[told - 1].Form is not "," || sentence.Has(told, "aux") || sentence.Has(told, "obj")) return sentence;
        var (subject, verb, isBy) = (-1, -1, false);
        foreach (var child in sentence.Children(told))
        {
            if (child < told && Relations.Is(tokens[child].Deprel, "nsubj")) subject = child;
            if (Relations.Is(tokens[child].Deprel, "obl") && sentence.Children(child).ToArray().Any(c => tokens[c] is { Deprel: "case", Form: "by" })) isBy = true;
            if (tokens[child] is { Deprel: "conj", Xpos: "VBZ" or "VBD" or "VBP" } && !sentence.Has(child, "nsubj") && !sentence.Has(child, "cc") && verb < 0) verb = child;
        }
        if (!isBy || verb < 0 || subject != told - 2 || !tokens.AsSpan(told, verb - told).ToArray().Any(t => t.Form is ",")) return sentence;
        Token[] copy = [.. tokens];
        copy[verb] = copy[verb] with { Head = -1, Deprel = "root" };
        copy[subject] = copy[subject] with { Head = verb, Deprel = "nsubj" };
        copy[told] = copy[told] with { Head = subject, Deprel = "acl", Xpos = "VBN" };
        foreach (var child in sentence.Children(told))
            if (child > verb) copy[child] = copy[child] with { Head = verb };
        // "a week after the attacks": what stands before the comma is of what was done.
        foreach (var child in sentence.Children(verb))
            if (child < verb && !(tokens[child].Deprel is "punct" or "advmod" or "cc" || Relations.Is(tokens[child].Deprel, "aux"))) copy[child] = copy[child] with { Head = told };
        return sentence.With(copy);
    }

    private static Sentence Joined(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var v = 3; v < tokens.Length; v++)
        {
            if (tokens[v] is not { Xpos: "VBD" or "VBN" or "VBZ", Deprel: "conj", Head: >= 0 and var one } || one > v || tokens[one] is not { Xpos: "VB" or "VBG", Deprel: "xcomp", Head: >= 0 and var over }) continue;
            if (tokens[over].Xpos != (tokens[v].Xpos is "VBN" ? "VBD" : tokens[v].Xpos) || over > one || sentence.Has(v, "nsubj") || sentence.Has(v, "aux")) continue;
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
        var noun = sentence.Root;
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
        var noun = sentence.Root;
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
