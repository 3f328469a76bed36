using Dateline.Documents;

namespace Dateline.Annotation.Parsing;

/// <summary>
/// Finds the words of a sentence that close it by saying whose claim it is: <c>Gunmen killed nine near Aleppo, the observatory said on
/// Monday.</c> Only forms and tags are looked at, as the tree is what a parser gets wrong there.
/// </summary>
/// <param name="Comma">The comma behind the clause.</param>
/// <param name="First">The first of the words that close the sentence, behind the comma and its quotation mark.</param>
/// <param name="Word">The verb that says so, or the first word of the preposition.</param>
/// <param name="IsVerb">Whether it is a verb; else a preposition (<c>according to</c>).</param>
internal readonly record struct ClosingSpeech(int Comma, int First, int Word, bool IsVerb)
{
    private const int LongestSpeaker = 16, ShortestClause = 3;

    private const string File = "Annotation/Parsing/closing-speech.txt";

    private static readonly HashSet<string> Verbs = WordLists.Of(File, "verb"), Inverted = WordLists.Of(File, "inverted"), Prepositions = WordLists.Of(File, "preposition");

    /// <summary>The examples: a sentence with <c>[the head]</c> and <c>{the word that hangs on it}</c>.</summary>
    public static IEnumerable<string> Examples => WordLists.Read(File).Select(l => l.Example);

    /// <summary>The words that close a sentence so; null where none do.</summary>
    public static ClosingSpeech? Of(Token[] tokens)
    {
        if (tokens.Length < ShortestClause + 4 || tokens[^1].Form is not ".") return null;
        for (var i = tokens.Length - 2; i > ShortestClause; i--)
        {
            var form = tokens[i].Form;
            if (form.Length < 4 || !char.IsLower(form[0])) continue;
            var isVerb = !Prepositions.Contains(form);
            var first = IsBreak(tokens, i - 1) && (isVerb ? Inverted.Contains(form) : tokens[i + 1].Form is "to") && Follows(tokens, isVerb ? i + 1 : i + 2) ? i
                : Verbs.Contains(form) && Closes(tokens, i) ? Speaker(tokens, i) : -1;
            if (first < 0) continue;
            var comma = tokens[first - 1].Form is "," ? first - 1 : first - 2;
            return IsClause(tokens, comma) ? new(comma, first, i, isVerb) : null;
        }
        return null;
    }

    // Up to the full stop stands whose words they are: "…, said Ali Omar, the mayor of Goma."
    private static bool Follows(Token[] tokens, int first)
    {
        if (first >= tokens.Length - 1 || !IsNominal(tokens[first])) return false;
        for (var i = first; i < tokens.Length - 1; i++)
            if (IsFinite(tokens[i]) || IsMark(tokens[i]) || tokens[i].Form is "," && !IsNominal(tokens[i + 1])) return false;
        return true;
    }

    // Behind the verb stand only when, where, how and to whom.
    private static bool Closes(Token[] tokens, int verb)
    {
        var i = verb + 1;
        if (i < tokens.Length - 1 && !(tokens[i].Xpos is "IN" or "RB" or "RP" or "TO" || tokens[i].Form.EndsWith("day", StringComparison.Ordinal) || tokens[verb].Form is "told" or "tells" && IsNominal(tokens[i]))) return false;
        for (; i < tokens.Length - 1; i++)
            if (IsFinite(tokens[i]) || IsMark(tokens[i]) || tokens[i].Xpos is "VB" or "WDT" or "WP" or "," || tokens[i].Upos is Upos.Sconj) return false;
        return true;
    }

    // The first word of the noun phrase before the verb, from the comma on: "…, the army said", "…, Ali Omar, the mayor of Goma, said".
    private static int Speaker(Token[] tokens, int verb)
    {
        var last = verb - 1;
        while (last > 0 && (tokens[last].Xpos is "RB" || tokens[last].Form is "has" or "have" or "had")) last--;
        // "…, the Ministry of Health (MoH) said"
        if (last > 3 && tokens[last].Form is ")" && tokens[last - 2].Form is "(") last -= 3;
        if (tokens[last].Form is not ",") return Start(tokens, last);
        // Back over what is set beside the speaker.
        for (var i = last - 1; i > last - LongestSpeaker && i > 1; i--)
            if (tokens[i].Form is ",") return Start(tokens, i - 1);
        return -1;
    }

    private static int Start(Token[] tokens, int last)
    {
        if (last < 1 || tokens[last].Upos is not (Upos.Noun or Upos.Propn) && tokens[last].Xpos is not ("PRP" or "CD" or "DT" or "JJ" or "NN" or "NNP")) return -1;
        var first = last;
        while (first > 0 && last - first < LongestSpeaker && IsOfPhrase(tokens[first - 1])) first--;
        return first > 0 && IsBreak(tokens, first - 1) && IsNominal(tokens[first]) ? first : -1;
    }

    private static bool IsClause(Token[] tokens, int comma)
    {
        if (comma < ShortestClause) return false;
        for (var i = 1; i < comma; i++)
            if (IsFinite(tokens[i]) || tokens[i].Xpos is "VBN") return true;
        return false;
    }

    private static bool IsBreak(Token[] tokens, int i) => tokens[i].Form is "," || i > 0 && tokens[i].Form is "”" or "\"" && tokens[i - 1].Form is ",";

    private static bool IsMark(Token token) => token.Form is "\"" or "“" or "”" or ":" or ";" or "(" or ")" or "that";

    private static bool IsFinite(Token token) => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    private static bool IsNominal(Token token) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Num or Upos.Adj && token.Xpos is not ("WDT" or "WP" or "WP$" or "WRB" or "EX");

    private static bool IsOfPhrase(Token token) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Det or Upos.Adj or Upos.Num or Upos.Adp || token.Xpos is "PRP" or "PRP$" or "POS" or "HYPH" or "CC" or "VBN" or "VBG";
}
