using Dateline.Ledger;
using Dateline.Situations;

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
        var limit = SituationQuestion.EndOf(day);
        if (ledger.End is var last && last.Recorded <= limit) return new(last);
        // No line is recorded before the one before it, so the last is found by halves.
        var (found, low, high) = (LedgerEnd.Empty, 0L, ledger.End.Position);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var line = ledger.Lines(middle).First();
            if (line.Recorded <= limit) (found, low) = (new(line.Position, line.Recorded, line.Hash), middle + 1);
            else high = middle;
        }
        return new(found);
    }
}
