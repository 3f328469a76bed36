using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>
/// Chooses what each name means: the greatest place of the name, unless the countries, provinces and places of the text speak for
/// another. One name has one meaning in a text, except where its own words say which is meant.
/// </summary>
internal static class PlaceResolver
{
    // In doublings of people: what a context must outweigh.
    private const float InNamedCountry = 7;
    private const float InNamedProvince = 8;
    private const float InLocalNews = 5;
    private const float AbroadInLocalNews = 10;
    private const float InContainer = 30;
    private const float OfCalledKind = 5;
    private const float NearOthers = 9;
    private const float CommonProvince = 6;

    /// <summary>Kilometres at which nearness to another place counts about a third.</summary>
    private const float Reach = 120;

    // Doublings of people by which a town goes before the province of its name.
    private const float NamesTown = 3;

    private const int Rounds = 3;

    /// <param name="spots">The names of a text.</param>
    /// <param name="actors">How many actors of a country the text names, by its number in the gazetteer.</param>
    public static void Resolve(List<Spot> spots, IReadOnlyDictionary<byte, int> actors)
    {
        var groups = GroupsOf(spots);
        foreach (var group in groups) Start(group);
        for (var round = 0; round < Rounds; round++)
        {
            var context = PlaceContext.Of(groups, round, actors);
            foreach (var group in groups)
                if (group[0].Candidates.Length > 1) Weigh(group, groups, context);
            if (round + 1 == Rounds)
                foreach (var group in groups) Withhold(group, context);
        }
    }

    private static List<List<Spot>> GroupsOf(List<Spot> spots)
    {
        var groups = new Dictionary<(string, ToponymForm), List<Spot>>();
        foreach (var spot in spots)
        {
            if (spot.Candidates.Length == 0) continue;
            if (!groups.TryGetValue((spot.Name, spot.Form), out var group)) groups.Add((spot.Name, spot.Form), group = []);
            group.Add(spot);
        }
        return [.. groups.Values];
    }

    private static void Start(List<Spot> group)
    {
        foreach (var c in group[0].Candidates) c.Score = c.Prior + Said(group, c) - (c.Kind == PlaceKind.Province && HasTownOfItsName(group, c) ? NamesTown : 0);
        Choose(group);
    }

    private static void Weigh(List<Spot> group, List<List<Spot>> groups, PlaceContext context)
    {
        foreach (var c in group[0].Candidates)
        {
            c.Score = c.Prior + Said(group, c);
            c.Support = 0;
            var bare = c.Score;
            if (c.Kind != PlaceKind.Country) c.Score += InNamedCountry * context.Country(c.Country, group) + (context.IsLocal(c.Country) ? InLocalNews : 0);
            else if (context.IsLocal(PlaceRecord.NoCountry) && !context.IsLocal(c.Country) && context.Country(c.Country, group) <= 0) c.Score -= AbroadInLocalNews;
            if (c.Kind != PlaceKind.Country) c.Score += (InNamedProvince * context.Province(c, group) + CommonProvince * context.Common(c, group)) * (IsNamesake(c, group, context) ? Abroad : 1);
            c.Score += NearOthers * Nearness(group, c, groups);
            if (c.Kind == PlaceKind.Province && HasTownOfItsName(group, c)) c.Score -= NamesTown;
            c.Support = c.Score - bare;
        }
        Choose(group);
    }

    // "told reporters in Geneva" beside New York is no Geneva in its state, where the text speaks of many countries.
    private static bool IsNamesake(Candidate c, List<Spot> group, PlaceContext context)
    {
        if (!context.IsInternational) return false;
        foreach (var known in group[0].Candidates)
            if (known.Kind == PlaceKind.Town && known.Prior >= WorldKnown && known.Country != c.Country && c.Prior < known.Prior - Lesser) return true;
        return false;
    }

    // Doublings of people of a town that is known in all the world, by which its namesakes are less, and what their province counts then.
    private const float WorldKnown = 17, Lesser = 3, Abroad = .25f;

    // "New York" alone is the city, which nearly half of the state live in.
    private static bool HasTownOfItsName(List<Spot> group, Candidate province)
    {
        foreach (var c in group[0].Candidates)
            if (c.Kind == PlaceKind.Town && c.Province == province.Index && c.Match == province.Match && c.Prior > province.Prior - NamesTown) return true;
        return false;
    }

