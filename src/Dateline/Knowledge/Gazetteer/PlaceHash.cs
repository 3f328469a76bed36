namespace Dateline.Knowledge.Gazetteer;

/// <summary>FNV-1a of 32 bits: where a name stands in the file.</summary>
internal static class PlaceHash
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes) hash = (hash ^ b) * 16777619u;
        return hash;
    }
}
