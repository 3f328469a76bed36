using System.Globalization;

namespace Dateline.Situations;

/// <summary>Where a fact stands: the evidence behind what a situation says. Ordered by content, not by arrival.</summary>
/// <param name="Position">Number of the ledger's line that brought it.</param>
/// <param name="Id">The fact's own id, its 16 hex digits as a number.</param>
public readonly record struct FactKey(long Position, ulong Id)
{
    /// <summary>The id as the fact itself has it.</summary>
    public override string ToString() => Id.ToString("x16", CultureInfo.InvariantCulture);

    public static FactKey Of(Ledger.LedgerFact known) => Of(known.Position, known.Fact.Id);

    internal static FactKey Of(long position, string id) => new(position, ulong.Parse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
