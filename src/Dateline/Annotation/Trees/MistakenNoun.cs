namespace Dateline.Annotation.Trees;

/// <summary>
/// Takes back a tag that the tree contradicts: what has a subject and an object is a verb (<c>The army struggles to hold the town</c>), and
/// what stands behind an article with no noun to modify is a noun (<c>He was a militant of the group</c>), as is a particle behind its
/// hyphen (<c>a sit-in by students</c>).
/// </summary>
internal static class MistakenNoun
{
    public static Sentence Repair(Sentence sentence)
    {
        var copy = default(Token[]);
        for (var i = 1; i < sentence.Tokens.Length - 1; i++)
        {
            var tokens = sentence.Tokens;
            if (IsParticle(tokens, i)) Hyphened(sentence, copy ??= [.. tokens], i);
            else if (IsNoun(sentence, i)) (copy ??= [.. tokens])[i] = tokens[i] with { Upos = Upos.Noun, Xpos = "NN" };
            else if (IsVerb(sentence, i)) MakeVerb(sentence, copy ??= [.. tokens], i);
            else if (tokens[i] is { Xpos: "UH", Form: "welcome", Deprel: "discourse", Head: > 0 and var noun } && noun > i && tokens[noun] is { Head: >= 0 and var subject } && subject < i && tokens[subject].Upos is Upos.Noun or Upos.Propn)
                Welcome(sentence, copy ??= [.. tokens], i, noun, subject);
        }
        return sentence.With(copy);
    }

    private static bool IsNoun(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (tokens[i] is not { Upos: Upos.Adj, Xpos: "JJ" } || tokens[i].Deprel is "amod" or "compound" or "flat" or "conj" || !char.IsLower(tokens[i].Form[0])) return false;
        var isOne = false;
        foreach (var child in sentence.Children(i))
            isOne |= child < i && tokens[child] is { Deprel: "det", Form: "a" or "an" or "A" or "An" } or { Deprel: "nmod:poss" };
        return isOne && tokens[i].Form is not "own" && tokens[i + 1].Form is not "and" and not "," && tokens[i + 1].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj);
    }

    // "a sit-in", "the break-in": behind an article or possessor.
    private static bool IsParticle(Token[] tokens, int i) =>
        i > 2 && tokens[i].Form is "in" or "out" or "off" or "down" or "up" && tokens[i].Upos is Upos.Adv or Upos.Adp && tokens[i - 1].Form is "-" && tokens[i - 1].Span.End == tokens[i].Span.Start && tokens[i - 2].Span.End == tokens[i - 1].Span.Start &&
        tokens[i - 2].Upos is Upos.Verb or Upos.Noun && tokens[i - 3].Upos is Upos.Det or Upos.Adj or Upos.Part or Upos.Pron && tokens[i + 1].Form is not "-";

    private static void Hyphened(Sentence sentence, Token[] copy, int i)
    {
        var head = copy[i].Head;
        if (head < 0) return;
        var next = copy[head];
        if (copy[i].Deprel is "case" or "mark" && head > i && next.Head != i && next.Upos is Upos.Noun or Upos.Propn)
        {
            copy[i] = copy[i] with { Head = next.Head, Deprel = next.Deprel };
            copy[head] = next with { Head = i, Deprel = "nmod" };
        }
        else if (copy[i].Deprel is "advmod" && head > i && next.Upos is Upos.Verb)
        {
            copy[i] = copy[i] with { Deprel = "nsubj" };
            foreach (var child in sentence.Children(head))
                if (child > i && child < head && copy[child].Deprel is "nsubj") copy[child] = copy[child] with { Head = i, Deprel = "nmod" };
        }
        else return;
        copy[i] = copy[i] with { Upos = Upos.Noun, Xpos = "NN" };
        copy[i - 2] = copy[i - 2] with { Head = i, Deprel = "compound", Upos = Upos.Noun, Xpos = "NN" };
        copy[i - 1] = copy[i - 1] with { Head = i, Deprel = "punct" };
        if (copy[i - 3].Head == i - 2) copy[i - 3] = copy[i - 3] with { Head = i };
    }

    // "struggles to hold", "strikes the port": a noun has neither subject and object nor subject and infinitive, but with "is" between.
    private static bool IsVerb(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (tokens[i] is not { Upos: Upos.Noun, Xpos: "NN" or "NNS" } || tokens[i].Deprel is not ("root" or "ccomp" or "parataxis" or "conj" or "advcl")) return false;
        var (subject, hasObject, hasCase) = (-1, false, false);
        foreach (var child in sentence.Children(i))
        {
            var relation = tokens[child].Deprel;
            if (child < i && relation is "nsubj") subject = child;
            hasObject |= child > i && relation is "obj" or "xcomp" or "ccomp";
            hasCase |= subject >= 0 && child < i && relation is "case";
            if (relation is "cop" or "nmod:poss" or "nummod" || !hasCase && relation is "det" or "amod") return false;
        }
        if (subject < 0) return false;
        // "The members of the board call on": what stands behind the preposition is the word before the verb.
        return hasCase ? tokens[i - 1] is { Deprel: "compound" } && tokens[i - 1].Head == i && tokens[subject].Xpos is "NNS" && tokens[i].Xpos is "NN" && tokens[i + 1].Upos is Upos.Adp : hasObject;
    }

    private static void MakeVerb(Sentence sentence, Token[] copy, int i)
    {
        var subject = -1;
        copy[i] = copy[i] with { Upos = Upos.Verb, Xpos = copy[i].Xpos is "NNS" ? "VBZ" : "VBP" };
        foreach (var child in sentence.Children(i))
        {
            var relation = copy[child].Deprel;
            if (relation is "nsubj" && child < i) subject = child;
            else if (subject >= 0 && child < i && relation is "case" or "compound") copy[child] = relation is "compound" ? copy[child] with { Head = subject, Deprel = "nmod" } : copy[child] with { Head = i - 1 };
            else if (child > i && relation is "nmod") copy[child] = copy[child] with { Deprel = "obl" };
        }
        // The article between them is that of the word behind the preposition.
        for (var k = subject + 1; k < i - 1; k++)
            if (copy[k].Head == i && copy[k].Deprel is "det" or "amod") copy[k] = copy[k] with { Head = i - 1 };
    }

    // "The members of the board welcome the talks."
    private static void Welcome(Sentence sentence, Token[] copy, int i, int noun, int subject)
    {
        foreach (var child in sentence.Children(noun))
            if (copy[child].Deprel is "case") return;
        copy[i] = copy[i] with { Upos = Upos.Verb, Xpos = "VBP", Head = copy[subject].Head, Deprel = copy[subject].Deprel };
        copy[subject] = copy[subject] with { Head = i, Deprel = "nsubj" };
        copy[noun] = copy[noun] with { Head = i, Deprel = "obj" };
        foreach (var child in sentence.Children(subject))
            if (child > i && child != noun || copy[child].Deprel is "punct") copy[child] = copy[child] with { Head = i };
    }
}
