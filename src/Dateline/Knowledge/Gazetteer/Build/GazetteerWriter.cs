using System.Runtime.InteropServices;
using System.Text;
using Dateline.Documents;

namespace Dateline.Knowledge.Gazetteer.Build;

/// <summary>Collects places and their names, and writes the file. Names are kept as bytes, so that all of GeoNames fits in memory.</summary>
internal sealed class GazetteerWriter
{
    private readonly List<(string Alpha3, string Alpha2)> _countries = [];
    private readonly List<PlaceRecord> _places = [];
    private readonly List<Naming> _namings = [];
    private readonly List<byte> _keys = [];
    private readonly List<byte> _names = [];

    private readonly record struct Naming(uint Hash, int Key, byte Length, uint Posting);

    public IReadOnlyList<PlaceRecord> Places => _places;

    public byte AddCountry(string alpha3, string alpha2)
    {
        _countries.Add((alpha3, alpha2));
        return checked((byte)(_countries.Count - 1));
    }

    public int AddPlace(
        ReadOnlySpan<char> name, double latitude, double longitude, PlaceKind kind, byte country, uint id = 0, long population = 0, byte seat = 0,
        int province = -1, int district = -1)
    {
        Span<byte> text = stackalloc byte[600];
        var length = Math.Min(byte.MaxValue, Encoding.UTF8.GetBytes(name[..Math.Min(name.Length, 200)], text));
        _places.Add(new()
        {
            Latitude = (int)Math.Round(latitude * 1e5), Longitude = (int)Math.Round(longitude * 1e5), GeoNameId = id, Name = (uint)_names.Count,
            Province = province, District = district, Country = country, Kind = (byte)kind, Seat = seat,
            Population = (byte)Math.Min(255, Math.Round(8 * Math.Log2(population + 1))),
        });
        _names.Add((byte)length);
        _names.AddRange(text[..length]);
        AddName(_places.Count - 1, name, 0);
        return _places.Count - 1;
    }

    /// <summary>Adds a name, if it is one in Latin letters.</summary>
    public void AddName(int place, ReadOnlySpan<char> name, uint flag)
    {
        Span<byte> key = stackalloc byte[2 * PlaceKey.Longest];
        key = key[..PlaceKey.Write(name, key)];
        if (key.Length < 2) return;
        Span<byte> fold = stackalloc byte[2 * PlaceKey.Longest];
        fold = fold[..PlaceFold.Write(key, fold)];
        _namings.Add(new(Fnv.Of(fold), _keys.Count, (byte)key.Length, (uint)place | flag));
        _keys.AddRange(key);
    }

    public void Move(int place, double latitude, double longitude)
    {
        ref var record = ref CollectionsMarshal.AsSpan(_places)[place];
        (record.Latitude, record.Longitude) = ((int)Math.Round(latitude * 1e5), (int)Math.Round(longitude * 1e5));
    }

    /// <summary>Turns the areas that places are in into places.</summary>
    public void PlaceAreas(Func<int, int> placeOf)
    {
        foreach (ref var record in CollectionsMarshal.AsSpan(_places))
            (record.Province, record.District) = (placeOf(record.Province), placeOf(record.District));
    }

