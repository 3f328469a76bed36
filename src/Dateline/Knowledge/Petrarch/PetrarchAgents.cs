using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.Petrarch;

/// <summary>Agents: <c>PHRASE {PLURAL} [~CODE]</c>, with <c>!SET! = A, B</c> for words that take each other's place.</summary>
internal static class PetrarchAgents
{
    public static IEnumerable<Entry> Read(string file, IReadOnlyList<PetrarchLine> lines)
    {
        var sets = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (line.Text[0] == '!' && line.Text.Contains('='))
            {
                var parts = line.Text.Split('=', 2, StringSplitOptions.TrimEntries);
                sets[parts[0]] = parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            var (rest, code) = PetrarchReader.Cut(line.Text, '[', ']');
            var (phrase, plural) = PetrarchReader.Cut(rest, '{', '}');
            if (code is null || phrase.Length == 0) throw new LexiconException(file, line.Number, "An agent is PHRASE {PLURAL} [~CODE], as PRIME_MINISTER [~GOV].");
            var words = Expand(phrase, sets).Concat(string.IsNullOrEmpty(plural) ? [] : plural.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(PetrarchReader.Words);
            var sector = code.Trim('~');
            yield return new(file, line.Number, ActorFiles.Agents, [string.Join("; ", words), PetrarchCodes.TypeWord(sector), sector is "---" or "" ? "-" : sector, "-"]);
        }
    }

    private static IEnumerable<string> Expand(string phrase, Dictionary<string, string[]> sets)
    {
        var open = phrase.IndexOf('!');
        var close = open < 0 ? -1 : phrase.IndexOf('!', open + 1);
        if (close < 0 || !sets.TryGetValue(phrase[open..(close + 1)], out var words)) return [phrase];
        return words.SelectMany(w => Expand(phrase[..open] + w + phrase[(close + 1)..], sets));
    }
}
