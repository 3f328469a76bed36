using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Origins;
using Dateline.Situations.Stories;

namespace Dateline.Situations;

/// <summary>What a ledger told at a moment: facts with their origins, stories, occurrences, and the situation of any day. Made by <see cref="SituationLedger"/>.</summary>
public sealed class KnownLedger : KnownReports
{
    private readonly SituationHistory _history;
    private readonly OriginIndex _origins;
    private readonly StoryIndex _stories;
    private readonly Decisions _decisions;
    private readonly OccurrenceIndex _occurrences;
    private readonly Dictionary<DocumentId, Origin> _origin = [];
    private readonly Dictionary<FactKey, KnownFact> _facts = [];
    private readonly Dictionary<DocumentId, List<FactKey>> _ofDocument = [];
    private readonly Dictionary<FactKey, string> _leftOut = [];
    private readonly HashSet<DocumentId> _unread = [];
    private readonly SourceRatings _ratings;
    private readonly LedgerState _state;

    internal KnownLedger(ActorRegistry? registry, SituationOptions? options, IEnumerable<ControlTable> tables, LedgerState state, DateTimeOffset recorded, DateOnly? published)
    {
        (Recorded, Published, _state) = (recorded, published, state);
        var verdicts = state.Verdicts.Where(v => v.Recorded <= recorded).ToList();
        (_decisions, _stories) = (Decisions.OfFacts(verdicts), new(Decisions.OfDocuments(verdicts)));
        (_history, _origins, _occurrences, _ratings) = (new(registry, options), new(registry), new(_stories, _decisions), new(registry ?? ActorRegistry.BuiltIn));
        foreach (var table in tables) _history.Add(table, 0, DateTimeOffset.MinValue);
    }

    /// <summary>The moment.</summary>
    public DateTimeOffset Recorded { get; }

    /// <summary>The last day of publication that counts; null for any.</summary>
    public DateOnly? Published { get; }

    /// <inheritdoc/>
    public override int Documents => _origin.Count;

    /// <summary>The last day that one of them was published; null where none says.</summary>
    public DateOnly? LastPublished { get; private set; }

    /// <summary>The stories that the documents tell, by id.</summary>
    public IReadOnlyList<Story> Stories => _stories.Stories;

    /// <summary>All facts that count, in no order, by where they stand.</summary>
    public IReadOnlyDictionary<FactKey, KnownFact> Facts => _facts;

    /// <inheritdoc/>
    public override IEnumerable<KnownFact> All => _facts.Values;

    /// <inheritdoc/>
    public override KnownFact? Find(FactKey key) => _facts.GetValueOrDefault(key);

    /// <inheritdoc/>
    public override (string Name, string? Country)? PlaceOf(FactKey key) => Find(key)?.Known.Fact.Place is { } place ? (place.Name, place.Country) : null;

    /// <inheritdoc/>
    public override bool Has(DocumentId document) => _origin.ContainsKey(document);

    /// <inheritdoc/>
    public override IEnumerable<KnownFact> Of(DocumentId document) => _ofDocument.TryGetValue(document, out var keys) ? keys.Select(k => _facts[k]) : [];

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The document was not known.</exception>
    public override Origin OriginOf(DocumentId document) => _origin[document];

    /// <inheritdoc/>
    public override string? RatingOf(Origin origin) => _ratings.Of(origin);

    /// <summary>What was so on a day, by all that was known.</summary>
    public Situation AsOf(DateOnly valid) => _history.AsOf(valid, Recorded) with
    {
        Occurrences = [.. _occurrences.Occurrences.Where(o => o.FirstDay <= valid)],
        LeftOut = [.. _leftOut.Values.CountBy(source => source).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => (l.Key, SourceRatings.Said(l.Value)))],
    };

    internal override DateTimeOffset Moment => Recorded;

    internal override IEnumerable<KnownFact> Roles => _facts.Values.Where(f => f.Known.Fact is Role);

    internal override Situation On(DateOnly day) => AsOf(day);

    internal override FactMark? MarkOf(FactKey key) => Find(key) is { } known ? FactMark.Of(known) : null;

    internal override IEnumerable<KnownFact> Denied(KnownReports then) => _facts.Where(f => f.Value.Known.Fact.Status == Status.Denied && then.Find(f.Key) is null).Select(f => f.Value);

    internal override DocumentHistory? HistoryOf(DocumentId document) => _state.Find(document);

    /// <summary>Takes in what came since; false where that changes what was added up before, so that it has to be added up anew.</summary>
    internal bool Extend(LedgerState state)
    {
        var verdicts = state.Verdicts.TakeWhile(v => v.Recorded <= Recorded).ToList();
        if (_ratings.Update(verdicts) && _facts.Count > 0 || !Decisions.OfFacts(verdicts).IsSame(_decisions) || !Decisions.OfDocuments(verdicts).IsSame(_stories.Decisions)) return false;
        var known = state.Documents.Where(d => d.Document.Recorded <= Recorded && IsPublished(d.Document)).ToList();
        foreach (var history in known)
        {
            _origins.Add(history.Document.Document);
            _stories.Add(history.Document.Document);
        }
        foreach (var history in known)
        {
            var document = history.Document.Document;
            var isNew = !_origin.TryGetValue(document.Id, out var before);
            if (_origins.Of(document.Id) is var origin && !isNew && origin != before) return false;
            if (!AddFacts(history, origin)) return false;
            _origin[document.Id] = origin;
            var isRead = history.Readings.Any(r => r.Recorded <= Recorded);
            if (isRead && _unread.Contains(document.Id)) return false;
            if (!isNew) continue;
            if (document.Published > LastPublished || LastPublished is null) LastPublished = document.Published ?? LastPublished;
            if (isRead || document.Notes.Count == 0) continue;
            _unread.Add(document.Id);
            _history.AddUnread(document.Source ?? document.Id.Value, document.Notes[0], history.Document.Recorded);
        }
        return true;
    }

    private bool IsPublished(LedgerDocument document) =>
        Published is not { } day || document.Day <= day;

    // A fact that was added and has been retired since cannot be taken out again.
    private bool AddFacts(DocumentHistory history, Origin document)
    {
        var added = new List<KnownFact>();
        foreach (var fact in history.Facts)
        {
            if (fact.Recorded > Recorded) continue;
            var (key, holds) = (FactKey.Of(fact), !(fact.Retired <= Recorded));
            if (_facts.ContainsKey(key))
            {
                if (!holds) return false;
                continue;
            }
            if (!holds)
            {
                _leftOut.Remove(key);
                continue;
            }
            var known = new KnownFact(fact, _origins.Of(fact.Fact));
            if ((_ratings.Unreliable(known.Origin) ?? _ratings.Unreliable(document)) is { } source)
            {
                _leftOut[key] = source;
                continue;
            }
            _facts[key] = known;
            if (_ofDocument.TryGetValue(fact.Fact.Evidence.Document, out var keys)) keys.Add(key);
            else _ofDocument[fact.Fact.Evidence.Document] = [key];
            _history.Add(known, fact.Fact is Agreement ? Homes.Of(history.Facts, fact.Position) : null);
            added.Add(known);
        }
        if (added.Count > 0) _occurrences.Add(added);
        return true;
    }
}
