using System.Globalization;
using Dateline.Knowledge.Entries;

namespace Dateline.Situations.Stories;

/// <summary>How telling words are, from a frozen list (background.txt): never from the texts that arrive, so that two texts are as alike today as tomorrow.</summary>
internal static class Background
{
    /// <summary>What a word tells that the list does not have: the logarithm of one in 2.7 million.</summary>
    public const float Unlisted = 14.8f;

    private static readonly Lazy<Dictionary<string, float>> Own = new(Load);

    /// <summary>0 to <see cref="Unlisted"/>: the natural logarithm of how rarely the word stands in English.</summary>
    public static float Rarity(string stem) => Own.Value.TryGetValue(stem, out var rarity) ? rarity : Unlisted;

    private static Dictionary<string, float> Load()
    {
        var rarities = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var entry in EntryFile.Embedded("Situations/Stories/background.txt", "background"))
        {
            var space = entry[0].IndexOf(' ');
            if (space < 1 || !float.TryParse(entry[0].AsSpan(space), NumberStyles.Float, CultureInfo.InvariantCulture, out var rarity))
                throw entry.Error("A line is a stem and a number.");
            rarities[entry[0][..space]] = rarity;
        }
        return rarities;
    }
}
