using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;

namespace Dateline.Knowledge.Petrarch;

/// <summary>
/// Verbs: blocks that begin <c>--- NAME [CODE] ---</c>, verbs with their own code or that of the block, patterns that begin with
/// <c>-</c>, synsets that begin with <c>&amp;</c>. Codes become PLOVER's types. Of the patterns those load that name the verb
/// (<c>*</c>) and the object behind it, or a preposition: what stands before the verb or needs <c>$ + ^ %</c> has no like in our form.
/// </summary>
internal static class PetrarchVerbs
{
    private static readonly HashSet<string> Prepositions = ["for", "to", "with", "of", "against", "at", "from", "into", "under", "on", "in", "upon", "out", "off", "down", "up", "back"];

    /// <summary>Entries in the form of verbs.txt.</summary>
    public static IEnumerable<Entry> Read(string file, IReadOnlyList<PetrarchLine> lines)
    {
        var synsets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var (blockCode, verbs) = ("---", new List<string>());
        List<string>? synset = null;
        foreach (var line in lines)
        {
            var (rest, code) = PetrarchReader.Cut(line.Text, '[', ']');
            if (line.Text.StartsWith("---", StringComparison.Ordinal)) (blockCode, verbs, synset) = (code ?? "---", [], null);
            else if (line.Text[0] == '&') synsets[line.Text.Split(' ')[0].TrimEnd('_')] = synset = [];
            else if (line.Text[0] == '+' && synset is not null) synset.AddRange(PetrarchReader.Words(rest[1..]).Split(' ')[^1..]);
            else if (line.Text[0] == '-')
            {
                synset = null;
                if (code is null) throw new LexiconException(file, line.Number, "A pattern is “- * WORDS [CODE]”.");
                if (Object(rest[1..].Trim(), synsets) is not { } tail) continue;
                foreach (var verb in verbs)
                    if (Sense(file, line.Number, verb + tail, code) is { } sense) yield return sense;
            }
            else
            {
                synset = null;
                var verb = PetrarchReader.Words(PetrarchReader.Cut(rest, '{', '}').Outside.Replace("+", ""));
                if (verb.Length == 0) throw new LexiconException(file, line.Number, "A verb is VERB {FORMS} [CODE].");
                verbs.Add(verb);
                if (Sense(file, line.Number, verb, code ?? blockCode) is { } sense) yield return sense;
            }
        }
    }

    // "* DIPLOMATIC TIES", "* FOR_CEASEFIRE", "*_ON"; null for what our form cannot say.
    private static string? Object(string pattern, Dictionary<string, List<string>> synsets)
    {
        if (pattern.Length < 2 || pattern[0] != '*' || pattern.AsSpan(1).IndexOfAny("*$+^%") >= 0) return null;
        var words = pattern[1..].Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 3) return null;
        var preposition = Prepositions.Contains(words[0].ToLowerInvariant()) ? $" {words[0].ToLowerInvariant()}" : "";
        if (preposition.Length > 0 && words.Length == 1) return preposition;
        var noun = words[^1].TrimEnd('_');
        if (noun[0] != '&') return $"{preposition} + {Singular(noun.ToLowerInvariant())}";
        return synsets.TryGetValue(noun, out var all) && all.Count > 0 ? $"{preposition} + {string.Join('|', all.Select(Singular).Distinct())}" : null;
    }

    // The condition of a sense is a lemma.
    private static string Singular(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun.Length > 3 && noun[^1] == 's' && noun[^2] is not ('s' or 'u') ? noun[..^1] : noun;

    private static Entry? Sense(string file, int line, string predicate, string code)
    {
        var cameo = code.Split(':')[0].Trim();
        if (cameo is "---") return null;
        // Other codings than CAMEO's, and the statements that are no events.
        if (cameo.Length > 4 || Cameo.TypeOf(cameo) is not { } type) return null;
        return new(file, line, "verbs", [predicate, "-", Vocabulary.Word(type), "-", cameo, "-"]);
    }
}
