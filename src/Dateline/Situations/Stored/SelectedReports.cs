using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>What a ledger told at a moment, of the subjects that are looked at, by the rows of its index: facts are read where their words are asked for.</summary>
internal sealed class SelectedReports : KnownReports
{
    private readonly SectionReader _reader;
    private readonly ILedger _ledger;
    private readonly Chosen _chosen;
    private readonly SituationHistory _history;
    private readonly KnownDocuments _documents;
    private readonly RatedOrigins _rated;
    private readonly SourceRatings _ratings;
    private readonly OriginTracer _tracer;
    private readonly IReadOnlyList<LedgerVerdict> _verdicts;
    private readonly Dictionary<DocumentId, DocumentHistory?> _histories;
    private readonly Dictionary<DocumentId, int> _numbers = [];
    private readonly Dictionary<FactKey, FactMark?> _marks = [];
    private readonly long _known;

    /// <param name="reader">The index.</param>
    /// <param name="ledger">What it is of.</param>
    /// <param name="registry">Tells which names mean one actor.</param>
    /// <param name="options">How to add up; null for the defaults.</param>
    /// <param name="moment">What was recorded by then counts.</param>
    /// <param name="published">And of that what was published by this day; null for all.</param>
    /// <param name="chosen">What is looked at.</param>
    /// <param name="histories">Documents that were read, whoever asked for them.</param>
    public SelectedReports(
        SectionReader reader, ILedger ledger, ActorRegistry registry, SituationOptions? options, DateTimeOffset moment, DateOnly? published, Chosen chosen,
        Dictionary<DocumentId, DocumentHistory?> histories)
    {
        (_reader, _ledger, _chosen, _histories, Moment, _known) = (reader, ledger, chosen, histories, moment, moment.UtcTicks);
        (_history, _tracer, _ratings) = (new(registry, options), new(registry), new(registry));
        _documents = new(reader, ledger, _known, published?.DayNumber);
        NumberTables.Fill(_history, reader);
        _verdicts = [.. reader.Table(Section.Verdicts, StoredVerdict.Read).Where(v => v.Recorded <= moment)];
        _rated = new(registry, _verdicts, _history.Origins);
        _ratings.Update(_verdicts);
        var loader = new IndexLoader(reader, _history, new(_documents, _rated, _known), null, chosen.Topics);
        loader.Load(SituationParts.All);
        loader.LoadRoles();
        foreach (var (document, name, note) in IndexReader.Notes(reader))
            if (_documents.IsKnown(document) && _documents.IsUnread(document, _known)) _history.AddUnread(name, note, _documents.Recorded(document));
        Mark();
    }

    public override int Documents => _documents.Count;

    public override IEnumerable<KnownFact> All
    {
        get
        {
            foreach (var id in _reader.Strings(Section.Ids))
                foreach (var known in Of(new DocumentId(id))) yield return known;
        }
    }

    internal override DateTimeOffset Moment { get; }

    internal override IEnumerable<KnownFact> Roles => _history.RoleFold.Topics.All.SelectMany(t => t.Rows.Sorted().ToArray()).Select(r => Find(r.Stamp.Fact)).OfType<KnownFact>().Select(Mark);

    public override KnownFact? Find(FactKey key) =>
        key.Position > 0 && _documents.Of(key.Position) is >= 0 and var number && _documents.IsKnown(number) ? Of(number).FirstOrDefault(f => FactKey.Of(f.Known) == key) : null;

    public override (string Name, string? Country)? PlaceOf(FactKey key) => MarkOf(key)?.Place is { } place ? (place.Name, place.Country) : null;

    public override Origin OriginOf(DocumentId document) =>
        NumberOf(document) is >= 0 and var number && _documents.IsKnown(number) ? _history.Origins[_documents.OriginOf(number)] : throw new KeyNotFoundException($"the document {document} was not known");

    public override string? RatingOf(Origin origin) => _ratings.Of(origin);

    public override bool Has(DocumentId document) => NumberOf(document) is >= 0 and var number && _documents.IsKnown(number);

    public override IEnumerable<KnownFact> Of(DocumentId document) => NumberOf(document) is >= 0 and var number && _documents.IsKnown(number) ? Of(number) : [];

    internal override Situation On(DateOnly day) => _history.AsOf(day, Moment) with { Occurrences = Told(day), LeftOut = _rated.LeftOut(_reader, _documents, _known) };

