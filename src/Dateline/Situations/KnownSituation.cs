using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Stored;

namespace Dateline.Situations;

/// <summary>What a ledger told at a moment, as far as it was asked for: the situation of any day, and the facts behind it. Made by <see cref="SituationIndex"/>.</summary>
public sealed class KnownSituation : IKnownFacts
{
    private const int HistoriesAtHand = 256;

    private readonly SectionReader _reader;
    private readonly ILedger _ledger;
    private readonly SituationQuestion _question;
    private readonly SituationHistory _history;
    private readonly KnownDocuments _documents;
    private readonly RatedOrigins _rated;
    private readonly Origins.OriginTracer _tracer;
    private readonly bool[]? _at;
    private readonly IReadOnlyList<LedgerVerdict> _verdicts;
    private readonly Dictionary<int, DocumentHistory> _histories = [];
    private readonly RowFilter _filter;
    private readonly Dictionary<FactKey, int> _places;
    private readonly long _known;

    internal KnownSituation(SectionReader reader, ILedger ledger, ActorRegistry? registry, SituationOptions? options, IEnumerable<ControlTable> tables, SituationQuestion question)
    {
        (_reader, _ledger, _question, _known) = (reader, ledger, question, question.Recorded.UtcTicks);
        (_history, _tracer) = (new(registry, options), new(registry ?? ActorRegistry.BuiltIn));
        _documents = new(reader, ledger, _known, question.Published?.DayNumber);
        NumberTables.Fill(_history, reader);
        _verdicts = [.. reader.Table(Section.Verdicts, StoredVerdict.Read).Where(v => v.Recorded <= question.Recorded)];
        _rated = new(registry ?? ActorRegistry.BuiltIn, _verdicts, _history.Origins);
        if (question.At is { } at) _at = [.. _history.Places.All.Select(p => at(p.Name, p.Country))];
        _filter = new(_documents, _rated, _known);
        var loader = new IndexLoader(reader, _history, _filter, _at);
        loader.Load(question.Parts);
        _places = loader.Placed;
        foreach (var table in tables) _history.Add(table, 0, DateTimeOffset.MinValue);
        foreach (var (document, name, note) in IndexReader.Notes(reader))
            if (_documents.IsKnown(document) && _documents.IsUnread(document, _known)) _history.AddUnread(name, note, _documents.Recorded(document));
    }

    /// <summary>How many documents were known.</summary>
    public int Documents => _documents.Count;

    /// <summary>The last day that one of them was published; null where none says.</summary>
    public DateOnly? LastPublished => _documents.LastPublished;

    /// <summary>What was so on a day, by all that was known.</summary>
    /// <param name="valid">The day.</param>
    /// <param name="since">Occurrences of this day and later are told; null for all.</param>
    public Situation AsOf(DateOnly valid, DateOnly? since = null) => _history.AsOf(valid, _question.Recorded) with
    {
        Occurrences = _question.Parts.HasFlag(SituationParts.Occurrences) ? Told(since, valid) : [],
        LeftOut = _rated.LeftOut(_reader, _documents, _known),
    };

    /// <inheritdoc/>
    public KnownFact? Find(FactKey key) =>
        _documents.Of(key.Position) is >= 0 and var document && _documents.IsKnown(document) && Holding(document).FirstOrDefault(f => FactKey.Of(f) == key) is { } fact ? Known(fact, document) : null;

    /// <inheritdoc/>
    public (string Name, string? Country)? PlaceOf(FactKey key)
    {
        if (_at is null) return Find(key)?.Known.Fact.Place is { } place ? (place.Name, place.Country) : null;
        return _places.TryGetValue(key, out var number) && _history.Places[number] is var known ? (known.Name, known.Country) : null;
    }

    /// <inheritdoc/>
    public Origin OriginOf(DocumentId document) => _documents.Find(document.Value) is >= 0 and var number && _documents.IsKnown(number)
        ? _history.Origins[_documents.OriginOf(number)] : throw new KeyNotFoundException($"the document {document} was not known");

    private List<Occurrence> Told(DateOnly? since, DateOnly valid)
    {
        var days = Array.FindAll(_reader.Read<StoredTopic<int>>(Section.TellingDays), d => !(d.Key < since?.DayNumber) && d.Key <= valid.DayNumber);
        var keys = new Dictionary<FactKey, bool>();
        if (days.Length > 0)
            foreach (var telling in _reader.Read<StoredTelling>(Section.Tellings, days[0].Start, days.Sum(d => d.Count)))
            {
                var stamp = telling.Stamp;
                if (_at is not null && (stamp.Place < 0 || !_at[stamp.Place])) continue;
                // One that was retired stands twice, the one with its end first.
                keys[stamp.Fact] = _filter.Counts(ref stamp) && keys.GetValueOrDefault(stamp.Fact, true);
                if (_at is not null) _places[stamp.Fact] = stamp.Place;
            }
        var (stories, byDocument) = (new Stories.StoryIndex(Decisions.OfDocuments(_verdicts)), keys.Where(k => k.Value).GroupBy(k => _documents.Of(k.Key.Position)).OrderBy(g => g.Key));
        var told = new OccurrenceIndex(stories, Decisions.OfFacts(_verdicts));
        foreach (var group in byDocument)
        {
            var chosen = group.Select(k => k.Key).ToHashSet();
            stories.Add(History(group.Key).Document.Document);
            told.Add([.. Holding(group.Key).Where(f => f.Fact is Facts.Figure || chosen.Contains(FactKey.Of(f))).Select(f => Known(f, group.Key))]);
        }
        return [.. told.Occurrences.Where(o => o.FirstDay <= valid)];
    }

    private IEnumerable<LedgerFact> Holding(int document) => History(document).Facts.Where(f => f.Recorded <= _question.Recorded && !(f.Retired <= _question.Recorded));

    private KnownFact Known(LedgerFact fact, int document) => new(fact, _tracer.Body(fact.Fact) ?? _history.Origins[_documents.OriginOf(document)]);

    private DocumentHistory History(int document)
    {
        if (_histories.TryGetValue(document, out var history)) return history;
        if (_histories.Count == HistoriesAtHand) _histories.Clear();
        return _histories[document] = LedgerFeed.Find(_ledger, new(_documents.Id(document))) ?? throw new LedgerException("the index of the situation is of another ledger; 'dateline ledger --rebuild' makes it anew");
    }
}
