using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>What a name in a text may mean, with and without the words of kind around it: <c>Idlib province</c>, <c>northern Syria</c>.</summary>
internal sealed class NamedPlaces(GazetteerFile gazetteer)
{
    /// <summary>Most candidates that are weighed.</summary>
    private const int Most = 40;

    // In doublings of people, and of the 4 that a province has before a town: more than a quarter of a province's people live in its town.
    private const float LeastShare = 5.8f;

    private static readonly Dictionary<string, PlaceKind> Suffixes = KindsOf(
        PlaceKind.Province, PlaceKind.District, PlaceKind.Town, PlaceKind.Quarter, PlaceKind.Region, PlaceKind.River, PlaceKind.Island);

    private static readonly HashSet<string> Points = PlaceWords.Of("directions"), Prefixes = [.. Points, .. PlaceWords.Of("parts")], Outskirts = [.. Points, .. PlaceWords.Of("outskirts")],
        Generic = PlaceWords.Of("generic"), Territories = PlaceWords.Of("territories");

    private readonly PlaceFinder _finder = new(gazetteer);

    /// <summary>The sort of place that a word names; −1 for none.</summary>
    public static int KindOf(string word) => Suffixes.TryGetValue(word, out var kind) ? (int)kind : -1;

    /// <summary>The countries and regions of an adjective or a people: <c>Iraqi</c>, <c>Iraqis</c>.</summary>
    public Candidate[] OfDemonym(ReadOnlySpan<char> word)
    {
        List<Candidate>? found = null;
        foreach (var posting in _finder.Exact(word))
            if ((posting & GazetteerFile.DemonymName) != 0) (found ??= []).Add(new(gazetteer, new((int)(posting & GazetteerFile.IndexMask), NameMatch.Demonym)));
        return found is null ? [] : [.. found];
    }

    /// <summary>Whether a name stands in the gazetteer as it is, and how well known its best bearer is.</summary>
    public float Renown(ReadOnlySpan<char> name)
    {
        var best = float.MinValue;
        foreach (var posting in _finder.Exact(name))
            if ((posting & (GazetteerFile.DemonymName | GazetteerFile.OtherName)) == 0)
                best = Math.Max(best, new Candidate(gazetteer, new((int)posting, NameMatch.Main)).Prior);
        return best;
    }

    /// <summary>Whether a word alone names no place: <c>City</c>, <c>North</c>.</summary>
    public static bool IsGeneric(string word) =>
        word.ToLowerInvariant() is var lower && (Suffixes.ContainsKey(lower) || Prefixes.Contains(lower) || Generic.Contains(lower));

    /// <summary>Whether a word before a name only says where in the place or by it: <c>northern</c>, <c>rural</c>.</summary>
    public static bool IsDirection(string word) => Outskirts.Contains(word);

    /// <summary>How many words at the head of a name only say where in the place it is: <c>northern</c>, <c>downtown</c>.</summary>
    public static int Directions(ReadOnlySpan<string> words)
    {
        var count = 0;
        while (count + 1 < words.Length && Prefixes.Contains(words[count].ToLowerInvariant())) count++;
        return count;
    }

    /// <summary>The places that a name may mean.</summary>
    /// <param name="name">As the text has it.</param>
    /// <param name="loosely">Whether other transliterations and near names count too.</param>
    /// <param name="called">The sort of place that its words call it, or −1.</param>
    public Candidate[] OfName(string name, bool loosely, out int called)
    {
        called = KindOf(name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant());
        var found = Lookup(name, false);
        var bare = name;
        if (found.Length == 0)
        {
            bare = WithoutKind(name, ref called);
            if (bare.Length < name.Length) found = Lookup(bare, false);
        }
        return found.Length > 0 || !loosely ? found : Lookup(bare, true);
    }

    private static string WithoutKind(string name, ref int called)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (first, last) = (0, words.Length - 1);
        while (last > first && KindOf(words[last].TrimEnd('.').ToLowerInvariant()) is >= 0 and var kind)
        {
            called = kind;
            last--;
        }
        if (last - first >= 2 && words[first + 1] is "of" && KindOf(words[first].ToLowerInvariant()) is >= 0 and var before)
        {
            called = before;
            first += 2;
        }
        while (last > first && Prefixes.Contains(words[first].ToLowerInvariant())) first++;
        return string.Join(' ', words[first..(last + 1)]);
    }

    private Candidate[] Lookup(string name, bool loosely)
    {
        var found = _finder.Find(name, loosely);
        found.RemoveAll(f => f.Match == NameMatch.Demonym);
        if (found.Count == 0) return [];
        var all = new Candidate[found.Count];
        for (var i = 0; i < all.Length; i++) all[i] = new(gazetteer, found[i]);
        if (!Territories.Contains(name)) PreferSeats(all);
        Array.Sort(all, (a, b) => b.Prior.CompareTo(a.Prior) is not 0 and var by ? by : a.Index.CompareTo(b.Index));
        // Another name of a small place is no rival to the main name of one.
        var main = float.MinValue;
        foreach (var c in all)
            if (c.Match == NameMatch.Main) main = Math.Max(main, c.Prior);
        if (main > float.MinValue) all = Array.FindAll(all, c => c.Match == NameMatch.Main || c.Prior >= main);
        return all.Length <= Most ? all : all[..Most];
    }

    // A province and its capital often have one name; the news means the capital. A capital called like its country is never meant.
    private static void PreferSeats(Candidate[] all)
    {
        foreach (var town in all)
            if (town.Kind == PlaceKind.Town)
                foreach (var area in all)
                    if (area.Kind == PlaceKind.Country && town.Country == area.Country) town.Prior -= 20;
                    else if (area.Kind is PlaceKind.Province && (town.Seat == 2 && town.Province == area.Index || town.Seat == 3 && town.Country == area.Country || town.Province == area.Index && town.Prior >= area.Prior - LeastShare))
                        town.Prior = Math.Max(town.Prior, area.Prior + 1);
    }

    private static Dictionary<string, PlaceKind> KindsOf(params ReadOnlySpan<PlaceKind> kinds)
    {
        var all = new Dictionary<string, PlaceKind>(StringComparer.Ordinal);
        foreach (var kind in kinds)
            foreach (var word in PlaceWords.Of("kind-" + kind.ToString().ToLowerInvariant())) all[word] = kind;
        return all;
    }
}
