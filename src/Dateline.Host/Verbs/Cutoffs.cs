using Dateline.Ledger;
using Dateline.Reviews;

namespace Dateline.Host.Verbs;

/// <summary>
/// What a ledger knew by a day. Whoever ingests an archive today knew nothing of it when its reports were new: there a report counts as
/// known from the day it was published.
/// </summary>
internal sealed class Cutoffs
{
    private readonly ILedger _ledger;
    private readonly ReviewClock _clock;
    private readonly Lazy<DateOnly?> _last;

    public Cutoffs(ILedger ledger, ReviewClock clock)
    {
        (_ledger, _clock) = (ledger, clock);
        _last = new(() => LedgerState.Of(ledger).Documents.Max(d => d.Document.Document.Published));
    }

    public DateOnly? LastPublished => _last.Value;

    public Cutoff Now(DateOnly? day) => day is not { } by ? Cutoff.Of(_ledger) : _clock != ReviewClock.Published && Cutoff.By(_ledger, by) is { End.Position: > 0 } recorded ? recorded : Published(by, Cutoff.Of(_ledger));

    public Cutoff Then(DateOnly day, Cutoff now)
    {
        var recorded = Cutoff.By(_ledger, day);
        if (recorded.End.Position > now.End.Position) recorded = now with { Published = null };
        return _clock == ReviewClock.Recorded || _clock == ReviewClock.Auto && recorded.End.Position > 0 && now.Published is null ? recorded : Published(day, now);
    }

    private static Cutoff Published(DateOnly day, Cutoff now) => now with { Published = day };
}
