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
/// they stand. What it holds is a function of the lines alone. <see cref="IndexWriter"/> keeps it, and another goes on from there.
/// </summary>
internal sealed class IndexBuilder
{
    private readonly ILedger _ledger;
    private readonly OriginTracer _tracer;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private LedgerEnd _end = LedgerEnd.Empty;

    public IndexBuilder(ILedger ledger, ActorRegistry? registry, SituationOptions? options)
    {
        (_ledger, _tracer) = (ledger, new(registry ?? ActorRegistry.BuiltIn));
        History = new(registry, new() { Indicators = options?.Indicators ?? [] });
        Copies = new(TextOf);
    }

    public IndexHead Head => new(IndexHead.Current, _end.Position, _end.Hash);

    public SituationHistory History { get; }

    public NearCopies Copies { get; }

    public List<string> Ids { get; } = [];

    public List<StoredDocument> Documents { get; } = [];

    public List<StoredLine> Lines { get; } = [];

    public List<(int Document, string Name, string Note)> Notes { get; } = [];

    public List<LedgerVerdict> Verdicts { get; } = [];

    public List<StoredCount> Counts { get; } = [];

    public List<StoredTelling> Tellings { get; } = [];

    /// <summary>In the order in which they came.</summary>
    public List<StoredDenial> Denials { get; } = [];

    public List<StoredFact> Facts { get; } = [];

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
            done?.Invoke(told.Line.Position);
        }
    }

    /// <summary>Where the next line is to follow.</summary>
    public void GoOnFrom(IndexHead head) => _end = new(head.Position, DateTimeOffset.UnixEpoch, head.Hash);

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
            if (IsTold(known.Fact)) Tellings.Add(new(stamp, known.Fact.Time?.From?.DayNumber ?? stamp.Published, (short)FactMark.ClaimOf(known.Fact), (sbyte)(known.Fact is Event happened ? EventWeight.Of(happened) : 0)));
            if (known.Fact.Status == Status.Denied) Denials.Add(new(stamp, FactMark.ClaimOf(known.Fact)));
            Count((stamp.Recorded, stamp.Retired, origin), 1);
            if (known.Position == told.Line.Position) Facts.Add(new(stamp.Fact.Id, document));
            else Count((stamp.Recorded, long.MaxValue, origin), -1);
        }
        foreach (var ((recorded, retired, origin), facts) in counts) Counts.Add(new(recorded, retired, document, origin, facts));

        void Count((long, long, int) key, int facts) => counts[key] = counts.GetValueOrDefault(key) + facts;
    }

    // What several texts can tell, see Telling.
    private static bool IsTold(Fact fact) => fact is Event or Dateline.Facts.Control { Change: ControlChange.Gained or ControlChange.Transferred or ControlChange.Lost };

    private string TextOf(int document) => LineReader.Document(_ledger.LinesOf(new(Ids[document]))[0]).Document.Text;
}
