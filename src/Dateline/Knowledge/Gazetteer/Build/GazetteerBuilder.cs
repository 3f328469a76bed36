using System.Text;
using System.Text.Json;

namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>Puts a gazetteer together: countries and authored lines first, then names of provinces, then the tables of GeoNames.</summary>
internal sealed class GazetteerBuilder
{
    private static readonly string[] AreaWords =
        ["province", "governorate", "oblast", "region", "state", "district", "department", "krai", "kray", "rayon", "county", "parish", "republic", "municipality", "oblisi", "division"];

    private static readonly string[] AreaPrefixes =
        ["Province of ", "Provincia de ", "Provincia di ", "Provincia ", "Département de ", "Departamento de ", "District of ", "County of ", "City of ", "Powiat ", "Landkreis "];

    private readonly GazetteerWriter _writer = new();
    private readonly Dictionary<string, AdminArea> _areas = [];
    private readonly List<AdminArea> _areaList = [];
    private readonly Dictionary<string, byte> _countries = [];
    private readonly Dictionary<string, byte> _countriesByAlpha2 = [];
    private readonly List<AuthoredPlace> _authored = [];

    /// <summary>Places whose main name is one of an authored line: key to indices.</summary>
    private readonly Dictionary<string, List<int>> _wanted = [];

    /// <summary>Authored lines that need a place of the tables and found none.</summary>
    private readonly List<string> _missing = [];

    public GazetteerBuilder(IEnumerable<AuthoredPlace> authored)
    {
        foreach (var place in authored)
            if (place.Kind == PlaceKind.Country && place.Country is { Length: 6 }) AddCountry(place);
            else
            {
                if (place.Country is { } code && !_countries.ContainsKey(code)) throw new GazetteerFormatException($"{place.Where}: there is no country {code}.");
                _authored.Add(place);
                foreach (var name in place.Others.Prepend(place.Name)) _wanted.TryAdd(PlaceKey.Of(name), []);
            }
    }

    /// <summary>The places so far.</summary>
    public int Count => _writer.Places.Count;

    /// <summary>Names of provinces (<c>SY.11</c>) or districts (<c>US.LA.079</c>): a JSON array of <c>{"code", "name"}</c>.</summary>
    public void AddAreaNames(string path)
    {
        using var stream = File.OpenRead(path);
        foreach (var item in JsonDocument.Parse(stream).RootElement.EnumerateArray())
            if (item.TryGetProperty("code", out var code) && item.TryGetProperty("name", out var name) && code.GetString() is { Length: > 3 } key)
                Area(key).Name = name.GetString();
    }

