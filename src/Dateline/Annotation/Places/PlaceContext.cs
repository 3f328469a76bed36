using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>The countries and provinces that a text is about, as far as its names tell.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<byte, float> _countries = [];
    private readonly Dictionary<int, float> _provinces = [];
    private readonly Dictionary<int, float> _common = [];
    private readonly HashSet<byte> _local = [];
    private readonly HashSet<byte> _named = [];
    private float _mostCountry, _mostCommon;

    public static PlaceContext Of(List<List<Spot>> groups, int round, IReadOnlyDictionary<byte, int> actors)
    {
        var context = new PlaceContext();
        foreach (var (country, count) in actors) Add(context._countries, country, .5f * MathF.Log2(1 + count));
        foreach (var group in groups)
        {
            context.AddCommon(group[0].Candidates);
            if (group[0].Choice is not { } choice) continue;
            var share = MathF.Log2(1 + group.Count);
            if (choice.Kind == PlaceKind.Country) context._named.Add(choice.Country);
            if (choice.Kind == PlaceKind.Country) Add(context._countries, choice.Country, group[0].Form == ToponymForm.Demonym ? .7f * share : share);
            else if (choice.Kind == PlaceKind.District && group[0].Called == (int)PlaceKind.District) context._local.Add(choice.Country);
            if (choice.Kind == PlaceKind.Province) Add(context._provinces, choice.Index, share);
            if (round > 0 && choice.Kind != PlaceKind.Country && choice.Country != PlaceRecord.NoCountry)
            {
                Add(context._countries, choice.Country, .5f * share);
                if (choice.Province >= 0) Add(context._provinces, choice.Province, .3f * share);
            }
        }
        context._mostCountry = context._countries.Count == 0 ? 1 : Math.Max(1, context._countries.Values.Max());
        context._mostCommon = context._common.Count == 0 ? 1 : Math.Max(1.5f, context._common.Values.Max());
        return context;
    }

    /// <summary>How much the text is about a country, 0 to 1, what a name itself adds left out.</summary>
    public float Country(byte country, List<Spot> without)
    {
        if (!_countries.TryGetValue(country, out var weight)) return 0;
        if (without[0].Choice is { } own && own.Country == country) weight -= (own.Kind == PlaceKind.Country ? 1 : .5f) * MathF.Log2(1 + without.Count);
        return Math.Clamp(weight / _mostCountry, 0, 1);
    }

    /// <summary>Whether the text speaks of countries more than once.</summary>
    public bool HasCountries => _mostCountry > 1;

    /// <summary>Whether the text names a country, or a people by it.</summary>
    public bool HasNamed => _named.Count > 0;

    /// <summary>Whether the text speaks of several countries by name, as world news does.</summary>
    public bool IsInternational => _named.Count >= Several && _local.Count == 0;

    private const int Several = 3;

    /// <summary>Whether the text names counties or districts of a country, as local news does; of any, for <see cref="PlaceRecord.NoCountry"/>.</summary>
    public bool IsLocal(byte country) => country == PlaceRecord.NoCountry ? _local.Count > 0 : _local.Contains(country);

    /// <summary>Whether the text names the province of a place, 0 to 1.</summary>
    public float Province(Candidate c, List<Spot> without)
    {
        if (c.Province < 0 || !_provinces.TryGetValue(c.Province, out var weight)) return 0;
        if (without[0].Choice is { } own) weight -= MathF.Log2(1 + without.Count) * (own.Index == c.Province ? 1 : own.Province == c.Province ? .3f : 0);
        return Math.Clamp(weight, 0, 1);
    }

    /// <summary>How many other names of the text have a bearer in the same province, 0 to 1.</summary>
    public float Common(Candidate c, List<Spot> without)
    {
        var province = c.Kind == PlaceKind.Province ? c.Index : c.Province;
        if (province < 0 || !_common.TryGetValue(province, out var weight)) return 0;
        return Math.Clamp((weight - 1f / MathF.Sqrt(without[0].Candidates.Length)) / _mostCommon, 0, 1);
    }

    // Names that all have a bearer in one province are likely the ones of that province, the rarer the likelier.
    private void AddCommon(Candidate[] candidates)
    {
        var weight = 1f / MathF.Sqrt(candidates.Length);
        var seen = new HashSet<int>();
        foreach (var c in candidates)
        {
            var province = c.Kind == PlaceKind.Province ? c.Index : c.Province;
            if (province >= 0 && seen.Add(province)) Add(_common, province, weight);
        }
    }

    private static void Add<T>(Dictionary<T, float> weights, T key, float weight) where T : notnull => weights[key] = weights.GetValueOrDefault(key) + weight;
}
