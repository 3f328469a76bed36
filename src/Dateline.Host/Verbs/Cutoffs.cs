using Dateline.Ledger;
using Dateline.Reviews;
using Dateline.Situations;

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

    public Cutoffs(ILedger ledger, ReviewClock clock, SituationIndex index)
    {
        (_ledger, _clock) = (ledger, clock);
        _last = new(() => index.LastPublished);
    }

    public DateOnly? LastPublished => _last.Value;

    public Cutoff Now(DateOnly? day) => day is not { } by ? Cutoff.Of(_ledger) : _clock != ReviewClock.Published && Cutoff.By(_ledger, by) is { End.Position: > 0 } recorded ? recorded : Published(by, Cutoff.Of(_ledger));

    public Cutoff Then(DateOnly day, Cutoff now)
    {
        if (_clock == ReviewClock.Published || _clock == ReviewClock.Auto && now.Published is not null) return Published(day, now);
        var recorded = Cutoff.By(_ledger, day);
        if (recorded.End.Position > now.End.Position) recorded = now with { Published = null };
        return _clock == ReviewClock.Recorded || recorded.End.Position > 0 ? recorded : Published(day, now);
    }

    private static Cutoff Published(DateOnly day, Cutoff now) => now with { Published = day };
}
