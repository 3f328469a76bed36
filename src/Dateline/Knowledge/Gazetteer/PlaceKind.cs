namespace Dateline.Knowledge.Gazetteer;

/// <summary>What sort of place it is; the numbers stand in the file.</summary>
public enum PlaceKind : byte
{
    Country = 0,
    Continent = 1,
    Region = 2,
    Province = 3,
    District = 4,
    Town = 5,
    Village = 6,
    Quarter = 7,
    Site = 8,
    Mountain = 9,
    River = 10,
    Sea = 11,
    Lake = 12,
    Island = 13,
    Desert = 14,
}
