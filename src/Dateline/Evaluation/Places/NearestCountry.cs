using Dateline.Knowledge.Gazetteer;

namespace Dateline.Evaluation.Places;

/// <summary>The country at a point: that of the nearest town.</summary>
internal sealed class NearestCountry
{
    private const double FarthestTown = 2;

    private readonly Dictionary<(int, int), List<(double Latitude, double Longitude, byte Country)>> _cells = [];
    private readonly GazetteerFile _gazetteer;

    public NearestCountry(GazetteerFile gazetteer)
    {
        _gazetteer = gazetteer;
        for (var i = 0; i < gazetteer.Count; i++)
        {
            ref readonly var record = ref gazetteer.Record(i);
            if ((PlaceKind)record.Kind is not PlaceKind.Town) continue;
            var (latitude, longitude) = (record.Latitude / 1e5, record.Longitude / 1e5);
            if (!_cells.TryGetValue(Cell(latitude, longitude), out var cell)) _cells.Add(Cell(latitude, longitude), cell = []);
            cell.Add((latitude, longitude, record.Country));
        }
    }

    /// <summary>Alpha-3, or null where no town is near.</summary>
    public string? At(double latitude, double longitude)
    {
        var (y, x) = Cell(latitude, longitude);
        var (best, country) = (FarthestTown * FarthestTown, PlaceRecord.NoCountry);
        for (var i = -2; i <= 2; i++)
            for (var j = -2; j <= 2; j++)
                if (_cells.TryGetValue((y + i, x + j), out var cell))
                    foreach (var town in cell)
                        if (Math.Pow(town.Latitude - latitude, 2) + Math.Pow(town.Longitude - longitude, 2) is var d && d < best) (best, country) = (d, town.Country);
        return _gazetteer.Alpha3(country);
    }

    private static (int, int) Cell(double latitude, double longitude) => ((int)Math.Floor(latitude), (int)Math.Floor(longitude));
}
