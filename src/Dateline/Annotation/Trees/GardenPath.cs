using Dateline.Annotation.Lemmas;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Undoes the commonest wrong turn of a parser in news: in <c>Washington eased sanctions on Myanmar</c> a past tense before a bare noun is taken
/// for a participle of it, and the sentence is left without a verb.
/// </summary>
internal static class GardenPath
{
    /// <summary>Makes the participle the verb of its clause, where a bare noun stands before it and no article before its noun.</summary>
    public static Sentence Repair(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var v = 1; v < tokens.Length - 1; v++)
            if (tokens[v].Deprel == "amod" && tokens[v].Xpos is "VBN" or "VBD" or "VBG" && !tokens[v].Form.EndsWith("ing", StringComparison.Ordinal) && tokens[v].Head is var noun && noun > v &&
                Subject(sentence, v, noun) is var subject and >= 0)
                return sentence.With(Rebuilt(tokens, v, noun, subject));
        return sentence;
    }

    // The noun just before it, hung on it or on what it was taken to modify; or the head that this was hung on as an object.
    private static int Subject(Sentence sentence, int v, int noun)
    {
        var tokens = sentence.Tokens;
        var subject = -1;
        foreach (var child in sentence.Children(noun))
        {
            if (child < v && tokens[child].Deprel is "det" && IsOfSubject(sentence, child, v, noun)) continue;
            if (child < v && (tokens[child].Deprel is "det" or "nmod:poss" or "nummod" or "case" or "cop" or "mark" || Relations.Is(tokens[child].Deprel, "aux"))) return -1;
            if (child < v && tokens[child].Deprel is "nsubj" or "nsubj:pass" or "obl:unmarked" or "nmod:unmarked" or "dislocated") subject = child;
        }
        foreach (var child in sentence.Children(v))
            if (child < v && tokens[child].Deprel is "nsubj" or "nsubj:pass" or "obl:unmarked") subject = child;
        if (subject < 0 && tokens[noun].Head is var head and >= 0 && head < v && tokens[noun].Deprel is "obj" && tokens[head].Upos is Upos.Noun or Upos.Propn && tokens[head].Head < 0) subject = head;
        if (subject < 0 || tokens[subject].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron)) return -1;
        // A clause that has its verb needs no other.
        if (tokens[noun].Head is var over and >= 0 && over != subject && tokens[over].Xpos is "VBD" or "VBZ" or "VBP" && tokens[noun].Deprel is "obj" or "obl" or "nsubj" or "nmod" or "conj") return -1;
        return tokens[noun].Head < 0 || tokens[noun].Head == subject || tokens[noun].Deprel is "ccomp" or "parataxis" ? subject : -1;
    }

    // "The militia seized control": the article stands by the subject, whatever it hangs on.
    private static bool IsOfSubject(Sentence sentence, int article, int v, int noun)
    {
        foreach (var child in sentence.Children(noun))
            if (child > article && child < v && sentence.Tokens[child].Deprel is "nsubj") return true;
        return false;
    }

    private static Token[] Rebuilt(Token[] tokens, int v, int noun, int subject)
    {
        Token[] copy = [.. tokens];
        var outer = tokens[noun].Head == subject ? tokens[subject] : tokens[noun];
        copy[v] = copy[v] with { Lemma = IrregularVerbs.Base(copy[v].Form.ToLowerInvariant()) ?? copy[v].Lemma, Head = outer.Head, Deprel = outer.Deprel, Upos = Upos.Verb, Xpos = "VBD" };
        copy[noun] = copy[noun] with { Head = v, Deprel = "obj" };
        copy[subject] = copy[subject] with { Head = v, Deprel = "nsubj" };
        for (var i = 0; i < copy.Length; i++)
        {
            if (i == v || i == noun || i == subject || copy[i].Head != noun && copy[i].Head != subject) continue;
            var relation = copy[i].Deprel;
            if (relation is "det" && i < subject) copy[i] = copy[i] with { Head = subject };
            if (Relations.Is(relation, "obl") || Relations.Is(relation, "advcl") || relation is "punct" or "parataxis" or "nsubj" || relation == "advmod" && i > v || i < subject && relation is "discourse")
                copy[i] = copy[i] with { Head = v };
        }
        return copy;
    }
}
