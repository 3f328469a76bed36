namespace Dateline.Annotation.Trees;

/// <summary>Makes a tree of whatever heads and relations a parser gave, so that the coders may rely on one.</summary>
internal static class TreeRepair
{
    // In this order: each looks at what those before it left.
    private static readonly Func<Sentence, Sentence>[] Steps =
        [MistakenVerb.Repair, MistakenNoun.Repair, PerfectTense.Repair, GardenPath.Repair, LostVerb.Repair, ReportedSpeech.Repair, LostSubject.Repair, BeTo.Repair, Complements.Repair, Doubled.Repair, ReducedRelative.Repair];

    /// <summary>The sentence itself where it is a forest with proper roots; else a copy without what is none.</summary>
    public static Sentence Repair(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var heads = new int[tokens.Length];
        for (var i = 0; i < heads.Length; i++) heads[i] = tokens[i].Head >= tokens.Length || tokens[i].Head == i ? -1 : Math.Max(tokens[i].Head, -1);
        string[] relations = [.. tokens.Select(t => t.Deprel)];
        NameRepair.Mend(sentence, heads, relations);
        CutCycles(heads);
        var copy = default(Token[]);
        for (var i = 0; i < heads.Length; i++)
        {
            var relation = heads[i] < 0 ? "root" : relations[i] is "root" or "" ? "dep" : relations[i];
            if (heads[i] == tokens[i].Head && relation == tokens[i].Deprel) continue;
            copy ??= [.. tokens];
            copy[i] = copy[i] with { Head = heads[i], Deprel = relation };
        }
        var whole = sentence.With(copy);
        foreach (var repair in Steps) whole = repair(whole);
        return whole;
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
