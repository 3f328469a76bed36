namespace Dateline.Annotation.Trees;

/// <summary>
/// Reads <c>the council is to meet</c> as what will be: parsers take the verb behind <c>be to</c> for a predicate, and its subject for an outer one;
/// and in <c>is due to meet</c> they take <c>due to</c> for a preposition.
/// </summary>
internal static class BeTo
{
    public static Sentence Repair(Sentence sentence) => Due(Future(sentence));

    private static Sentence Due(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var be = 1; be < tokens.Length - 3; be++)
        {
            if (tokens[be] is not { Deprel: "cop", Lemma: "be" } || tokens[be + 1].Form is not "due" || tokens[be + 2].Form is not "to") continue;
            var (due, verb) = (be + 1, tokens[be].Head);
            if (verb <= be + 2 || tokens[verb].Xpos is not "VB" || tokens[due].Head != verb) continue;
            Token[] copy = [.. tokens];
            copy[due] = copy[due] with { Head = tokens[verb].Head, Deprel = tokens[verb].Deprel };
            copy[verb] = copy[verb] with { Head = due, Deprel = "xcomp" };
            copy[be + 2] = copy[be + 2] with { Head = verb, Deprel = "mark", Upos = Upos.Part, Xpos = "TO" };
            foreach (var child in sentence.Children(verb))
                if (child < due) copy[child] = copy[child] with { Head = due, Deprel = Relations.Is(tokens[child].Deprel, "nsubj") ? "nsubj" : tokens[child].Deprel };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static Sentence Future(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        Token[]? copy = null;
        for (var be = 1; be < tokens.Length - 2; be++)
        {
            var verb = tokens[be].Head;
            if (tokens[be].Deprel is not "cop" || tokens[be].Lemma is not "be" || verb <= be + 1 || tokens[verb].Xpos is not "VB" || tokens[be + 1].Form is not "to" || tokens[be + 1].Head != verb) continue;
            var subject = -1;
            foreach (var child in sentence.Children(verb))
                if (child < be && tokens[child].Deprel is "nsubj:outer" or "nsubj") subject = child;
            // "The aim is to meet": an aim meets nobody; a body or a person does.
            if (subject < 0 || !IsSomebody(sentence, subject)) continue;
            copy ??= [.. tokens];
            copy[be] = copy[be] with { Deprel = "aux" };
            copy[subject] = copy[subject] with { Deprel = "nsubj" };
        }
        return sentence.With(copy);
    }

    private static bool IsSomebody(Sentence sentence, int subject)
    {
        if (sentence.Tokens[subject].Upos is Upos.Pron) return sentence.Tokens[subject].Lemma is "he" or "she" or "they" or "we" or "I";
        return sentence.EntityAt(subject) is not null || sentence.Tokens[subject].Xpos is "NNS";
    }
}
