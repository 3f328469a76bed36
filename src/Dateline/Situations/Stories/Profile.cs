namespace Dateline.Situations.Stories;

/// <summary>What a text is about: its most telling words, as a unit vector. Depends on the text alone.</summary>
internal sealed class Profile
{
    // Fitted once to development texts; the plateau is wide. Words of the lead count double, what stands far below is another matter.
    private const int WordsRead = 400, Lead = 60, Kept = 80, Leading = 25;
    private const float Common = 6, NumberWeight = 1.5f, NumberRarity = 9;

    private readonly Term[] _terms;

    private Profile(Term[] terms, string[] top)
    {
        _terms = terms;
        Top = top;
    }

    /// <summary>By stem; may be empty.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The most telling: texts that share less than two of them are not compared.</summary>
    public string[] Top { get; }

    public static Profile Of(string text)
    {
        var counts = new Dictionary<string, (int Count, int Times, int Capitals)>(StringComparer.Ordinal);
        var seen = 0;
        foreach (var word in TextWords.Of(text, WordsRead))
        {
            var count = counts.GetValueOrDefault(word.Stem);
            counts[word.Stem] = (count.Count + (seen++ < Lead ? 2 : 1), count.Times + 1, count.Capitals + (word.IsName ? 1 : 0));
        }
        var terms = new List<Term>();
        foreach (var (stem, (count, times, capitals)) in counts)
        {
            var rarity = char.IsAsciiDigit(stem[0]) ? NumberWeight * Math.Min(Background.Rarity(stem), NumberRarity) : Background.Rarity(stem);
            if (rarity > Common) terms.Add(new(stem, (1 + MathF.Log(count)) * (rarity - Common + 1), 2 * capitals >= times));
        }
        terms.Sort((a, b) => b.Weight.CompareTo(a.Weight) is var order and not 0 ? order : string.CompareOrdinal(a.Stem, b.Stem));
        if (terms.Count > Kept) terms.RemoveRange(Kept, terms.Count - Kept);
        var length = MathF.Sqrt(terms.Sum(t => t.Weight * t.Weight));
        return new(
            [.. terms.Select(t => t with { Stem = string.Intern(t.Stem), Weight = t.Weight / length }).OrderBy(t => t.Stem, StringComparer.Ordinal)],
            [.. terms.Take(Leading).Select(t => string.Intern(t.Stem))]);
    }

    /// <summary>The cosine, 0 to 1.</summary>
    public float Likeness(Profile other)
    {
        var sum = 0f;
        foreach (var (mine, theirs) in Shared(other)) sum += mine.Weight * theirs.Weight;
        return sum;
    }

    /// <summary>Why they are alike, the weightiest first.</summary>
    public IReadOnlyList<Reason> Reasons(Profile other) =>
    [
        .. Shared(other).OrderByDescending(s => s.Mine.Weight * s.Theirs.Weight).ThenBy(s => s.Mine.Stem, StringComparer.Ordinal).Take(8)
            .Select(s => new Reason(Kind(s.Mine, s.Theirs), s.Mine.Stem)),
    ];

    private static ReasonKind Kind(Term mine, Term theirs) =>
        char.IsAsciiDigit(mine.Stem[0]) ? ReasonKind.Figure : mine.IsName && theirs.IsName ? ReasonKind.Name : ReasonKind.Word;

    private IEnumerable<(Term Mine, Term Theirs)> Shared(Profile other)
    {
        for (int i = 0, j = 0; i < _terms.Length && j < other._terms.Length;)
        {
            var order = string.CompareOrdinal(_terms[i].Stem, other._terms[j].Stem);
            if (order == 0) yield return (_terms[i++], other._terms[j++]);
            else if (order < 0) i++;
            else j++;
        }
    }
}
