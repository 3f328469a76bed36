using Dateline.Annotation.Trees;

namespace Dateline.Annotation.Parsing;

/// <summary>
/// A sentence that closes on whose claim it is, read again in its two parts: <c>The army shelled villages near Goma.</c> and <c>the United
/// Nations said.</c> Together a parser sets the speaker beside the place, or makes the clause a noun phrase that speaks.
/// </summary>
internal sealed class SecondLook
{
    private readonly Sentence _whole;
    private readonly ClosingSpeech _speech;

    private SecondLook(Sentence whole, ClosingSpeech speech)
    {
        (_whole, _speech) = (whole, speech);
        var tokens = whole.Tokens;
        // What is said ends as any sentence does.
        Token[] clause = [.. tokens.AsSpan(0, speech.First)];
        clause[speech.Comma] = clause[speech.Comma] with { Form = "." };
        Token[] words = [.. tokens.AsSpan(speech.First)];
        (Clause, Words) = (Part(clause), Part(words));
    }

    /// <summary>What is said.</summary>
    public Sentence Clause { get; }

    /// <summary>Who says so.</summary>
    public Sentence Words { get; }

    /// <summary>A sentence that was read in one piece, to be read in two; null where it does not close so, or was read well.</summary>
    public static SecondLook? At(Sentence sentence) => ClosingSpeech.Of(sentence.Tokens) is { } speech && !IsApart(sentence.Tokens, speech) ? new(sentence, speech) : null;

    // Whether the two parts already hang together by their heads alone: the clause on the verb or the verb on the clause, and nothing else between.
    private static bool IsApart(Token[] tokens, ClosingSpeech speech)
    {
        var (head, top) = (-1, -1);
        var (hasSubject, saysWho) = (false, !speech.IsVerb);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (isSaid, on) = (i < speech.First, tokens[i].Head);
            if (tokens[i].Upos is Upos.Punct || on >= 0 && on < speech.First == isSaid) continue;
            ref var outer = ref isSaid ? ref head : ref top;
            if (outer >= 0) return false;
            outer = i;
        }
        if (head < 0 || top < 0 || tokens[head].Head >= 0 && tokens[head].Head != top || tokens[top].Head >= 0 && tokens[top].Head != head && speech.IsVerb) return false;
        for (var i = 0; i < tokens.Length; i++)
        {
            hasSubject |= tokens[i].Head == head && tokens[i].Deprel.StartsWith("nsubj", StringComparison.Ordinal);
            saysWho |= tokens[i].Head == top && tokens[i].Deprel is "nsubj";
        }
        return hasSubject && saysWho && (speech.IsVerb ? top == speech.Word && tokens[head].Deprel is "ccomp" or "parataxis" or "root" : tokens[top] is { Deprel: "obl", Head: >= 0 and var verb } && tokens[verb].Upos is Upos.Verb);
    }

    /// <summary>Puts the two parts together, once they are read, where either is what it was taken for.</summary>
    public void Join()
    {
        var clause = GardenPath.Repair(Clause);
        var head = clause.Root;
        if (!IsClause(clause, head) || !SaysWho()) return;
        var (tokens, first, comma, top) = (_whole.Tokens, _speech.First, _speech.Comma, Words.Root);
        for (var i = 0; i < first; i++)
            tokens[i] = i == head ? clause.Tokens[i] with { Head = _speech.IsVerb ? first + top : -1, Deprel = _speech.IsVerb ? "ccomp" : "root" }
                : i == comma ? clause.Tokens[i] with { Form = tokens[i].Form, Xpos = ",", Head = head, Deprel = "punct" }
                : clause.Tokens[i].Head == comma ? clause.Tokens[i] with { Head = head } : clause.Tokens[i];
        for (var i = 0; i < Words.Tokens.Length; i++)
            tokens[first + i] = i != top ? Words.Tokens[i] with { Head = first + Words.Tokens[i].Head }
                : _speech.IsVerb ? Words.Tokens[i] : Words.Tokens[i] with { Head = head, Deprel = "obl" };
        _whole.Entities = [.. Clause.Entities.Where(e => e.End <= comma), .. Words.Entities.Select(e => new Entity(e.Span, e.Type, e.First + first, e.End + first))];
    }

    private bool IsClause(Sentence clause, int head)
    {
        var tokens = clause.Tokens;
        var (hasSubject, isFinite) = (false, tokens[head].Xpos is "VBD" or "VBZ" or "VBP" or "VBN");
        foreach (var child in clause.Children(head))
        {
            var relation = tokens[child].Deprel;
            hasSubject |= relation is "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj" or "expl";
            isFinite |= relation is "cop" or "aux" or "aux:pass";
        }
        return hasSubject && isFinite && head != _speech.Comma;
    }

    // A speaker with another name beside him may be read as the sentence, and one behind the verb as its object.
    private bool SaysWho()
    {
        var (tokens, top, word) = (Words.Tokens, Words.Root, _speech.Word - _speech.First);
        if (!_speech.IsVerb) return tokens[word] is { Deprel: "case" } && tokens[word].Head == top;
        if (top != word)
        {
            if (top > word || tokens[word].Head != top) return false;
            tokens[word] = tokens[word] with { Upos = Upos.Verb, Xpos = tokens[word].Form.EndsWith('s') ? "VBZ" : "VBD", Head = -1, Deprel = "root" };
            for (var i = 0; i < tokens.Length; i++)
                // "The company Janes estimates": one subject.
                if (i < word && i != top && tokens[i].Head == word && tokens[i].Deprel is "nsubj") tokens[i] = tokens[i] with { Head = top, Deprel = "appos" };
                else if (i == top || i > word && tokens[i].Head == top) tokens[i] = tokens[i] with { Head = word, Deprel = i == top ? "nsubj" : tokens[i].Deprel is "nmod" ? "obl" : tokens[i].Deprel };
            return true;
        }
        foreach (var child in Words.Children(word))
            if (tokens[child].Deprel is "nsubj") return true;
            else if (word == 0 && tokens[child].Deprel is "obj" or "iobj")
            {
                tokens[child] = tokens[child] with { Deprel = "nsubj" };
                return true;
            }
        return false;
    }

    private static Sentence Part(Token[] tokens) => new(tokens[0].Span.Cover(tokens[^1].Span), tokens);
}
