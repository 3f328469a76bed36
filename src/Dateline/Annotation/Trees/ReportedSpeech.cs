using Dateline.Documents;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives to who reports what a parser gives to whom the report is about: <c>The envoy said the rebels had left, adding that …</c>,
/// <c>The ministry said the rebels had left, and demanded …</c>; to the teller what he tells (<c>told reporters in Homs that …</c>); and to a verb what
/// stands behind its manner (<c>condemned in the strongest terms the attack</c>).
/// </summary>
internal static class ReportedSpeech
{
    private const string File = "Annotation/Trees/reported-speech.txt";

    private static readonly HashSet<string> Participles = WordLists.Of(File, "participle"), Past = WordLists.Of(File, "past"), Tellers = WordLists.Of(File, "teller");

    public static Sentence Repair(Sentence sentence)
    {
        var copy = default(Token[]);
        for (var i = 2; i < sentence.Tokens.Length; i++)
        {
            var tokens = copy ?? sentence.Tokens;
            if (Outer(sentence, tokens, i) is var outer and >= 0)
            {
                copy ??= [.. tokens];
                copy[i] = copy[i] with { Head = outer };
            }
            else if (Teller(sentence, tokens, i) is var teller and >= 0)
            {
                copy ??= [.. tokens];
                copy[i] = copy[i] with { Head = teller, Deprel = "ccomp" };
                foreach (var child in sentence.Children(i))
                    if (copy[child].Form == "that" && copy[child].Deprel == "obj") copy[child] = copy[child] with { Deprel = "mark", Upos = Upos.Sconj, Xpos = "IN" };
            }
            else if (Governor(sentence, tokens, i) is var governor and >= 0)
            {
                copy ??= [.. tokens];
                copy[i] = copy[i] with { Head = governor, Deprel = "obj" };
            }
        }
        return sentence.With(copy);
    }

    /// <summary>The examples: a sentence with <c>[the head]</c> and <c>{the word that hangs on it}</c>.</summary>
    public static IEnumerable<string> Examples => WordLists.Read(File).Select(l => l.Example);

    private static int Outer(Sentence sentence, Token[] tokens, int i) =>
        Reporter(sentence, tokens, i) is var reporter and >= 0 ? reporter : Inserted(sentence, tokens, i) is var told and >= 0 ? told : Finite(sentence, tokens, i);

