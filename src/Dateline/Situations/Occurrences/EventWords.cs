using Dateline.Situations.Stories;

namespace Dateline.Situations.Occurrences;

/// <summary>The words by which a text tells an event: enough to compare two tellings within one story.</summary>
/// <param name="Lemma">Of the word that tells it: <c>say</c>, <c>earthquake</c>; empty for a pronoun, which is like nothing.</param>
/// <param name="Arguments">Lemmas of what depends on it.</param>
/// <param name="Context">Stems of the words of content around it.</param>
internal sealed record EventWords(string Lemma, IReadOnlySet<string> Arguments, IReadOnlySet<string> Context)
{
    // A word that stands in any text (say, make, report) tells one event only with the same participants or in the same words.
    private const float Common = 7, TellsSomething = 3, SameWords = 0.35f;

    public string Happening { get; } = Lemma.Length == 0 ? "" : Happenings.Of(Lemma);

    private bool IsCommon => Background.Rarity(TextWords.Stem(Lemma)) < Common;

    /// <summary>Whether both tell one event, where their texts tell one story.</summary>
    public bool IsSame(EventWords other) =>
        Happening == other.Happening && Lemma.Length > 0
        && (!IsCommon && !other.IsCommon || Arguments.Overlaps(other.Arguments) || Likeness(Context, other.Context) >= SameWords);

    /// <summary>A number for each telling of a story, the same for those that hang together.</summary>
    public static int[] Group(IReadOnlyList<EventWords> tellings)
    {
        var components = new Components();
        foreach (var _ in tellings) components.Add();
        foreach (var alike in Enumerable.Range(0, tellings.Count).GroupBy(i => tellings[i].Happening).Select(g => g.ToArray()))
            for (var i = 0; i < alike.Length; i++)
                for (var j = i + 1; j < alike.Length; j++)
                    if (components.Find(alike[i]) != components.Find(alike[j]) && tellings[alike[i]].IsSame(tellings[alike[j]])) components.Join(alike[i], alike[j]);
        return [.. Enumerable.Range(0, tellings.Count).Select(components.Find)];
    }

    /// <summary>How much of what two sets of stems tell is in both, 0 to 1.</summary>
    public static float Likeness(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var (mine, theirs) = (Weight(a), Weight(b));
        return mine * theirs == 0 ? 0 : Weight(a.Where(b.Contains)) / MathF.Sqrt(mine * theirs);
    }

    private static float Weight(IEnumerable<string> stems) => stems.Order(StringComparer.Ordinal).Sum(s => Math.Max(0, Background.Rarity(s) - TellsSomething));
}
