using Dateline.Documents;
using Dateline.Ledger;

namespace Dateline.Situations.Stored;

/// <summary>What a ledger told at a moment, of the subjects that are looked at, by the rows of its index: facts are read where their words are asked for.</summary>
internal sealed class SelectedReports : KnownReports
{
    private readonly StoredMoment _moment;
    private readonly SectionReader _reader;
    private readonly Chosen _chosen;
    private readonly Dictionary<FactKey, RowMark> _rows = [];
    private readonly Dictionary<FactKey, FactMark?> _read = [];

    /// <param name="moment">The moment, without rows.</param>
    /// <param name="reader">The index.</param>
    /// <param name="chosen">What is looked at.</param>
    public SelectedReports(StoredMoment moment, SectionReader reader, Chosen chosen)
    {
        (_moment, _reader, _chosen) = (moment, reader, chosen);
        var loader = new IndexLoader(reader, moment.History, moment.Filter, null, chosen.Topics);
        loader.Load(SituationParts.All);
        loader.LoadRoles();
        MarkRows();
    }

    public override int Documents => _moment.Documents.Count;

    public override IEnumerable<KnownFact> All => _moment.All;

    internal override DateTimeOffset Moment => _moment.Moment;

    internal override IEnumerable<KnownFact> Roles
    {
        get
        {
            var rows = _moment.History.RoleFold.Topics.All.SelectMany(t => t.Rows.Sorted().ToArray()).Select(r => r.Stamp.Fact).ToList();
            Read(rows);
            return rows.Select(Find).OfType<KnownFact>().Select(Mark);
        }
    }

    public override KnownFact? Find(FactKey key) => _moment.Find(key);

    public override (string Name, string? Country)? PlaceOf(FactKey key) => MarkOf(key)?.Place is { } place ? (place.Name, place.Country) : null;

    public override Origin OriginOf(DocumentId document) => _moment.OriginOf(document);

    public override string? RatingOf(Origin origin) => _moment.RatingOf(origin);

    public override bool Has(DocumentId document) => _moment.Has(document);

    public override IEnumerable<KnownFact> Of(DocumentId document) => _moment.Of(document);

    internal override void Read(IEnumerable<FactKey> facts) => _moment.Read(facts);

    internal override IReadOnlyDictionary<FactKey, Citation> Cited(IEnumerable<FactKey> facts) => _moment.Cited(facts);

    internal override Situation On(DateOnly day)
    {
        var occurrences = _moment.Told(_chosen.Tellings ?? [.. _reader.Read<StoredTelling>(Section.Tellings).Select(t => t.Stamp.Fact)], day);
        foreach (var fact in occurrences.SelectMany(o => o.Facts)) Mark(fact);
        return _moment.AsOf(day) with { Occurrences = occurrences };
    }

    internal override bool Counts(FactKey key) => _rows.ContainsKey(key) || MarkOf(key) is not null;

    internal override FactMark? MarkOf(FactKey key)
    {
        if (_rows.TryGetValue(key, out var row)) return Of(row);
        return _read.TryGetValue(key, out var mark) ? mark : _read[key] = Find(key) is { } known ? FactMark.Of(known) : null;
    }

    internal override IEnumerable<KnownFact> Denied(KnownReports then)
    {
        // Only what is of the sort of something that is looked at can deny it.
        var before = (SelectedReports)then;
        var sorts = before._rows.Values.Select(r => (r.Claim, r.Place)).Distinct().Select(r => ((int)r.Claim, KeyOf(r.Place)))
            .Concat(before._read.Values.OfType<FactMark>().Select(m => (m.Claim, m.Place?.Key))).ToHashSet();
        foreach (var denial in _reader.Read<StoredDenial>(Section.Denials).DistinctBy(d => d.Stamp.Fact))
            if (sorts.Contains((denial.Claim, KeyOf(denial.Stamp.Place))) && !before._moment.IsKnown(denial.Stamp) && Find(denial.Stamp.Fact) is { } known && then.Find(denial.Stamp.Fact) is null)
                yield return known;
    }

    internal override DocumentHistory? HistoryOf(DocumentId document) => _moment.HistoryOf(document);

    private void MarkRows()
    {
        var history = _moment.History;
        _rows.EnsureCapacity(
            history.ControlFold.Places.All.Sum(t => t.Rows.Sorted().Length) + history.FigureFold.Topics.All.Sum(t => t.Rows.Sorted().Length) + history.AgreementFold.Topics.All.Sum(t => t.Rows.Sorted().Length)
            + history.PositionFold.Cells.All.Sum(c => c.Rows.Sorted().Length) + history.EffortFold.Lines.Values.Sum(r => r.Sorted().Length));
        foreach (var topic in history.ControlFold.Places.All)
            foreach (ref readonly var row in topic.Rows.Sorted().Span)
                if (!row.Has(ControlFlags.Implied)) Mark(row.Stamp, FactMark.Of(row.Change));
        foreach (var topic in history.FigureFold.Topics.All)
            foreach (ref readonly var row in topic.Rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(topic.Key.Measure));
        foreach (var topic in history.AgreementFold.Topics.All)
            foreach (ref readonly var row in topic.Rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(row.Stage));
        foreach (var cell in history.PositionFold.Cells.All)
            foreach (ref readonly var row in cell.Rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(row.Stance));
        foreach (var (line, rows) in history.EffortFold.Lines)
            foreach (ref readonly var row in rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(line));
    }

    private KnownFact Mark(KnownFact known)
    {
        _read[FactKey.Of(known.Known)] = FactMark.Of(known);
        return known;
    }

    private void Mark(in Stamp stamp, int claim) => _rows[stamp.Fact] = new(stamp.Origin, stamp.Published, stamp.Place, (short)claim, stamp.IsNarrated);

    private FactMark Of(in RowMark row) =>
        new(_moment.History.Origins[row.Origin], DateOnly.FromDayNumber(row.Published), row.IsNarrated, row.Place < 0 ? null : _moment.History.Places[row.Place], row.Claim);

    private string? KeyOf(int place) => place < 0 ? null : _moment.History.Places[place].Key;

    /// <summary>A <see cref="FactMark"/> by its numbers: there are hundreds of thousands, and few are asked for.</summary>
    private readonly record struct RowMark(int Origin, int Published, int Place, short Claim, bool IsNarrated);
}