    // The verb outside the report that the word before hangs on; −1 where it may stay.
    private static int Reporter(Sentence sentence, Token[] tokens, int i)
    {
        var isParticiple = tokens[i].Deprel is "advcl" or "acl" && tokens[i].Xpos == "VBG" && tokens[i - 1].Form == "," && Participles.Contains(tokens[i].Form);
        var isPast = tokens[i].Deprel == "conj" && tokens[i].Xpos == "VBD" && tokens[i - 1].Deprel == "cc" && tokens[i - 2].Form == "," && Past.Contains(tokens[i].Form);
        // "denied that civilians were targeted and accused the rebels": what has an object is no passive.
        var isActive = tokens[i].Deprel == "conj" && tokens[i].Xpos is "VBD" or "VBN" && tokens[i - 1].Deprel == "cc" && tokens[i - 2].Form != "," && Past.Contains(tokens[i].Form) && IsActiveBehindPassive(sentence, tokens, i);
        isPast |= isActive;
        if (!isParticiple && !isPast || isPast && sentence.Has(i, "nsubj")) return -1;
        for (var (at, steps) = (tokens[i].Head, 0); at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Deprel == "ccomp" && tokens[at].Head is var verb && verb >= 0 && verb < at && tokens[verb].Upos == Upos.Verb && tokens[verb].Xpos is "VBD" or "VBZ" or "VBP")
                return isPast && tokens[verb].Xpos != "VBD" ? -1 : verb;
            // "said in a speech that peace was near and accused the rebels": hung on the speech by the parser.
            if (isActive && Relations.Is(tokens[at].Deprel, "acl") && tokens[at].Head is var talk && talk >= 0 && talk < at && tokens[talk] is { Deprel: "obl", Head: >= 0 and var teller } && tokens[teller] is { Upos: Upos.Verb, Xpos: "VBD" } && Past.Contains(tokens[teller].Form)) return teller;
            // "rejected claims that its troops had fled and said …"
            if (isActive && tokens[at].Deprel is "acl" or "ccomp" && tokens[at].Head is var noun && noun >= 0 && noun < at && tokens[noun] is { Deprel: "obj", Upos: Upos.Noun, Head: >= 0 and var over } && tokens[over] is { Upos: Upos.Verb, Xpos: "VBD" }) return over;
            if (tokens[at].Upos != Upos.Verb && tokens[at].Deprel is not ("ccomp" or "conj")) return -1;
        }
        return -1;
    }

    // "The police, the ministry said, closed the port, the mayor added, and arrested two": who reports between commas does no more than that.
    private static int Inserted(Sentence sentence, Token[] tokens, int i)
    {
        if (i < 4 || tokens[i].Deprel != "conj" || tokens[i].Upos != Upos.Verb || tokens[i].Xpos is not ("VBD" or "VBZ" or "VBP") || tokens[i - 1].Deprel != "cc" || tokens[i - 2].Form != ",") return -1;
        var said = i - 3;
        if (tokens[i].Head != said || tokens[said].Deprel != "parataxis" || tokens[said].Form is not ("said" or "says" or "added" or "reported") || tokens[said].Head is not (var verb and >= 0) || verb > said || tokens[verb].Upos != Upos.Verb) return -1;
        return sentence.Has(i, "nsubj") ? -1 : verb;
    }

    // "that he was a friend and accused …" may go on with him.
    private static bool IsPerson(Sentence sentence, Token[] tokens, int predicate)
    {
        foreach (var child in sentence.Children(predicate))
            if (Relations.Is(tokens[child].Deprel, "nsubj")) return tokens[child].Upos is Upos.Pron or Upos.Propn;
        return false;
    }

    private static bool IsActiveBehindPassive(Sentence sentence, Token[] tokens, int i)
    {
        var (hasObject, isPassive) = (false, false);
        foreach (var child in sentence.Children(i))
        {
            if (Relations.Is(tokens[child].Deprel, "aux")) return false;
            hasObject |= tokens[child].Deprel is "obj" or "ccomp" && child > i;
        }
        if (tokens[i].Head is var one and >= 0 && one < i && Relations.Is(tokens[one].Deprel, "acl") | tokens[one].Deprel is "ccomp")
            foreach (var child in sentence.Children(one))
                // "that the truce was a trick and accused …": what is a trick accuses nobody.
                if (tokens[child].Deprel is "cop" && tokens[one].Upos is Upos.Noun && !IsPerson(sentence, tokens, one)) isPassive = true;
                else
                    isPassive |= tokens[child].Deprel is "aux:pass" || tokens[child].Deprel is "aux" && tokens[child].Form is "had" && tokens[i].Form is "said" or "accused" or "warned" or "added";
        return hasObject && isPassive;
    }

    // "pressed Russia to use its influence and underlined the need": a past tense goes on with no infinitive.
    private static int Finite(Sentence sentence, Token[] tokens, int i)
    {
        if (tokens[i].Deprel != "conj" || tokens[i].Xpos != "VBD" || tokens[i].Upos != Upos.Verb || tokens[i].Head is not (var infinitive and >= 0) || tokens[infinitive].Xpos != "VB" || sentence.Has(i, "nsubj")) return -1;
        var isMarked = false;
        foreach (var child in sentence.Children(infinitive)) isMarked |= tokens[child].Deprel == "mark" && tokens[child].Form == "to";
        // "said they would keep the accord but warned that …"
        foreach (var child in sentence.Children(infinitive)) isMarked |= tokens[child].Deprel == "aux" && tokens[child].Xpos == "MD" && tokens[infinitive].Deprel == "ccomp" && Past.Contains(tokens[i].Form);
        if (!isMarked) return -1;
        for (var (at, steps) = (tokens[infinitive].Head, 0); at >= 0 && steps < tokens.Length; at = tokens[at].Head, steps++)
            if (tokens[at].Xpos == "VBD" && tokens[at].Upos == Upos.Verb) return at < i ? at : -1;
        return -1;
    }

    // "told reporters in Kyiv that the town had fallen": a clause with its own subject, hung on the reporters.
    private static int Teller(Sentence sentence, Token[] tokens, int i)
    {
        if (!Relations.Is(tokens[i].Deprel, "acl")) return -1;
        // A parser may take the conjunction for a pronoun: "assured the villagers that the patrols would go on".
        var (isThat, hasSubject) = (false, false);
        foreach (var child in sentence.Children(i))
        {
            isThat |= tokens[child].Form == "that" && tokens[child].Deprel is "mark" or "obj";
            hasSubject |= Relations.Is(tokens[child].Deprel, "nsubj") && tokens[child].Form != "that";
        }
        if (!isThat || !hasSubject) return -1;
        for (var (at, steps) = (tokens[i].Head, 0); at >= 0 && steps < 4; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Upos == Upos.Verb) return Tellers.Contains(tokens[at].Lemma) && at < i ? at : -1;
            if (tokens[at].Deprel is not ("iobj" or "obj" or "nmod" or "conj" or "flat")) return -1;
        }
        return -1;
    }

    // "condemned in the strongest terms the attack on the port": what is condemned, set beside the terms by the parser.
    private static int Governor(Sentence sentence, Token[] tokens, int i)
    {
        if (tokens[i].Deprel is not ("appos" or "nmod" or "conj") || tokens[i].Head is not (var manner and >= 0) || manner >= i || tokens[manner].Lemma is not ("term" or "word" or "language")) return -1;
        if (!Relations.Is(tokens[manner].Deprel, "obl") || tokens[manner].Head is not (var verb and >= 0) || verb > manner || tokens[verb].Upos != Upos.Verb) return -1;
        foreach (var child in sentence.Children(i))
            if (tokens[child].Deprel is "case" or "cc") return -1;
        foreach (var child in sentence.Children(verb))
            if (tokens[child].Deprel == "obj") return -1;
        return verb;
    }
}