    internal override FactMark? MarkOf(FactKey key) => _marks.TryGetValue(key, out var mark) ? mark : _marks[key] = Find(key) is { } known ? FactMark.Of(known) : null;

    internal override IEnumerable<KnownFact> Denied(KnownReports then)
    {
        // Only what is of the sort of something that is looked at can deny it.
        var sorts = ((SelectedReports)then)._marks.Values.OfType<FactMark>().Select(m => (m.Claim, m.Place?.Key)).ToHashSet();
        foreach (var denial in _reader.Read<StoredDenial>(Section.Denials).DistinctBy(d => d.Stamp.Fact))
            if (sorts.Contains((denial.Claim, denial.Stamp.Place < 0 ? null : _history.Places[denial.Stamp.Place].Key)) && !((SelectedReports)then).IsKnown(denial.Stamp) && Find(denial.Stamp.Fact) is { } known && then.Find(denial.Stamp.Fact) is null)
                yield return known;
    }

    internal override DocumentHistory? HistoryOf(DocumentId document)
    {
        if (_histories.TryGetValue(document, out var history)) return history;
        return _histories[document] = LedgerFeed.Find(_ledger, document);
    }

    private bool IsKnown(in Stamp stamp) => stamp.IsKnown(_known) && _documents.IsKnown(stamp);

    private int NumberOf(DocumentId document) => _numbers.TryGetValue(document, out var number) ? number : _numbers[document] = _documents.Find(document.Value);

    // Of one that was read anew several facts may have one key; each of them counts by itself.
    private IEnumerable<KnownFact> Of(int number)
    {
        var id = new DocumentId(_documents.Id(number));
        _numbers[id] = number;
        var origin = _history.Origins[_documents.OriginOf(number)];
        if (HistoryOf(id) is not { } history) yield break;
        foreach (var fact in history.Facts)
        {
            if (fact.Recorded > Moment || fact.Retired <= Moment) continue;
            var known = new KnownFact(fact, _tracer.Body(fact.Fact) ?? origin);
            if (!_rated.Any || (_ratings.Unreliable(known.Origin) ?? _ratings.Unreliable(origin)) is null) yield return known;
        }
    }

    private void Mark()
    {
        foreach (var topic in _history.ControlFold.Places.All)
            foreach (ref readonly var row in topic.Rows.Sorted().Span)
                if (!row.Has(ControlFlags.Implied)) Mark(row.Stamp, FactMark.Of(row.Change));
        foreach (var topic in _history.FigureFold.Topics.All)
            foreach (ref readonly var row in topic.Rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(topic.Key.Measure));
        foreach (var topic in _history.AgreementFold.Topics.All)
            foreach (ref readonly var row in topic.Rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(row.Stage));
        foreach (var cell in _history.PositionFold.Cells.All)
            foreach (ref readonly var row in cell.Rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(row.Stance));
        foreach (var (line, rows) in _history.EffortFold.Lines)
            foreach (ref readonly var row in rows.Sorted().Span) Mark(row.Stamp, FactMark.Of(line));
    }

    private KnownFact Mark(KnownFact known)
    {
        _marks[FactKey.Of(known.Known)] = FactMark.Of(known);
        return known;
    }

    private void Mark(in Stamp stamp, int claim) => _marks[stamp.Fact] = new FactMark(
        _history.Origins[stamp.Origin], DateOnly.FromDayNumber(stamp.Published), stamp.IsNarrated, stamp.Place < 0 ? null : _history.Places[stamp.Place], claim);

    private List<Occurrence> Told(DateOnly day)
    {
        var keys = _chosen.Tellings ?? [.. _reader.Read<StoredTelling>(Section.Tellings).Select(t => t.Stamp.Fact)];
        var stories = new Stories.StoryIndex(Decisions.OfDocuments(_verdicts));
        var told = new OccurrenceIndex(stories, Decisions.OfFacts(_verdicts));
        foreach (var group in keys.Distinct().GroupBy(k => _documents.Of(k.Position)).Where(g => g.Key >= 0 && _documents.IsKnown(g.Key)).OrderBy(g => g.Key))
        {
            var chosen = group.ToHashSet();
            var facts = Of(group.Key).Where(f => f.Known.Fact is Figure || chosen.Contains(FactKey.Of(f.Known))).ToList();
            if (facts.Count == 0) continue;
            stories.Add(facts[0].Known.Document.Document);
            told.Add(facts);
            foreach (var fact in facts) Mark(fact);
        }
        return [.. told.Occurrences.Where(o => o.FirstDay <= day)];
    }
}
