namespace Dateline.Situations.Stored;

/// <summary>What an index is of: it counts only where the ledger has the same line and the code is the same.</summary>
/// <param name="Version">Of the code that added up.</param>
/// <param name="Position">The last line that is in it.</param>
/// <param name="Hash">That line's hash, which tells the ledger from any other.</param>
internal sealed record IndexHead(string Version, long Position, string Hash)
{
    private const string Mark = "dateline situation index";

    /// <summary>This code's: another build of the library may fold otherwise.</summary>
    public static string Current { get; } = typeof(IndexHead).Module.ModuleVersionId.ToString();

    public void Write(BinaryWriter writer)
    {
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(Position);
        writer.Write(Hash);
    }

    /// <summary>Null where it is none.</summary>
    public static IndexHead? Read(BinaryReader reader) =>
        reader.ReadString() == Mark ? new(reader.ReadString(), reader.ReadInt64(), reader.ReadString()) : null;
}
