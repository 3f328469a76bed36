
namespace Dateline.Annotation.Trees;

/// <summary>Makes a tree of whatever heads and relations a parser gave, so that the coders may rely on one.</summary>
internal static class TreeRepair
{
    /// <summary>The sentence itself where it is a forest with proper roots; else a copy without what is none.</summary>
    public static Sentence Repair(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var heads = new int[tokens.Length];
        for (var i = 0; i < heads.Length; i++) heads[i] = tokens[i].Head >= tokens.Length || tokens[i].Head == i ? -1 : Math.Max(tokens[i].Head, -1);
        foreach (var entity in sentence.Entities) Join(tokens, heads, entity);
        CutCycles(heads);
        var copy = default(Token[]);
        for (var i = 0; i < heads.Length; i++)
        {
            var relation = heads[i] < 0 ? "root" : heads[i] == i - 1 && heads[i] != tokens[i].Head ? "flat" : tokens[i].Deprel is "root" or "" ? "dep" : IsSecondSubject(tokens, heads, i) ? "obl" : tokens[i].Deprel;
            if (heads[i] == tokens[i].Head && relation == tokens[i].Deprel) continue;
            copy ??= [.. tokens];
            copy[i] = copy[i] with { Head = heads[i], Deprel = relation };
        }
        return GardenPath.Repair(copy is null ? sentence : new Sentence(sentence.Span, copy) { Entities = sentence.Entities });
    }

    // "Mali, Burkina Faso and Niger" are three: within a name nothing is listed but behind a comma or an "and".
    private static void Join(Token[] tokens, int[] heads, Entity entity)
    {
        for (var i = entity.First + 1; i < entity.End; i++)
            if (tokens[i].Deprel == "conj" && tokens[i - 1].Upos == Upos.Propn && heads[i] != i - 1) heads[i] = i - 1;
    }

    // "Near Dayr Az Zawr, five strikes destroyed a depot": of two subjects the one behind a preposition is where it was.
    private static bool IsSecondSubject(Token[] tokens, int[] heads, int i)
    {
        if (tokens[i].Deprel != "nsubj" || heads[i] < 0) return false;
        var (hasCase, hasOther) = (false, false);
        for (var j = 0; j < tokens.Length; j++)
        {
            hasCase |= j < i && tokens[j].Deprel == "case" && NameOf(tokens, heads, heads[j]) == i;
            hasOther |= heads[j] == heads[i] && j > i && tokens[j].Deprel == "nsubj";
        }
        return hasCase && hasOther;
    }

    // The head of the name that a token is part of, itself where it is none. The heads are a forest here.
    private static int NameOf(Token[] tokens, int[] heads, int i)
    {
        while (i >= 0 && tokens[i].Deprel is "compound" or "flat") i = heads[i];
        return i;
    }

    private static void CutCycles(int[] heads)
    {
        // The walk on which a token was first met; meeting it again on the same walk closes a cycle.
        var walk = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
            for (int at = i, before = -1; at >= 0; (before, at) = (at, heads[at]))
            {
                if (walk[at] == i + 1) heads[before] = -1;
                if (walk[at] != 0) break;
                walk[at] = i + 1;
            }
    }
}
