using System.Runtime.InteropServices;

namespace Dateline.Knowledge.Gazetteer;

/// <summary>A place as it stands in the file, 28 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PlaceRecord
{
    public const int Size = 28;
    public const byte NoCountry = 255;

    /// <summary>In 1e-5 degrees.</summary>
    public int Latitude, Longitude;

    /// <summary>0 for none.</summary>
    public uint GeoNameId;

    /// <summary>Offset of its length byte in the pool of names.</summary>
    public uint Name;

    /// <summary>Indices of places, or −1.</summary>
    public int Province, District;

    public byte Country, Kind, Population, Seat;
}