    /// <summary>Saves the file, or leaves what stood there untouched: it is written beside its place and then moved.</summary>
    public void Save(string path)
    {
        _namings.Sort(Compare);
        var (hashes, postingStarts, keyStarts, postings, keys) = (new List<uint>(), new List<uint>(), new List<uint>(), new List<uint>(), new List<byte>());
        for (var i = 0; i < _namings.Count;)
        {
            hashes.Add(_namings[i].Hash);
            postingStarts.Add((uint)postings.Count);
            keyStarts.Add((uint)keys.Count);
            keys.AddRange(KeyOf(_namings[i]));
            var start = i;
            for (; i < _namings.Count && _namings[i].Hash == _namings[start].Hash && KeyOf(_namings[i]).SequenceEqual(KeyOf(_namings[start])); i++)
                if (i == start || Place(_namings[i]) != Place(_namings[i - 1])) postings.Add(_namings[i].Posting);
        }
        postingStarts.Add((uint)postings.Count);
        keyStarts.Add((uint)keys.Count);
        var header = new GazetteerHeader
        {
            Magic = GazetteerHeader.CurrentMagic, Version = GazetteerHeader.CurrentVersion, Countries = _countries.Count, Places = _places.Count,
            Keys = hashes.Count, Postings = postings.Count, NameBytes = _names.Count, KeyBytes = keys.Count,
        };
        var skeletons = SkeletonsOf(CollectionsMarshal.AsSpan(keys), CollectionsMarshal.AsSpan(keyStarts));
        header.Skeletons = skeletons.Length;
        var offsets = header.Offsets();
        var bytes = new byte[offsets[^1]];
        WriteCountries(bytes.AsSpan((int)offsets[0]));
        Put(CollectionsMarshal.AsSpan(_places), bytes, offsets[1]);
        Put(CollectionsMarshal.AsSpan(hashes), bytes, offsets[2]);
        Put(CollectionsMarshal.AsSpan(postingStarts), bytes, offsets[3]);
        Put(CollectionsMarshal.AsSpan(keyStarts), bytes, offsets[4]);
        Put(CollectionsMarshal.AsSpan(postings), bytes, offsets[5]);
        Put<uint>(skeletons, bytes, offsets[6]);
        Put(CollectionsMarshal.AsSpan(_names), bytes, offsets[7]);
        Put(CollectionsMarshal.AsSpan(keys), bytes, offsets[8]);
        header.Length = bytes.Length;
        header.Checksum = GazetteerHeader.ChecksumOf(bytes.AsSpan(GazetteerHeader.Size));
        MemoryMarshal.Write(bytes, in header);
        var draft = $"{path}.part";
        try
        {
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static void Put<T>(ReadOnlySpan<T> items, byte[] bytes, long offset) where T : unmanaged =>
        MemoryMarshal.AsBytes(items).CopyTo(bytes.AsSpan((int)offset));

    private void WriteCountries(Span<byte> into)
    {
        for (var i = 0; i < _countries.Count; i++, into = into[GazetteerHeader.CountrySize..])
        {
            Encoding.ASCII.GetBytes(_countries[i].Alpha3, into);
            Encoding.ASCII.GetBytes(_countries[i].Alpha2, into[3..]);
            var country = i;
            MemoryMarshal.Write(into[8..], _places.FindIndex(p => p.Country == country && p.Kind is (byte)PlaceKind.Country or (byte)PlaceKind.Continent));
        }
    }

    private static uint[] SkeletonsOf(ReadOnlySpan<byte> keys, ReadOnlySpan<uint> starts)
    {
        var found = new List<(uint Hash, uint Key)>();
        Span<byte> fold = stackalloc byte[2 * PlaceKey.Longest];
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var length = PlaceFold.Write(keys[(int)starts[i]..(int)starts[i + 1]], fold);
            var skeleton = PlaceFold.Skeleton(fold[..length], fold);
            if (length >= 5 && skeleton >= PlaceFold.FewestConsonants) found.Add((Fnv.Of(fold[..skeleton]), (uint)i));
        }
        found.Sort();
        return [.. found.Select(f => f.Key)];
    }

    private ReadOnlySpan<byte> KeyOf(Naming naming) => CollectionsMarshal.AsSpan(_keys).Slice(naming.Key, naming.Length);

    private static uint Place(Naming naming) => naming.Posting & GazetteerFile.IndexMask;

    // By hash, then key, then place; of a place's namings the plainest first.
    private int Compare(Naming a, Naming b)
    {
        var by = a.Hash.CompareTo(b.Hash);
        if (by == 0) by = KeyOf(a).SequenceCompareTo(KeyOf(b));
        if (by == 0) by = Place(a).CompareTo(Place(b));
        return by != 0 ? by : a.Posting.CompareTo(b.Posting);
    }
}
