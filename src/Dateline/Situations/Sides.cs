using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>Tells the sides apart and numbers them, each once. The numbers follow arrival and never leave this class's users.</summary>
internal sealed class Sides(ActorRegistry registry)
{
    // Words that the reader could not say who is meant by: nobody in particular holds a town.
    private static readonly HashSet<string> Nobody =
        new(StringComparer.OrdinalIgnoreCase) { "they", "it", "he", "she", "we", "who", "which", "that", "those", "them", "group" };

    private readonly Dictionary<(string?, string?, string?, string?), int> _seen = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<Side> _all = [];

    public IReadOnlyList<Side> All => _all;

    public ActorRegistry Registry => registry;

    /// <summary>Whether a name is a word that does not say who is meant.</summary>
    public static bool IsNobody(string name) => Nobody.Contains(name);

    public Side this[int number] => _all[number];

    /// <summary>Takes over sides with their numbers.</summary>
    public void Fill(IEnumerable<Side> sides)
    {
        foreach (var side in sides) Number(side);
    }

    /// <param name="mention">As the text names it.</param>
    /// <param name="country">Where it is told of: "the army" there is that country's.</param>
    /// <param name="words">Fuller words for the same actor of the same text, or null.</param>
    public int Of(Mention mention, string? country, string? words = null)
    {
        // An id that the registry does not have is one of its document only.
        var known = mention.Id is { } id && registry.ById(id) is not null;
        var key = (known ? mention.Id : null, known ? null : words ?? mention.Text, mention.Code, country);
        if (_seen.TryGetValue(key, out var number)) return number;
        return _seen[key] = Number(Make(mention, country, words ?? mention.Text));
    }

    /// <summary>A side by its name in a table, which is kept as written where the registry does not have it.</summary>
    public int Named(string name) => registry.Find(name) is { } actor ? Of(new Mention(name, default) { Id = actor.Id }, null) : Number(new($"words:{name}", name));

    private int Number(Side side)
    {
        if (_byKey.TryGetValue(side.Key, out var number)) return number;
        _all.Add(side);
        return _byKey[side.Key] = _all.Count - 1;
    }

    private Side Make(Mention mention, string? country, string words)
    {
        var actor = mention.Id is { } id ? registry.ById(id) : null;
        var code = (actor?.Type == ActorType.State ? actor.Country : actor?.Code) ?? mention.Code ?? "";
        // A region that governs itself is a side of its own.
        var isRegion = actor is not null && registry.StateById(actor.Id)?.IsPart == true;
        if (!isRegion && StateOf(code, country) is { } state && actor?.Type is not (ActorType.Media or ActorType.Ngo or ActorType.Business))
            return new($"state:{state}", registry.CountryNames[state]) { State = state, IsResolved = true };
        var holds = !code.EndsWith("MED", StringComparison.Ordinal) && !code.EndsWith("NGO", StringComparison.Ordinal) && actor?.Type is not (ActorType.Media or ActorType.Ngo);
        if (actor is not null) return new($"actor:{actor.Id}", actor.Name) { IsResolved = true, CanHold = holds };
        if ((code is "REB" or "OPP") && IsRebels(words)) return new($"rebels:{country}", "rebels") { IsResolved = true };
        var name = Plain(words);
        return new($"words:{name}", name) { CanHold = holds && !Nobody.Contains(name) };
    }

    // IRQ, IRQGOV, IRQMIL, IRQCOP are one side; IRQMILKUR is another. "MIL" alone is the army of where it stands.
    private string? StateOf(string code, string? country)
    {
        if (code is "GOV" or "MIL" or "COP") return country is not null && registry.CountryNames.ContainsKey(country) ? country : null;
        if (code.Length is not (3 or 6) || !registry.CountryNames.ContainsKey(code[..3])) return null;
        return code.Length == 3 || code[3..] is "GOV" or "MIL" or "COP" or "JUD" or "SPY" or "LEG" ? code[..3] : null;
    }

    // "Kurdish forces" may be coded as rebels and are a side of their own.
    private static bool IsRebels(string words) =>
        words.Contains("rebel", StringComparison.OrdinalIgnoreCase) || words.Contains("opposition", StringComparison.OrdinalIgnoreCase) || words.Contains("insurgent", StringComparison.OrdinalIgnoreCase);

    // "Militants" at the start of a sentence are "militants" within one; names and peoples keep their capitals.
    private string Plain(string words)
    {
        var plain = words.Trim();
        if (plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) plain = plain[4..];
        return plain.Length > 1 && char.IsUpper(plain[0]) && registry.Phrases.AgentIn(NameFolding.Fold(plain.Split(' ')[0])) is not null ? char.ToLowerInvariant(plain[0]) + plain[1..] : plain;
    }
}
