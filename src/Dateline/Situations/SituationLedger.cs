using Dateline.Knowledge.Actors;
using Dateline.Ledger;

namespace Dateline.Situations;

/// <summary>
/// A ledger as situations are told from it, at any moment of its clock. Goes on from where it stands as lines come: what was added up is
/// kept unless a new line changes it, as where a copy shows that an earlier report was one too. Not safe for use from many threads.
/// </summary>
/// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
/// <param name="options">How to add up; null for the defaults.</param>
public sealed class SituationLedger(ActorRegistry? registry = null, SituationOptions? options = null)
{
    private readonly List<ControlTable> _tables = [];
    private KnownLedger? _last;

    /// <summary>What the lines add up to.</summary>
    public LedgerState State { get; } = new();

    public static SituationLedger Of(ILedger ledger, ActorRegistry? registry = null, SituationOptions? options = null)
    {
        var situations = new SituationLedger(registry, options);
        situations.Update(ledger);
        return situations;
    }

    /// <summary>Takes in the lines that were added since.</summary>
    /// <param name="ledger">Where the lines are.</param>
    /// <param name="until">The last line taken in.</param>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public void Update(ILedger ledger, long until = long.MaxValue) => State.Update(ledger, until);

    /// <summary>Adds a table that states who holds what: its lines count as known from the days that they tell of.</summary>
    public void Add(ControlTable table)
    {
        _tables.Add(table);
        _last = null;
    }

    /// <summary>All that the ledger told at a moment. A later call may go on with the same object, and change what it tells.</summary>
    /// <param name="recorded">The moment: only what was recorded by then, and not yet retired, counts.</param>
    /// <param name="published">Only documents that were published by this day count, or received where they do not say; null for all.</param>
    public KnownLedger AsKnown(DateTimeOffset recorded, DateOnly? published = null)
    {
        if (_last is { } last && last.Recorded == recorded && last.Published == published && last.Extend(State)) return last;
        _last = new(registry, options, _tables, State, recorded, published);
        _last.Extend(State);
        return _last;
    }

    /// <inheritdoc cref="AsKnown(DateTimeOffset, DateOnly?)"/>
    /// <param name="recorded">All that was recorded by the end of this day, UTC, counts.</param>
    /// <param name="published">As above.</param>
    public KnownLedger AsKnown(DateOnly recorded, DateOnly? published = null) =>
        AsKnown(SituationQuestion.EndOf(recorded), published);
}
