using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Knowledge.Gazetteer;

/// <summary>
/// The places of the world under all their names, in a memory-mapped file (<c>models/gazetteer.dlg</c>): opening it reads
/// nothing into the heap. Immutable and safe to use from many threads.
/// </summary>
public sealed unsafe class GazetteerFile : IDisposable
{
    internal const uint OtherName = 1u << 31;
    internal const uint DemonymName = 1u << 30;
    internal const uint IndexMask = DemonymName - 1;

    /// <summary>Larger files are not read through on opening, only measured.</summary>
    private const long LongestChecked = 64L << 20;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly GazetteerHeader _header;
    private readonly long[] _offsets;
    private readonly string[] _countries;
    private readonly string[] _alpha2;
    private readonly int[] _countryPlaces;

    private GazetteerFile(string path, MemoryMappedFile file, MemoryMappedViewAccessor view, long length)
    {
        (Path, _file, _view) = (path, file, view);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        try
        {
            _header = Check(length);
            _offsets = _header.Offsets();
            (_countries, _alpha2, _countryPlaces) = ReadCountries();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file as it was named.</summary>
    public string Path { get; }

    /// <summary>How many places it has.</summary>
    public int Count => _header.Places;

    /// <summary>How many names they have.</summary>
    public int Names => _header.Keys;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="GazetteerFormatException">It is truncated, damaged, of another version or no gazetteer at all.</exception>
    public static GazetteerFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < GazetteerHeader.Size) throw new GazetteerFormatException(path, length == 0 ? "it is empty" : $"it ends after {length} bytes, inside its header");
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        return new(path, file, view, length);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>The places that a name may mean, and how it met their names: exactly, else in another transliteration, else nearly.</summary>
    public IReadOnlyList<(GazetteerPlace Place, NameMatch Match)> Find(string name) =>
        [.. new PlaceFinder(this).Find(name).Select(f => (this[f.Index], f.Match))];

    internal GazetteerPlace this[int index]
    {
        get
        {
            var r = Records[index];
            return new(
                index, NameAt(r.Name), Alpha3(r.Country), r.Latitude / 1e5, r.Longitude / 1e5,
                r.GeoNameId == 0 ? null : r.GeoNameId, (PlaceKind)r.Kind, r.Population / 8f, r.Seat, r.Province, r.District);
        }
    }

    internal ref readonly PlaceRecord Record(int index) => ref Records[index];

    /// <summary>ISO 3166-1 alpha-3 of a country's number in this file; null for none.</summary>
    internal string? Alpha3(byte country) => country < _countries.Length ? _countries[country] : null;

    /// <summary>Index of the place that is a country; −1 for a code that is none. Takes alpha-3 or alpha-2.</summary>
    internal int CountryPlace(string code)
    {
        var i = Array.IndexOf(code.Length == 2 ? _alpha2 : _countries, code);
        return i < 0 ? -1 : _countryPlaces[i];
    }

    internal ReadOnlySpan<uint> Hashes => Part<uint>(2, _header.Keys);

    /// <summary>The places of a key: indices with <see cref="OtherName"/> and <see cref="DemonymName"/> set.</summary>
    internal ReadOnlySpan<uint> Postings(int key)
    {
        var starts = Part<uint>(3, _header.Keys + 1);
        return Part<uint>(5, _header.Postings)[(int)starts[key]..(int)starts[key + 1]];
    }

    internal ReadOnlySpan<byte> Key(int key)
    {
        var starts = Part<uint>(4, _header.Keys + 1);
        return Part<byte>(8, _header.KeyBytes)[(int)starts[key]..(int)starts[key + 1]];
    }

    /// <summary>Keys with enough consonants, in the order of the hash of their skeletons.</summary>
    internal ReadOnlySpan<uint> Skeletons => Part<uint>(6, _header.Skeletons);

    private ReadOnlySpan<PlaceRecord> Records => Part<PlaceRecord>(1, _header.Places);

    private ReadOnlySpan<T> Part<T>(int part, int count) where T : unmanaged => new(_start + _offsets[part], count);

    private string NameAt(uint offset)
    {
        var names = Part<byte>(7, _header.NameBytes);
        return Encoding.UTF8.GetString(names.Slice((int)offset + 1, names[(int)offset]));
    }

    private GazetteerHeader Check(long length)
    {
        var header = MemoryMarshal.Read<GazetteerHeader>(new(_start, GazetteerHeader.Size));
        if (header.Magic != GazetteerHeader.CurrentMagic) throw Bad("it is no gazetteer");
        if (header.Version != GazetteerHeader.CurrentVersion) throw Bad($"it is of format {header.Version}, and this program reads format {GazetteerHeader.CurrentVersion}");
        if (header.Length != length) throw Bad($"it ends after {length:N0} of {header.Length:N0} bytes");
        if (header.Countries < 0 || header.Places < 0 || header.Keys < 0 || header.Postings < 0 || header.Skeletons < 0
            || header.NameBytes < 0 || header.KeyBytes < 0 || header.Offsets()[^1] != length) throw Bad("its header is damaged");
        if (length <= LongestChecked && GazetteerHeader.ChecksumOf(new(_start + GazetteerHeader.Size, (int)length - GazetteerHeader.Size)) != header.Checksum)
            throw Bad("it is damaged");
        return header;
    }

    private GazetteerFormatException Bad(string reason) => new(Path, reason);

    private (string[] Alpha3, string[] Alpha2, int[] Places) ReadCountries()
    {
        var (alpha3, alpha2, places) = (new string[_header.Countries], new string[_header.Countries], new int[_header.Countries]);
        for (var i = 0; i < alpha3.Length; i++)
        {
            var bytes = new ReadOnlySpan<byte>(_start + _offsets[0] + i * GazetteerHeader.CountrySize, GazetteerHeader.CountrySize);
            (alpha3[i], alpha2[i]) = (Encoding.ASCII.GetString(bytes[..3]), Encoding.ASCII.GetString(bytes[3..5]));
            places[i] = MemoryMarshal.Read<int>(bytes[8..]);
        }
        return (alpha3, alpha2, places);
    }
}
