using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Situations.Shares;

namespace Dateline.Situations;

/// <summary>
/// All that was ever known, folded so that the situation of any day, as known on any day, can be told at once. Facts may come in
/// any order: the same facts give the same situation. What is not needed for that stays in the ledger. Not safe for use from many threads.
/// </summary>
public sealed class SituationHistory
{
    private readonly SituationOptions _options;
    private readonly Sides _sides;
    private readonly ControlFold _control;
    private readonly FigureFold _figures;
    private readonly AgreementFold _agreements;
    private readonly PositionFold _positions;
    private readonly EffortFold _efforts;
    private readonly RoleFold _roles = new();
    private readonly ShareTable? _shares;
    private readonly List<(long Recorded, string Name, string Reason)> _unread = [];
    private readonly Numbers<Origin> _origins = new();
    private readonly Numbers<KnownPlace> _places = new();

    /// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
    /// <param name="options">How to add up; null for the defaults.</param>
    public SituationHistory(ActorRegistry? registry = null, SituationOptions? options = null)
    {
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.StaleAfterDays, 1);
        _sides = new(registry ?? ActorRegistry.BuiltIn);
        _control = new(_sides);
        _figures = new(_sides, _origins, _options.StaleAfterDays);
        _agreements = new(_sides, _places);
        _positions = new(_sides);
        _efforts = new(_sides, _options.Indicators);
        _shares = _options.Gazetteer is { } gazetteer ? new(gazetteer) : null;
    }

    internal Sides Sides => _sides;

    internal Numbers<Origin> Origins => _origins;

    internal Numbers<KnownPlace> Places => _places;

    internal ControlFold ControlFold => _control;

    internal FigureFold FigureFold => _figures;

    internal AgreementFold AgreementFold => _agreements;

    internal PositionFold PositionFold => _positions;

    internal EffortFold EffortFold => _efforts;

    internal RoleFold RoleFold => _roles;

    /// <summary>Folds a fact. Given again with <see cref="Ledger.LedgerFact.Retired"/>, it was known until then only.</summary>
    public void Add(KnownFact fact) => Add(fact, null);

    /// <inheritdoc cref="Add(KnownFact)"/>
    /// <param name="fact">The fact.</param>
    /// <param name="home">The country that its text is about; null where that is not known.</param>
    internal void Add(KnownFact fact, string? home)
    {
        if (IsFolded(fact.Known.Fact)) Add(fact.Known, StampOf(fact.Known, _origins.Of(fact.Origin)), home);
    }

    /// <summary>Whether the kind of fact is one that the situation tells of.</summary>
    internal bool IsFolded(Fact fact) => fact is Control or Figure or Agreement or Position or Effort or Role || _options.Indicators.Count > 0;

    internal Stamp StampOf(Ledger.LedgerFact known, int origin) =>
        new(FactKey.Of(known), known.Recorded.UtcTicks, known.Retired?.UtcTicks ?? long.MaxValue, known.Document.Day.DayNumber, origin, known.Fact.Place is { } place ? _places.Of(KnownPlace.Of(place)) : -1)
        {
            IsNarrated = known.Fact.Source is null,
        };

    internal void Add(Ledger.LedgerFact known, in Stamp stamp, string? home)
    {
        var document = known.Document.Document;
        switch (known.Fact)
        {
            case Control control:
                _control.Add(control, stamp, document);
                break;
            case Figure figure:
                _figures.Add(figure, stamp, document);
                break;
            case Agreement agreement:
                _agreements.Add(agreement, stamp, document, home);
                break;
            case Position position:
                _positions.Add(position, stamp);
                break;
            case Role role:
                _roles.Add(role, stamp);
                break;
        }
        if (known.Fact is Effort || _options.Indicators.Count > 0) _efforts.Add(known.Fact, stamp);
    }

    /// <summary>Folds a table that states who holds what from a day on.</summary>
    /// <param name="table">As read.</param>
    /// <param name="position">The ledger's line that brought it.</param>
    /// <param name="recorded">When it was received.</param>
    public void Add(ControlTable table, long position, DateTimeOffset recorded)
    {
        foreach (var line in table.Lines)
        {
            var stamp = new Stamp(new(position, line.Id), recorded.UtcTicks, long.MaxValue, line.Date.DayNumber, _origins.Of(new(line.Source ?? table.Name, line.Source ?? table.Name)));
            _control.Add(line.Place, line.ToRow(stamp, _sides));
        }
    }

    /// <summary>Tells of a document that could not be read.</summary>
    public void AddUnread(string name, string reason, DateTimeOffset recorded) => _unread.Add((recorded.UtcTicks, name, reason));

    /// <summary>What was so on a day, by all that was known at a time.</summary>
    public Situation AsOf(DateOnly valid, DateTimeOffset recorded)
    {
        var (day, known) = (valid.DayNumber, recorded.UtcTicks);
        IReadOnlyList<PlaceControl> control = [];
        IReadOnlyList<FigureSeries> figures = [];
        IReadOnlyList<AgreementLedger> agreements = [];
        IReadOnlyList<ActorPosition> positions = [];
        IReadOnlyList<EffortSummary> efforts = [];
        // The folds share nothing that changes.
        Parallel.Invoke(
            () => agreements = _agreements.AsOf(day, known), () => control = _control.AsOf(day, known, _options.StaleAfterDays), () => figures = _figures.AsOf(day, known),
            () => positions = _positions.AsOf(day, known), () => efforts = _efforts.AsOf(day, known));
        return new Situation(valid, recorded)
        {
            Control = control,
            Figures = figures,
            Agreements = agreements,
            Positions = positions,
            Efforts = efforts,
            ShareTable = _shares,
            StaleAfter = _options.StaleAfterDays,
            Unread = [.. _unread.Where(u => u.Recorded <= known).Select(u => (u.Name, u.Reason))],
        };
    }

    /// <summary>Who held one place on a day, by all that was known at a time; null where nothing was. Costs what the one place costs.</summary>
    /// <param name="place">Which: <see cref="KnownPlace.Key"/>.</param>
    /// <param name="valid">The day.</param>
    /// <param name="recorded">Only what was recorded by then, and not yet retired, counts.</param>
    public PlaceControl? Place(string place, DateOnly valid, DateTimeOffset recorded) => _control.AsOf(place, valid.DayNumber, recorded.UtcTicks, _options.StaleAfterDays);

    /// <inheritdoc cref="AsOf(DateOnly, DateTimeOffset)"/>
    /// <param name="valid">The day.</param>
    /// <param name="known">All that was recorded by the end of this day, UTC, counts.</param>
    public Situation AsOf(DateOnly valid, DateOnly known) => AsOf(valid, SituationQuestion.EndOf(known));
}