    // What is not plausible, and what may as well be another place, is not resolved.
    private static void Withhold(List<Spot> group, PlaceContext context)
    {
        // What one mention loses says nothing of the next.
        var implausible = new HashSet<Candidate>();
        foreach (var spot in group)
            if (spot.Choice is { } chosen && !IsPlausible(chosen, context, group)) implausible.Add(chosen);
        foreach (var spot in group)
        {
            if (spot.Choice is not { } choice) continue;
            spot.Rivals = spot.Container is null ? Ambiguity.RivalsOf(choice, spot.Candidates) : [];
            // A place elsewhere whose name is only like it is not meant.
            var isElsewhere = Containment.IsOnlyLike(choice) && spot.Container is { } outer && !IsInAny(choice, outer);
            if (spot.Rivals.Count > 0 || isElsewhere || implausible.Contains(choice)) spot.Choice = null;
        }
    }

    // A name that is only like one of the gazetteer's is taken where the text is about its country.
    private static bool IsPlausible(Candidate c, PlaceContext context, List<Spot> group) =>
        !IsStray(c, context, group) && (c.Match is not (NameMatch.Folded or NameMatch.Fuzzy) || group[0].Name.Length >= 9 && c.Prior >= 17 && !context.HasNamed || context.Country(c.Country, group) > .2f);

    // A village of a country that the text does not speak of, where it speaks of others: a namesake that the gazetteer lacks is meant.
    private static bool IsStray(Candidate c, PlaceContext context, List<Spot> group) =>
        c.IsPoint && c.Prior < (context.HasCountries ? Known : context.HasNamed ? Small : float.MinValue) && context.Country(c.Country, group) <= 0 && !group.Exists(s => s.Container is { } outer && IsInAny(c, outer));

    // Doublings of people from which on a place is known abroad, and known beyond the next border.
    private const float Known = 13, Small = 11;

    // What the words at any mention say of it.
    private static float Said(List<Spot> group, Candidate c)
    {
        float kind = 0, container = 0;
        foreach (var spot in group)
        {
            if (spot.Called >= 0) kind = Math.Max(kind, IsOfKind(c, spot.Called) ? OfCalledKind : 0);
            if (spot.Container is { } outer && IsInAny(c, outer)) container = InContainer;
        }
        return kind + container;
    }

    private static bool IsInAny(Candidate c, Spot outer)
    {
        if (outer.Choice is { } choice && outer.Candidates.Length > 0 && AnyIn(outer, c, choice)) return true;
        if (outer.Choice is not null && outer.Candidates.Length == 1) return c.IsIn(outer.Choice);
        foreach (var o in outer.Candidates)
            if ((o.IsContainer || o.Kind == PlaceKind.Town) && c.IsIn(o)) return true;
        return false;
    }

    private static bool AnyIn(Spot outer, Candidate c, Candidate choice) => c.IsIn(choice) && outer.Candidates.Contains(choice);

    private static bool IsOfKind(Candidate c, int kind) => (PlaceKind)kind switch
    {
        PlaceKind.Town => c.Kind is PlaceKind.Town or PlaceKind.Village,
        PlaceKind.Quarter => c.Kind is PlaceKind.Quarter or PlaceKind.District,
        PlaceKind.Province => c.Kind is PlaceKind.Province or PlaceKind.Region,
        var k => c.Kind == k,
    };

    // How near the other places of the text are that are surely meant.
    private static float Nearness(List<Spot> group, Candidate c, List<List<Spot>> groups)
    {
        if (!c.IsPoint && c.Kind != PlaceKind.Province) return 0;
        float sum = 0;
        foreach (var other in groups)
        {
            if (ReferenceEquals(other, group) || other[0].Choice is not { } at || !(at.IsPoint || at.Kind == PlaceKind.Province)) continue;
            var distance = c.DistanceTo(at);
            if (at.Kind == PlaceKind.Province) distance /= 2;
            if (distance < 5 * Reach) sum += MathF.Exp(-distance / Reach) * (other[0].Candidates.Length == 1 ? 1 : .5f);
        }
        return sum / (sum + .6f);
    }

    private static void Choose(List<Spot> group)
    {
        var best = group[0].Candidates[0];
        foreach (var c in group[0].Candidates)
            if (c.Score > best.Score) best = c;
        foreach (var spot in group)
        {
            spot.Choice = best;
            // "Buffalo, New York": what contains a town is the state, not the city of that name.
            if (spot.Part?.Choice is { } part && !(best.IsContainer && part.IsIn(best)))
                spot.Choice = Array.Find(spot.Candidates, c => c.IsContainer && part.IsIn(c)) ?? best;
            if (spot.Container is not { } outer || IsInAny(best, outer)) continue;
            // This mention says for itself which one it means: "Alexandria, Va." beside "Alexandria, Egypt".
            Candidate? own = null;
            foreach (var c in spot.Candidates)
                if (IsInAny(c, outer) && (own is null || c.Score > own.Score)) own = c;
            spot.Choice = own ?? best;
        }
    }
}
