using Dateline.Annotation.Places;

namespace Dateline.Annotation.Trees;

/// <summary>
/// Hangs a participle on what it tells of: in <c>welcomed the truce in Sudan announced by Egypt</c> parsers take <c>announced</c> for a verb
/// of its own, as a past tense looks the same.
/// </summary>
internal static class ReducedRelative
{
    public static Sentence Repair(Sentence sentence)
    {
        var copy = default(Token[]);
        for (var i = 3; i < sentence.Tokens.Length; i++)
            if (Math.Max(Told(sentence, i), Halted(sentence, i)) is var noun and >= 0)
            {
                copy ??= [.. sentence.Tokens];
                copy[i] = copy[i] with { Head = noun, Deprel = "acl", Xpos = "VBN" };
            }
        for (var i = 1; i < sentence.Tokens.Length; i++) Dated(copy is null ? sentence : sentence.With(copy), i, ref copy);
        return sentence.With(copy);
    }

    // "The engineers seized last month were released": what stands before the verb's own words says when they were seized.
    private static void Dated(Sentence sentence, int i, ref Token[]? copy)
    {
        var tokens = sentence.Tokens;
        if (tokens[i].Xpos is not "VBN" || tokens[i].Deprel is not "acl" || tokens[i].Head is not (var noun and >= 0) || noun > i || !Relations.Is(tokens[noun].Deprel, "nsubj") || tokens[noun].Head is not (var verb and >= 0) || verb < i) return;
        var first = verb;
        foreach (var child in sentence.Children(verb))
            if (child > i && child < first && Relations.Is(tokens[child].Deprel, "aux")) first = child;
        for (var k = i + 1; k < first; k++)
        {
            if (tokens[k].Form is ",") return;
            if (tokens[k].Head != verb || tokens[k].Upos is not (Upos.Noun or Upos.Propn) || k == noun) continue;
            copy ??= [.. tokens];
            copy[k] = tokens[k] with { Head = i, Deprel = Relations.Is(tokens[k].Deprel, "obl") ? tokens[k].Deprel : "obl:unmarked" };
        }
    }

    // "talks between Kenya and Chad, suspended since May": the talks are.
    private static int Halted(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (tokens[i].Xpos != "VBN" || tokens[i].Deprel != "acl" || tokens[i - 1].Form != "," || !Halting.Contains(tokens[i].Form)) return -1;
        for (var (at, steps) = (tokens[i].Head, 0); at >= 0 && at < i && steps < 4; at = tokens[at].Head, steps++)
        {
            if (PlaceWords.Gatherings.Contains(tokens[at].Form.ToLowerInvariant()) || PlaceWords.Gatherings.Contains(tokens[at].Lemma)) return at == tokens[i].Head ? -1 : at;
            if (tokens[at].Deprel is not ("nmod" or "conj" or "obl")) return -1;
        }
        return -1;
    }

    private static readonly HashSet<string> Halting = ["adjourned", "cancelled", "canceled", "delayed", "frozen", "halted", "postponed", "suspended", "stalled"];

    // The object that ends right before the participle; −1 where there is none.
    private static int Told(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (tokens[i].Xpos is not ("VBD" or "VBN") || tokens[i].Deprel is not "advcl" || tokens[i].Head is not (var verb and >= 0) || verb > i) return -1;
        var hasAgent = false;
        foreach (var child in sentence.Children(i))
        {
            if (child < i) return -1;
            hasAgent |= tokens[child].Deprel is "obl:agent";
        }
        if (!hasAgent || tokens[i - 1].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        for (var (at, steps) = (i - 1, 0); at > verb && steps < 6; at = tokens[at].Head, steps++)
            if (tokens[at].Head == verb) return Relations.Is(tokens[at].Deprel, "obj") ? at : -1;
        return -1;
    }
}
