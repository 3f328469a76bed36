using Dateline.Ledger;
using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>The documents of an index as known at a moment, and where each comes from at last by what was known then.</summary>
internal sealed class KnownDocuments
{
    private readonly SectionReader _reader;
    private readonly StoredDocument[] _documents;
    private readonly bool[] _known;
    private readonly int[] _origins;
    private readonly int? _published;
    private readonly Lazy<StoredLine[]> _lines;
    private readonly Lazy<List<string>> _ids;

    /// <param name="reader">The index.</param>
    /// <param name="ledger">What it is of.</param>
    /// <param name="recorded">Ticks until which what was recorded counts.</param>
    /// <param name="published">Number of the day until which what was published counts; null for any.</param>
    public KnownDocuments(SectionReader reader, ILedger ledger, long recorded, int? published)
    {
        (_reader, _documents, _published) = (reader, reader.Read<StoredDocument>(Section.Documents), published);
        (_lines, _ids) = (new(() => _reader.Read<StoredLine>(Section.Lines)), new(() => _reader.Strings(Section.Ids)));
        _known = Array.ConvertAll(_documents, d => d.Recorded <= recorded && !(d.Day > published));
        Count = _known.Count(k => k);
        _origins = Count == _documents.Length
            ? reader.Read<int>(Section.DocumentOrigins)
            : new DocumentOrigins(_documents, reader.Read<CopyJoin>(Section.Copies), Id, d => LedgerFeed.TextOf(ledger, new(Id(d)))).Of(recorded, _known);
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The last day on which one was published; null where none says.</summary>
    public DateOnly? LastPublished =>
        _documents.Where((_, i) => _known[i]).Select(d => d.Published).DefaultIfEmpty(StoredDocument.NoDay).Max() is var day && day != StoredDocument.NoDay ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Number of a document's origin.</summary>
    public int OriginOf(int document) => _origins[document];

    public bool IsKnown(int document) => _known[document];

    /// <summary>Whether it was not read by a time.</summary>
    public bool IsUnread(int document, long recorded) => _documents[document].Read > recorded;

    public DateTimeOffset Recorded(int document) => new(_documents[document].Recorded, TimeSpan.Zero);

    /// <summary>Whether the document of a fact counts that was recorded by the moment: the document was there before.</summary>
    public bool IsKnown(in Stamp stamp) => !(stamp.Published > _published);

    /// <summary>Number of the document that a line brings facts of; -1 where it brings none.</summary>
    public int Of(long position)
    {
        var lines = _lines.Value;
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Position < position) low = middle + 1;
            else high = middle;
        }
        return low < lines.Length && lines[low].Position == position ? lines[low].Document : -1;
    }

    public string Id(int document) => _ids.Value[document];

    /// <summary>Number of a document by its id; -1 where the index has none.</summary>
    public int Find(string id) => _ids.Value.IndexOf(id);
}
