using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>
/// Adds up the lines of a ledger one after another: the facts that count are folded into rows, of all others no more is kept than where
/// they stand. What it tells is a function of the lines alone. Rows are put aside as they come, so that memory is needed for what they are
/// rows of, not for them. <see cref="IndexWriter"/> keeps all of it, and another goes on from there.
/// </summary>
internal sealed class IndexBuilder : IDisposable
{
    private readonly ILedger _ledger;
    private readonly OriginTracer _tracer;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<StoredCount> _counts = [];
    private readonly List<StoredTelling> _tellings = [];
    private readonly List<StoredFact> _facts = [];
    private LedgerEnd _end = LedgerEnd.Empty;
    private int _atHand;

    /// <param name="ledger">Only read.</param>
    /// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
    /// <param name="options">How to add up; null for the defaults.</param>
    /// <param name="folder">Where rows are put aside; null for the system's folder.</param>
    public IndexBuilder(ILedger ledger, ActorRegistry? registry, SituationOptions? options, string? folder)
    {
        (_ledger, _tracer) = (ledger, new(registry ?? ActorRegistry.BuiltIn));
        History = new(registry, new() { Indicators = options?.Indicators ?? [] });
        Copies = new(TextOf);
        Spill = new(folder);
        (Counts, Tellings, Facts, Folds) = (new(Spill), new(Spill), new(Spill), new(Spill));
    }

    /// <summary>So many facts are at hand before their rows are put aside.</summary>
    public int MostAtHand { get; init; } = 1 << 19;

    public IndexHead Head => new(IndexHead.Current, _end.Position, _end.Hash);

    /// <summary>Numbers and topics; rows only of what came last.</summary>
    public SituationHistory History { get; }

    public NearCopies Copies { get; }

    public Spill Spill { get; }

    public List<string> Ids { get; } = [];

    public List<StoredDocument> Documents { get; } = [];

    public List<StoredLine> Lines { get; } = [];

    public List<(int Document, string Name, string Note)> Notes { get; } = [];

    public List<LedgerVerdict> Verdicts { get; } = [];

    public TopicRuns<StoredCount> Counts { get; }

    public TopicRuns<StoredTelling> Tellings { get; }

    /// <summary>In the order in which they came.</summary>
    public List<StoredDenial> Denials { get; } = [];

    public TopicRuns<StoredFact> Facts { get; }

    public FoldRuns Folds { get; }

    /// <summary>Takes in the lines behind the last.</summary>
    /// <param name="done">Told the number of each line.</param>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public void Advance(Action<long>? done)
    {
        for (var i = _numbers.Count; i < Ids.Count; i++) _numbers.Add(Ids[i], i);
        foreach (var told in new LedgerFeed(_ledger, _end.Position).Lines())
        {
            if (told.Line.Kind == LineKind.Document) Receive(told.History!.Document);
            else if (told.History is not null) Take(told, _numbers[told.Line.Document!]);
            else if (told.Verdict is { } verdict) Verdicts.Add(verdict);
            _end = new(told.Line.Position, told.Line.Recorded, told.Line.Hash);
            if (_atHand >= MostAtHand) PutAside();
            done?.Invoke(told.Line.Position);
        }
        // The last of them, and all of a small ledger, need no file.
        Spill.StaysInMemory = true;
        PutAside();
    }

    /// <summary>Where the next line is to follow.</summary>
    public void GoOnFrom(IndexHead head) => _end = new(head.Position, DateTimeOffset.UnixEpoch, head.Hash);

    /// <summary>Text of a document by its number.</summary>
    public string TextOf(int document) => LedgerFeed.TextOf(_ledger, new(Ids[document]));

    public void Dispose() => Spill.Dispose();

    private void PutAside()
    {
        Counts.Add(_counts, c => StoredCount.Drawer(c.Document));
        Tellings.Add(_tellings, t => t.Day);
        Facts.Add(_facts, f => StoredFact.Drawer(f.Id));
        Folds.Add(History);
        _atHand = 0;
    }

    private void Receive(LedgerDocument received)
    {
        var (document, number) = (received.Document, Ids.Count);
        _numbers.Add(document.Id.Value, number);
        Ids.Add(document.Id.Value);
        Documents.Add(new(
            received.Position, received.Recorded.UtcTicks, document.Published?.DayNumber ?? StoredDocument.NoDay,
            _tracer.Agency(document) is { } agency ? History.Origins.Of(agency) : -1, History.Origins.Of(_tracer.Publisher(document))));
        Copies.Add(document.Text);
        if (document.Notes.Count > 0) Notes.Add((number, document.Source ?? document.Id.Value, document.Notes[0]));
    }

    private void Take(ToldLine told, int document)
    {
        var read = Documents[document].Read;
        if (told.Line.Kind == LineKind.Reading && read == long.MaxValue) Documents[document] = Documents[document] with { Read = told.Line.Recorded.UtcTicks };
        if (told.Facts.Any(f => f.Position == told.Line.Position)) Lines.Add(new(told.Line.Position, document));
        var counts = new Dictionary<(long, long, int), int>();
        foreach (var known in told.Facts.DistinctBy(f => (f.Position, f.Fact.Id)))
        {
            var origin = _tracer.Body(known.Fact) is { } body ? History.Origins.Of(body) : ~document;
            var stamp = History.StampOf(known, origin);
            if (History.IsFolded(known.Fact)) History.Add(known, stamp, known.Fact is Agreement ? Homes.Of(told.History!.Facts, known.Position) : null);
            if (OccurrenceIndex.Tells(known.Fact)) _tellings.Add(new(stamp, known.Fact.Time?.From?.DayNumber ?? stamp.Published, (short)FactMark.ClaimOf(known.Fact), (sbyte)(known.Fact is Event happened ? EventWeight.Of(happened) : 0)));
            if (known.Fact.Status == Status.Denied) Denials.Add(new(stamp, FactMark.ClaimOf(known.Fact)));
            Count((stamp.Recorded, stamp.Retired, origin), 1);
            if (known.Position == told.Line.Position) _facts.Add(new(stamp.Fact.Id, document));
            else Count((stamp.Recorded, long.MaxValue, origin), -1);
            _atHand++;
        }
        foreach (var ((recorded, retired, origin), facts) in counts) _counts.Add(new(recorded, retired, document, origin, facts));

        void Count((long, long, int) key, int facts) => counts[key] = counts.GetValueOrDefault(key) + facts;
    }
}