    /// <summary>A table of GeoNames, streamed.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="progress">Called now and then.</param>
    public void AddTable(TextReader reader, string file, Action? progress = null)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number % 4096 == 0) progress?.Invoke();
            if (line.Length > 0) AddRow(GeoNamesRow.Parse(line, $"{file}:{number}"));
        }
    }

    public void Save(string path)
    {
        AddAreas();
        foreach (var place in _authored) AddAuthored(place);
        if (_missing.Count > 0) throw new GazetteerFormatException(string.Join('\n', _missing));
        _writer.Save(path);
    }

    private void AddCountry(AuthoredPlace place)
    {
        var (alpha2, alpha3) = (place.Country![..2], place.Country[3..]);
        if (place is not { Latitude: { } latitude, Longitude: { } longitude }) throw new GazetteerFormatException($"{place.Where}: a country needs its point.");
        var number = _writer.AddCountry(alpha3, alpha2);
        if (!_countries.TryAdd(alpha3, number) || !_countriesByAlpha2.TryAdd(alpha2, number)) throw new GazetteerFormatException($"{place.Where}: {place.Country} stands twice.");
        var index = _writer.AddPlace(place.Name, latitude, longitude, place.Kind, number);
        foreach (var name in place.Others) _writer.AddName(index, name, 0);
        AddDemonyms(index, place);
    }

    private void AddDemonyms(int index, AuthoredPlace place)
    {
        foreach (var name in place.Demonyms)
        {
            _writer.AddName(index, name, GazetteerFile.DemonymName);
            if (name[^1] is not ('s' or 'h' or 'x') && !name.EndsWith("ese", StringComparison.Ordinal)) _writer.AddName(index, name + "s", GazetteerFile.DemonymName);
        }
    }

    private AdminArea Area(string code)
    {
        if (_areas.TryGetValue(code, out var area)) return area;
        var isDistrict = code.IndexOf('.', 3) >= 0;
        var parent = isDistrict ? Area(code[..code.IndexOf('.', 3)]).Number : -1;
        area = new(isDistrict ? PlaceKind.District : PlaceKind.Province, _areaList.Count) { Country = code[..2], Parent = parent };
        _areas.Add(code, area);
        _areaList.Add(area);
        return area;
    }

    private void AddRow(GeoNamesRow row)
    {
        if (row.Kind() is not { } kind || !_countriesByAlpha2.TryGetValue(row.Country.ToString(), out var country)) return;
        var (province, district) = (-1, -1);
        if (row.Admin1.Length > 0 && row.Admin1 is not "00")
        {
            province = Area($"{row.Country}.{row.Admin1}").Number;
            if (row.Admin2.Length > 0) district = Area($"{row.Country}.{row.Admin1}.{row.Admin2}").Number;
        }
        var index = _writer.AddPlace(row.Name, row.Latitude, row.Longitude, kind, country, row.Id, row.Population, SeatOf(row.Feature), province, district);
        Want(row.Name, index);
        _writer.AddName(index, row.Ascii, 0);
        foreach (var range in row.Others.Split(','))
            if (IsUsable(row.Others[range])) _writer.AddName(index, row.Others[range], GazetteerFile.OtherName);
        if (kind == PlaceKind.Province && province >= 0) Own(province, index);
        else if (row.Feature is "ADM2" && district >= 0) Own(district, index);
        else if (kind == PlaceKind.Town)
        {
            if (province >= 0) _areaList[province].Add(row.Latitude, row.Longitude, row.Population);
            if (district >= 0) _areaList[district].Add(row.Latitude, row.Longitude, row.Population);
        }
        if (kind is PlaceKind.Province or PlaceKind.District) AddShortName(index, row.Name);
    }

    private void Own(int area, int index) => _areaList[area].Place = index;

    private static byte SeatOf(ReadOnlySpan<char> feature) => feature switch { "PPLC" => 3, "PPLA" => 2, "PPLA2" => 1, _ => 0 };

    /// <summary>Codes (<c>ALP</c>) and bare transliterations (<c>mdynt hms</c>) are no names of English texts.</summary>
    private static bool IsUsable(ReadOnlySpan<char> name)
    {
        if (name.Length < 3 || !(char.IsUpper(name[0]) || name[0] is '‘' or '’' or '\'')) return false;
        return name.Length > 4 || name.ContainsAnyExceptInRange('A', 'Z');
    }

    private void Want(ReadOnlySpan<char> name, int index)
    {
        Span<byte> key = stackalloc byte[2 * PlaceKey.Longest];
        if (_wanted.TryGetValue(Encoding.ASCII.GetString(key[..PlaceKey.Write(name, key)]), out var places)) places.Add(index);
    }

    /// <summary>Provinces and districts that no row gave.</summary>
    private void AddAreas()
    {
        foreach (var area in _areaList)
        {
            if (area.Place >= 0 || area.Name is null || !area.HasPoint || !_countriesByAlpha2.TryGetValue(area.Country, out var country)) continue;
            var province = area.Kind == PlaceKind.District ? area.Parent : -1;
            area.Place = _writer.AddPlace(area.Name, area.Latitude, area.Longitude, area.Kind, country, 0, area.Population, 0, province);
            Want(area.Name, area.Place);
            AddShortName(area.Place, area.Name);
        }
        _writer.PlaceAreas(area => area < 0 ? -1 : _areaList[area].Place);
    }

    private void AddShortName(int index, ReadOnlySpan<char> name)
    {
        foreach (var word in AreaWords)
            if (name.Length > word.Length + 3 && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name[^(word.Length + 1)] == ' ')
            {
                _writer.AddName(index, name[..^(word.Length + 1)], GazetteerFile.OtherName);
                if (_writer.Places[index].Kind == (byte)PlaceKind.Province) Want(name[..^(word.Length + 1)], index);
            }
        foreach (var prefix in AreaPrefixes)
            if (name.Length > prefix.Length + 2 && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                _writer.AddName(index, name[prefix.Length..], GazetteerFile.OtherName);
                break;
            }
    }

    private void AddAuthored(AuthoredPlace place)
    {
        var country = place.Country is { } code ? _countries[code] : PlaceRecord.NoCountry;
        var index = Standing(place, country);
        if (index < 0)
        {
            if (place is not { Latitude: { } latitude, Longitude: { } longitude })
            {
                _missing.Add($"{place.Where}: the tables have no {place.Kind.ToString().ToLowerInvariant()} {place.Name} in {place.Country ?? "the world"}; give its degrees.");
                return;
            }
            index = _writer.AddPlace(place.Name, latitude, longitude, place.Kind, country);
        }
        else if (place is { Kind: not PlaceKind.Town, Latitude: { } latitude, Longitude: { } longitude }) _writer.Move(index, latitude, longitude);
        foreach (var name in place.Others.Prepend(place.Name)) _writer.AddName(index, name, 0);
        AddDemonyms(index, place);
    }

    /// <summary>The place of the tables that an authored line speaks of: of its kind, in its country, near its point; −1 where there is none.</summary>
    private int Standing(AuthoredPlace place, byte country)
    {
        var best = -1;
        foreach (var name in place.Others.Prepend(place.Name))
        {
            foreach (var index in _wanted[PlaceKey.Of(name)])
            {
                var at = _writer.Places[index];
                if (at.Country != country || (PlaceKind)at.Kind != (place.Kind == PlaceKind.Village ? PlaceKind.Town : place.Kind)) continue;
                if (place.Kind != PlaceKind.Province && place is { Latitude: { } latitude, Longitude: { } longitude }
                    && (Math.Abs(at.Latitude / 1e5 - latitude) > .2 || Math.Abs(at.Longitude / 1e5 - longitude) > .2)) continue;
                if (best < 0 || _writer.Places[best].Population < at.Population) best = index;
            }
            if (best >= 0) return best;
        }
        return -1;
    }
}
