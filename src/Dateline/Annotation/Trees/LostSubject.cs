namespace Dateline.Annotation.Trees;

/// <summary>
/// Gives a verb its subject back: in <c>soldiers left on Sunday and the Taliban seized the town</c> parsers take the name before the
/// second verb for another day, and say that the soldiers seized it.
/// </summary>
internal static class LostSubject
{
    public static Sentence Repair(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var v = 2; v < tokens.Length; v++)
        {
            if (tokens[v].Xpos is not ("VBD" or "VBZ" or "VBP") || tokens[v].Deprel is not "conj" || HasSubject(sentence, v)) continue;
            var s = v - 1;
            if (tokens[s].Deprel != "conj" || tokens[s].Head < 0 || tokens[s].Head >= s || !IsName(sentence, s) || IsName(sentence, tokens[s].Head)) continue;
            Token[] copy = [.. tokens];
            copy[s] = copy[s] with { Head = v, Deprel = "nsubj" };
            foreach (var child in sentence.Children(s))
                if (tokens[child].Deprel is "cc") copy[child] = copy[child] with { Head = v };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static bool HasSubject(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
            if (Relations.Is(sentence.Tokens[child].Deprel, "nsubj")) return true;
        return false;
    }

    private static bool IsName(Sentence sentence, int i)
    {
        foreach (var entity in sentence.Entities)
            if (entity.First <= i && i < entity.End) return true;
        return false;
    }
}
