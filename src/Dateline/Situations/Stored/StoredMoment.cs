using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Situations.Occurrences;
using Dateline.Situations.Origins;
using Dateline.Situations.Stories;

namespace Dateline.Situations.Stored;

/// <summary>What a ledger told at a moment, by the rows of its index: which documents were known, whose facts count, and the facts themselves.</summary>
internal sealed class StoredMoment
{
    private readonly SectionReader _reader;
    private readonly LedgerFacts _facts;
    private readonly RatedOrigins _rated;
    private readonly SourceRatings _ratings;
    private readonly OriginTracer _tracer;
    private readonly IReadOnlyList<LedgerVerdict> _verdicts;
    private readonly Dictionary<DocumentId, int> _numbers = [];
    private readonly long _known;

    /// <param name="reader">The index.</param>
    /// <param name="ledger">What it is of.</param>
    /// <param name="facts">The facts of the ledger.</param>
    /// <param name="registry">Tells which names mean one actor; null for the library's own.</param>
    /// <param name="options">How to add up; null for the defaults.</param>
    /// <param name="moment">What was recorded by then counts.</param>
    /// <param name="published">And of that what was published by this day; null for all.</param>
    public StoredMoment(SectionReader reader, ILedger ledger, LedgerFacts facts, ActorRegistry? registry, SituationOptions? options, DateTimeOffset moment, DateOnly? published)
    {
        registry ??= ActorRegistry.BuiltIn;
        (_reader, _facts, Moment, _known) = (reader, facts, moment, moment.UtcTicks);
        (History, _tracer, _ratings) = (new(registry, options), new(registry), new(registry));
        Documents = new(reader, ledger, _known, published?.DayNumber);
        NumberTables.Fill(History, reader);
        _verdicts = [.. reader.Table(Section.Verdicts, StoredVerdict.Read).Where(v => v.Recorded <= moment)];
        _ratings.Update(_verdicts);
        _rated = new(registry, _verdicts, History.Origins);
        Filter = new(Documents, _rated, _known);
        foreach (var (document, name, note) in IndexReader.Notes(reader))
            if (Documents.IsKnown(document) && Documents.IsUnread(document, _known)) History.AddUnread(name, note, Documents.Recorded(document));
    }

    public DateTimeOffset Moment { get; }

    /// <summary>Has the numbers; rows are read into it by an <see cref="IndexLoader"/>.</summary>
    public SituationHistory History { get; }

    public KnownDocuments Documents { get; }

    public RowFilter Filter { get; }

    /// <summary>What was so on a day, by the rows that were read.</summary>
    public Situation AsOf(DateOnly day) => History.AsOf(day, Moment) with { LeftOut = _rated.LeftOut(_reader, Documents, _known) };

    /// <summary>What happened until a day, as some facts tell it.</summary>
    public IReadOnlyList<Occurrence> Told(IEnumerable<FactKey> facts, DateOnly day)
    {
        var (stories, byDocument) = (new StoryIndex(Decisions.OfDocuments(_verdicts)), ByDocument(facts.Distinct()));
        var told = new OccurrenceIndex(stories, Decisions.OfFacts(_verdicts));
        var read = Cores.Map(byDocument, keys => _facts.WithFigures(Id(keys.Key), keys.ToHashSet()));
        for (var i = 0; i < read.Length; i++)
        {
            var known = Counting(byDocument[i].Key, read[i].Select(f => f.Fact)).ToList();
            if (known.Count == 0) continue;
            stories.Add(known[0].Known.Document.Document);
            told.Add(known);
        }
        return [.. told.Occurrences.Where(o => o.FirstDay <= day)];
    }

    /// <summary>A fact that counts; null where there is none.</summary>
    public KnownFact? Find(FactKey key) => Documents.Of(key.Position) is >= 0 and var number && Documents.IsKnown(number) ? Counting(number, _facts.Of(IdOf(number), key)).FirstOrDefault() : null;

    /// <summary>Reads facts at once that will be asked for one by one.</summary>
    public void Read(IEnumerable<FactKey> facts) => _facts.Read(ByDocument(facts), Id);

