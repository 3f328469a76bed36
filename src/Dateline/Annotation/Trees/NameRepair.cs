namespace Dateline.Annotation.Trees;

/// <summary>Mends what parsers commonly get wrong around names: lists inside a name, a place or a title taken for a second subject.</summary>
internal static class NameRepair
{
    /// <param name="sentence">As parsed; only its forms, tags and entities are read.</param>
    /// <param name="heads">Head of each token; changed.</param>
    /// <param name="relations">Relation of each token; changed.</param>
    public static void Mend(Sentence sentence, int[] heads, string[] relations)
    {
        var tokens = sentence.Tokens;
        foreach (var entity in sentence.Entities) JoinName(tokens, entity, heads, relations);
        for (var i = 0; i < tokens.Length; i++)
        {
            JoinHyphenated(tokens, i, heads, relations);
            // "Mediators Qatar and Oman said": the names are who speaks.
            if (relations[i] == "appos" && i > 0 && heads[i] == i - 1 && relations[i - 1] == "nsubj" && tokens[i - 1].Upos == Upos.Noun && sentence.Entities.Any(e => e.First == i) && HasConjunct(i, heads, relations))
                (heads[i], relations[i], heads[i - 1], relations[i - 1]) = (heads[i - 1], "nsubj", i, "nmod:desc");
            if (relations[i] == "nsubj" && IsWeekday(tokens[i].Form)) FreeSubject(tokens, i, heads, relations);
            if (relations[i] != "nsubj" || heads[i] < 0 || NextSubject(i, heads, relations) is not (>= 0 and var next)) continue;
            if (HasPreposition(i, heads, relations)) relations[i] = "obl";
            else if (IsTitleOf(sentence, i, next)) (heads[i], relations[i]) = (next, "nmod:desc");
        }
    }

    // "Mali, Burkina Faso and Niger" are three: within a name nothing is listed but behind a comma or an "and".
    private static void JoinName(Token[] tokens, Entity entity, int[] heads, string[] relations)
    {
        for (var i = entity.First + 1; i < entity.End; i++)
            if (relations[i] == "conj" && tokens[i - 1].Upos == Upos.Propn) (heads[i], relations[i]) = (i - 1, "flat");
    }

    // "Far-right ministers": an adverb in front of a hyphen belongs to the word behind it.
    private static void JoinHyphenated(Token[] tokens, int i, int[] heads, string[] relations)
    {
        if (tokens[i].Upos is not (Upos.Adv or Upos.Adj) || i + 2 >= tokens.Length || tokens[i + 1].Form is not "-" || heads[i] <= i + 2) return;
        if (tokens[i + 2].Upos is not Upos.Adj || tokens[i + 2].Span.Start != tokens[i].Span.End + 1) return;
        (heads[i], relations[i]) = (i + 2, "advmod");
    }

    // "The army Monday shelled the town": the day shells nothing.
    private static void FreeSubject(Token[] tokens, int day, int[] heads, string[] relations)
    {
        var verb = heads[day];
        var subject = Array.FindIndex(relations, 0, day, r => r == "nsubj");
        if (subject < 0 || heads[subject] != verb)
        {
            subject = day - 1;
            if (subject < 0 || heads[subject] != day || relations[subject] != "compound" || tokens[subject].Upos is not (Upos.Noun or Upos.Propn) || verb <= day) return;
            for (var i = 0; i < subject; i++)
                if (heads[i] == day) heads[i] = subject;
            (heads[subject], relations[subject]) = (verb, "nsubj");
        }
        relations[day] = "obl:unmarked";
    }

    private static bool HasConjunct(int i, int[] heads, string[] relations)
    {
        for (var j = i + 1; j < heads.Length; j++)
            if (heads[j] == i && relations[j] == "conj") return true;
        return false;
    }

    private static bool IsWeekday(string form) => form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static int NextSubject(int i, int[] heads, string[] relations)
    {
        for (var j = i + 1; j < heads.Length; j++)
            if (heads[j] == heads[i] && relations[j] == "nsubj") return j;
        return -1;
    }

    // "Outside Wad Madani, two shells hit a depot": of two subjects the one behind a preposition is where it was.
    private static bool HasPreposition(int i, int[] heads, string[] relations)
    {
        for (var j = 0; j < i; j++)
            if (relations[j] == "case" && NameOf(heads[j], heads, relations) == i) return true;
        return false;
    }

    // "the opposition National Unity Government said", "state broadcaster MRTV denied": a noun right before a name says what it is.
    private static bool IsTitleOf(Sentence sentence, int i, int next)
    {
        if (sentence.Tokens[i].Upos != Upos.Noun) return false;
        return sentence.Entities.Any(e => e.First == i + 1 && e.First <= next && next < e.End);
    }

    // The head of the name that a token is part of, itself where it is none; -1 where the heads go round in a circle.
    private static int NameOf(int i, int[] heads, string[] relations)
    {
        for (var steps = 0; i >= 0 && relations[i] is "compound" or "flat"; i = heads[i])
            if (steps++ > heads.Length) return -1;
        return i;
    }
}
