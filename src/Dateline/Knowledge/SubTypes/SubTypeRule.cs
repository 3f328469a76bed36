using System.Globalization;
using Dateline.Knowledge.Entries;

namespace Dateline.Knowledge.SubTypes;

/// <summary>Words that speak for a sub-type of event: a line of subtypes.txt.</summary>
internal sealed class SubTypeRule
{
    private readonly string[][] _all;
    private readonly string[] _none;

    public SubTypeRule(Entry entry)
    {
        entry.Expect(4);
        SubType = entry[0];
        if (!double.TryParse(entry[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || weight <= 0)
            throw entry.Error($"“{entry[1]}” is no weight: a number above 0.");
        Weight = weight;
        Example = entry.Example;
        var words = entry.Words(2);
        _all = [.. words.Where(w => w[0] != '!').Select(Choices)];
        _none = [.. words.Where(w => w[0] == '!').Select(w => w[1..])];
        if (_all.Length == 0) throw entry.Error("No word must stand in the sentence.");
    }

    public string SubType { get; }

    public double Weight { get; }

    public string Example { get; }

    /// <summary>Whether nothing in a text forbids it.</summary>
    public bool Allows(WordSet text) => !_none.Any(text.Has);

    /// <summary>Whether a sentence has all its words.</summary>
    public bool Fits(WordSet sentence) => _all.All(choice => choice.Any(sentence.Has));

    // "army/troops>seize/take" is each of the left as the subject of each of the right.
    private static string[] Choices(string words) => words.Split('>') is [var subjects, var verbs]
        ? [.. subjects.Split('/').SelectMany(s => verbs.Split('/').Select(v => $"{s}>{v}"))]
        : words.Split('/');
}
