using Dateline.Ledger;

namespace Dateline.Reviews;

/// <summary>What was known at a time: the ledger's lines up to one of them, and of these perhaps only documents published by a day.</summary>
/// <param name="End">The last line that counts.</param>
/// <param name="Published">The last day of publication that counts; null for any.</param>
public sealed record Cutoff(LedgerEnd End, DateOnly? Published = null)
{
    /// <summary>All that a ledger has.</summary>
    public static Cutoff Of(ILedger ledger, DateOnly? published = null) => new(ledger.End, published);

    /// <summary>All that a ledger had recorded by the end of a day, UTC.</summary>
    public static Cutoff By(ILedger ledger, DateOnly day)
    {
        var (limit, end) = (new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), LedgerEnd.Empty);
        foreach (var line in ledger.Lines())
        {
            if (line.Recorded >= limit) break;
            end = new(line.Position, line.Recorded, line.Hash);
        }
        return new(end);
    }
}
