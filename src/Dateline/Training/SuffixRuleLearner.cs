using System.Runtime.InteropServices;
using Dateline.Annotation.Lemmas;

namespace Dateline.Training;

/// <summary>Learns <see cref="SuffixRules"/>: an ending is kept only where its words want another value than the shorter ending gives.</summary>
internal sealed class SuffixRuleLearner
{
    /// <summary>Words that an ending must set right, less those it sets wrong; a whole word needs one.</summary>
    private const int LeastGain = 2;

    private readonly Dictionary<(string Word, uint Tag), Dictionary<byte, int>> _counts = [];

    /// <summary>Share of its words that an ending of three letters or more must set right.</summary>
    private const double LeastShare = 0.7;

    /// <param name="word">In lower case.</param>
    /// <param name="tag">What decides beside its letters.</param>
    /// <param name="value">What it should get.</param>
    public void Add(string word, uint tag, byte value)
    {
        ref var values = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (word, tag), out _);
        values ??= [];
        CollectionsMarshal.GetValueRefOrAddDefault(values, value, out _)++;
    }

    public SuffixRules Learn()
    {
        var words = _counts.OrderBy(w => w.Key.Word, StringComparer.Ordinal).ThenBy(w => w.Key.Tag).ToArray();
        var keys = Array.ConvertAll(words, w => KeysOf(w.Key.Word, w.Key.Tag));
        var given = new byte[words.Length];
        var rules = new Dictionary<uint, byte>();
        for (var level = 0; level < SuffixRules.LongestSuffix + 2; level++)
            foreach (var group in Enumerable.Range(0, words.Length).Where(i => level < keys[i].Length).GroupBy(i => keys[i][level]))
            {
                var (value, gain, share) = Best(group, words, given);
                var isWord = group.Count() == 1 && level == keys[group.First()].Length - 1;
                if (gain < (isWord ? 1 : LeastGain) || (level > 2 && share < LeastShare)) continue;
                rules[group.Key] = value;
                foreach (var i in group) given[i] = value;
            }
        return new(rules);
    }

    /// <summary>The value most words of a group want, each word counted once, and what it gains over what they have, and how many want it.</summary>
    private static (byte Value, int Gain, double Share) Best(
        IGrouping<uint, int> group, KeyValuePair<(string Word, uint Tag), Dictionary<byte, int>>[] words, byte[] given)
    {
        var votes = new SortedDictionary<byte, int>();
        var right = 0;
        foreach (var i in group)
        {
            var wanted = words[i].Value.OrderByDescending(v => v.Value).ThenBy(v => v.Key).First().Key;
            votes[wanted] = votes.GetValueOrDefault(wanted) + 1;
            if (wanted == given[i]) right++;
        }
        var best = votes.MaxBy(v => v.Value);
        return (best.Key, best.Value - right, (double)best.Value / group.Count());
    }

    private static uint[] KeysOf(string word, uint tag)
    {
        Span<uint> keys = stackalloc uint[SuffixRules.LongestSuffix + 2];
        return keys[..SuffixRules.Keys(word, tag, keys)].ToArray();
    }
}
