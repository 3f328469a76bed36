using Dateline.Knowledge.Gazetteer;

namespace Dateline.Annotation.Places;

/// <summary>A place that a name may mean.</summary>
internal sealed class Candidate
{
    private const float Radians = MathF.PI / 180;

    public Candidate(GazetteerFile gazetteer, FoundPlace found)
    {
        ref readonly var record = ref gazetteer.Record(found.Index);
        (Index, Match, Kind) = (found.Index, found.Match, (PlaceKind)record.Kind);
        (Country, Province, District) = (record.Country, record.Province, record.District);
        Seat = record.Seat;
        (Latitude, Longitude) = (record.Latitude / 1e5f, record.Longitude / 1e5f);
        Prior = PriorOf(in record, found.Match);
    }

    public int Index { get; }

    public NameMatch Match { get; }

    public PlaceKind Kind { get; }

    /// <summary>Its number in the gazetteer, or <see cref="PlaceRecord.NoCountry"/>.</summary>
    public byte Country { get; }

    public int Province { get; }

    public int District { get; }

    public float Latitude { get; }

    public float Longitude { get; }

    /// <summary>Of what it is the capital, as in <see cref="GazetteerPlace"/>.</summary>
    public int Seat { get; }

    /// <summary>How likely it is without a context, in doublings of its population.</summary>
    public float Prior { get; set; }

    /// <summary>How likely it is here.</summary>
    public float Score { get; set; }

    /// <summary>What the rest of the text adds to it.</summary>
    public float Support { get; set; }

    /// <summary>Whether it is a place that contains towns.</summary>
    public bool IsContainer => Kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.District or PlaceKind.Region or PlaceKind.Continent or PlaceKind.Island;

    public bool IsPoint => Kind is PlaceKind.Town or PlaceKind.Village or PlaceKind.Quarter or PlaceKind.Site or PlaceKind.District;

    /// <summary>Kilometres between two places, on a plane: near enough for choosing.</summary>
    public float DistanceTo(Candidate other)
    {
        var (dy, dx) = (Latitude - other.Latitude, MathF.Abs(Longitude - other.Longitude));
        if (dx > 180) dx = 360 - dx;
        dx *= MathF.Cos((Latitude + other.Latitude) / 2 * Radians);
        return 111.2f * MathF.Sqrt(dx * dx + dy * dy);
    }

    /// <summary>Whether it lies in another, as far as the gazetteer can tell.</summary>
    public bool IsIn(Candidate other) => Index != other.Index && other.Kind switch
    {
        PlaceKind.Country => Country == other.Country && Kind != PlaceKind.Country,
        PlaceKind.Province => Province == other.Index || Country == other.Country && Province < 0 && Kind is not (PlaceKind.Country or PlaceKind.Province) && DistanceTo(other) < 250,
        PlaceKind.District => District == other.Index || Country == other.Country && Kind is not (PlaceKind.Country or PlaceKind.Province) && DistanceTo(other) < 60,
        PlaceKind.Town => Kind is not (PlaceKind.Country or PlaceKind.Province) && DistanceTo(other) < 30,
        PlaceKind.Region or PlaceKind.Island or PlaceKind.Continent => Kind != PlaceKind.Continent && DistanceTo(other) < (other.Kind == PlaceKind.Continent ? 4500 : 600),
        _ => false,
    };

    private static float PriorOf(in PlaceRecord record, NameMatch match)
    {
        var people = record.Population / 8f;
        var kind = (PlaceKind)record.Kind switch
        {
            PlaceKind.Country => 36,
            PlaceKind.Continent or PlaceKind.Sea => 30,
            PlaceKind.Region => 26,
            PlaceKind.Province => people > 0 ? Math.Max(18, people + 4) : 23,
            PlaceKind.District => Math.Max(8, people - 4),
            PlaceKind.Quarter => people - 4,
            PlaceKind.Site or PlaceKind.Mountain or PlaceKind.River or PlaceKind.Lake or PlaceKind.Island or PlaceKind.Desert => 19,
            // An authored town has no count of people; it is there because the news speaks of it.
            _ => (record.GeoNameId == 0 ? Math.Max(people, 16) : people) + record.Seat switch { 3 => 4, 2 => 1.5f, 1 => .5f, _ => 0 },
        };
        return kind - match switch { NameMatch.Other => 4, NameMatch.Folded => 3, NameMatch.Fuzzy => 5, _ => 0 };
    }
}
