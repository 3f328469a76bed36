using System.Globalization;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Entries;

namespace Dateline.Situations;

/// <summary>What the name of an agreement says of which one it is.</summary>
/// <param name="Sort">The sort that its noun tells of; empty where it tells none.</param>
/// <param name="Proper">Names in it, and the letters that its words begin with: <c>minsk</c>, <c>jcpoa</c>; in order, each once.</param>
/// <param name="Theme">What it is about: <c>unity</c>, <c>government</c>; in order, each once.</param>
internal sealed record AgreementName(string Sort, string[] Proper, string[] Theme)
{
    private static readonly Lazy<IReadOnlyList<Entry>> File = new(() => EntryFile.Embedded("Situations/agreement-words.txt", "agreement words"));

    private static readonly Lazy<Dictionary<string, string>> Plain = new(() => File.Value.ToDictionary(e => e.Expect(3)[0], e => e[1], StringComparer.Ordinal));

    private static readonly string[] Small = ["the", "and", "of", "on", "for", "in", "with", "to", "by", "at", "its", "his", "their", "this", "that", "between", "from", "under", "all", "any", "no", "un", "us", "eu", "un-", "a", "an", "road", "map"];

    // "UN-brokered": by whom, not what.
    private static readonly string[] Mediated = ["brokered", "backed", "mediated", "sponsored", "led", "supported", "drafted", "proposed", "facilitated", "negotiated"];

    // What follows is no part of the name: "the agreement on condition that an article be removed".
    private static readonly string[] Clauses = [" on condition", " provided ", " that ", " which ", " if ", " as ", ", "];

    public static IReadOnlyList<Entry> Entries => File.Value;

    /// <summary>Which of those of one name: <c>II</c> is 2; 0 where it does not say.</summary>
    public int Ordinal { get; private init; }

    /// <summary>ISO 3166-1 alpha-3 of the country that it names; null where it names none, or several.</summary>
    public string? Country { get; private init; }

    /// <summary>Whether it is said to be another than the one before.</summary>
    public bool IsNew { get; private init; }

    /// <summary>Whether it is said to be no more than a draft.</summary>
    public bool IsDraft { get; private init; }

    /// <summary>Whether it says nothing of which one it is: <c>the deal</c>.</summary>
    public bool IsPlain => Proper.Length == 0 && Theme.Length == 0 && Ordinal == 0;

    /// <summary>Names of one family may be names of one agreement.</summary>
    public string Family => Sort switch
    {
        "accord" or "plan" or "treaty" or "memorandum" or "protocol" or "" => "deal",
        _ => Sort,
    };

    public static AgreementName Of(string name, ActorRegistry registry)
    {
        var cut = Clauses.Select(c => name.IndexOf(c, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(name.Length).Min();
        var said = name[..cut];
        var (proper, theme, countries, ordinal) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(), NumberOf(said));
        var (isNew, isDraft, capitals) = (false, false, 0);
        var words = Words.Of(said).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var (word, lower) = (words[i], words[i].ToLowerInvariant());
            if (char.IsUpper(word[0]) && i > 0) capitals++;
            if (Roman(word) is > 0 and var number) ordinal = number;
            else if (CountryOf(registry, i + 1 < words.Count ? $"{word} {words[i + 1]}" : "") is { } two)
            {
                countries.Add(two);
                i++;
            }
            else if (CountryOf(registry, word) is { } one) countries.Add(one);
            else if (Plain.Value.TryGetValue(lower, out var says)) (isNew, isDraft) = (isNew || says == "new", isDraft || says == "draft");
            else if (Small.Contains(lower) || AgreementNames.IsSort(lower) || lower.Split('-') is [_, .., var last] && Mediated.Contains(last)) continue;
            else if (char.IsUpper(word[0]) && !(i == 0 && word.Length > 1 && registry.CommonWords.Contains(lower))) proper.Add(NameFolding.Fold(word));
            else if (lower.Length > 3) theme.Add(lower);
        }
        // "Joint Comprehensive Plan of Action" is what is called the JCPOA.
        if (capitals > 1) proper.Add(string.Concat(words.Where(w => w is not ("the" or "The")).Select(w => w[0])).ToLowerInvariant());
        return new(AgreementNames.Sort(name), [.. proper], [.. theme]) { Ordinal = ordinal, Country = countries.Count == 1 ? countries.First() : null, IsNew = isNew, IsDraft = isDraft };
    }

    private static string? CountryOf(ActorRegistry registry, string words) =>
        words.Length > 0 && char.IsUpper(words[0]) && registry.Phrases.StatesIn($"{NameFolding.Fold(words)} x", null, out var rest) is [var state, ..] && rest is "x" ? state.Entry.Country : null;

    private static int Roman(string word) => word switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "One" => 1, "Two" => 2, "Three" => 3, _ => 0 };

    // "Minsk 2"; years and numbers of resolutions tell nothing of the sort.
    private static int NumberOf(string name)
    {
        foreach (var word in name.Split(' '))
            if (word.Length == 1 && char.IsAsciiDigit(word[0])) return int.Parse(word, CultureInfo.InvariantCulture);
        return 0;
    }
}
