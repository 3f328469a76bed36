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
            if (tokens[v].Xpos is not ("VBD" or "VBZ" or "VBP") || tokens[v].Deprel is not "conj" || sentence.Has(v, "nsubj")) continue;
            var s = v - 1;
            if (tokens[s].Deprel != "conj" || tokens[s].Head < 0 || tokens[s].Head >= s || sentence.EntityAt(s) is null || sentence.EntityAt(tokens[s].Head) is not null) continue;
            Token[] copy = [.. tokens];
            copy[s] = copy[s] with { Head = v, Deprel = "nsubj" };
            // What hung on the name hangs where the name did.
            if (tokens[v].Head == s) copy[v] = copy[v] with { Head = tokens[s].Head };
            foreach (var child in sentence.Children(s))
                if (tokens[child].Deprel is "cc") copy[child] = copy[child] with { Head = v };
            return sentence.With(copy);
        }
        return sentence;
    }
}
