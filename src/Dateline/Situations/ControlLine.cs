using System.Security.Cryptography;
using System.Text;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>A line of a table on control: from this day on the place is held by this side.</summary>
/// <param name="Line">Number of the line, counted from 1.</param>
/// <param name="Date">The day.</param>
/// <param name="Place">The place.</param>
/// <param name="Holder">Who holds it, in the table's words; null where nobody is known to.</param>
/// <param name="Grade">Assessed, contested or support.</param>
/// <param name="Source">Where the table has it from: an address or a name; or null.</param>
public sealed record ControlLine(int Line, DateOnly Date, KnownPlace Place, string? Holder, Grade Grade, string? Source)
{
    /// <summary>The same for the same line, wherever it stands.</summary>
    public ulong Id { get; } = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Date:O}|{Place.Key}|{Holder}|{Grade}|{Source}"))));

    internal ControlRow ToRow(in Stamp stamp, Sides sides)
    {
        var flags = ControlFlags.Stated;
        if (Holder is null) flags |= ControlFlags.Nobody;
        if (Grade == Grade.Support) flags |= ControlFlags.Support;
        var change = Grade == Grade.Contested ? ControlChange.Contested : ControlChange.Held;
        return new(stamp, Date.DayNumber, Date.DayNumber, sides.Named(Holder ?? "nobody"), -1, -1, change, flags) { Line = Line };
    }
}