    /// <summary>The words of those facts that count. Of most documents no more is parsed than is cited.</summary>
    public IReadOnlyDictionary<FactKey, Citation> Cited(IEnumerable<FactKey> facts)
    {
        var documents = ByDocument(facts);
        var read = Cores.Map(documents, keys => _facts.Carried(Id(keys.Key), keys) is { } words ? Cited(keys.Key, words) : null);
        var cited = new Dictionary<FactKey, Citation>();
        foreach (var (keys, words) in documents.Zip(read))
            foreach (var (key, citation) in words ?? [.. keys.Select(k => (k, Find(k) is { } known ? Citation.Of(known) : null))])
                if (citation is not null) cited.TryAdd(key, citation);
        return cited;
    }

    /// <summary>All facts that count.</summary>
    public IEnumerable<KnownFact> All => _reader.Strings(Section.Ids).SelectMany(id => Of(new DocumentId(id)));

    /// <summary>The facts of a document that count. Of one that was read anew several facts may have one key; each of them counts by itself.</summary>
    public IEnumerable<KnownFact> Of(DocumentId document) => Known(document) is { } number && HistoryOf(document) is { } history ? Counting(number, history.Facts) : [];

    /// <summary>All that the ledger has of a document; null where it does not have it.</summary>
    public DocumentHistory? HistoryOf(DocumentId document) => _facts.History(document);

    public bool Has(DocumentId document) => Known(document) is not null;

    /// <exception cref="KeyNotFoundException">The document was not known.</exception>
    public Origin OriginOf(DocumentId document) => Known(document) is { } number ? History.Origins[Documents.OriginOf(number)] : throw new KeyNotFoundException($"the document {document} was not known");

    public string? RatingOf(Origin origin) => _ratings.Of(origin);

    /// <summary>Whether what a row tells was known.</summary>
    public bool IsKnown(in Stamp stamp) => stamp.IsKnown(_known) && Documents.IsKnown(stamp);

    // In the order of the ledger, where what stands together is read sooner.
    private List<IGrouping<int, FactKey>> ByDocument(IEnumerable<FactKey> facts) =>
        [.. facts.GroupBy(k => Documents.Of(k.Position)).Where(g => g.Key >= 0 && Documents.IsKnown(g.Key)).OrderBy(g => g.Key)];

    private IEnumerable<KnownFact> Counting(int document, IEnumerable<LedgerFact> facts)
    {
        foreach (var fact in facts)
            if (fact.Recorded <= Moment && !(fact.Retired <= Moment) && OriginOf(document, fact.Fact.Source?.Actor) is { } origin) yield return new(fact, origin);
    }

    private List<(FactKey, Citation?)> Cited(int document, CarriedWords words)
    {
        var cited = new List<(FactKey, Citation?)>();
        if (words.Recorded > Moment) return cited;
        foreach (var fact in words.Facts)
            if (OriginOf(document, fact.Speaker) is { } origin) cited.Add((FactKey.Of(words.Position, fact.Id), Citation.Of(origin, words.Document, fact.Words, fact.Actors)));
        return cited;
    }

    // Null where people rate it as unreliable: what it says does not count.
    private Origin? OriginOf(int document, Mention? speaker)
    {
        var its = History.Origins[Documents.OriginOf(document)];
        var origin = _tracer.Body(speaker) ?? its;
        return !_rated.Any || (_ratings.Unreliable(origin) ?? _ratings.Unreliable(its)) is null ? origin : null;
    }

    private DocumentId Id(int number) => new(Documents.Id(number));

    private DocumentId IdOf(int number)
    {
        var id = Id(number);
        _numbers[id] = number;
        return id;
    }

    // Its number; null where it was not known.
    private int? Known(DocumentId document)
    {
        if (!_numbers.TryGetValue(document, out var number)) _numbers[document] = number = Documents.Find(document.Value);
        return number >= 0 && Documents.IsKnown(number) ? number : null;
    }
}
