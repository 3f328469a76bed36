namespace Dateline.Annotation.Trees;

/// <summary>
/// Keeps a noun with its double: in <c>stood shoulder to shoulder with Kyiv</c> parsers take the second for a verb or a goal, and give it
/// what belongs to the first verb.
/// </summary>
internal static class Doubled
{
    public static Sentence Repair(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 1; i + 2 < tokens.Length; i++)
        {
            if (tokens[i + 1].Form is not ("to" or "by" or "for" or "after") || tokens[i].Upos is not Upos.Noun || tokens[i].Form != tokens[i + 2].Form || Verb(tokens, i) is not (>= 0 and var verb)) continue;
            Token[] copy = [.. tokens];
            copy[i + 1] = copy[i + 1] with { Upos = Upos.Adp, Xpos = "IN", Head = i + 2, Deprel = "case" };
            copy[i + 2] = copy[i + 2] with { Upos = Upos.Noun, Xpos = "NN", Head = i, Deprel = "nmod" };
            foreach (var child in sentence.Children(i + 2))
                if (child > i + 2) copy[child] = copy[child] with { Head = verb };
            return sentence.With(copy);
        }
        return sentence;
    }

    private static int Verb(Token[] tokens, int i)
    {
        var head = tokens[i].Head;
        return head >= 0 && head < i && tokens[head].Upos is Upos.Verb && tokens[i + 2].Head is var next && (next == i || next == head) ? head : -1;
    }
}
