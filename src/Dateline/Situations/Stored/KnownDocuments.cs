using Dateline.Ledger;
using Dateline.Situations.Origins;

namespace Dateline.Situations.Stored;

/// <summary>The documents of an index as known at a moment, and where each comes from at last by what was known then.</summary>
internal sealed class KnownDocuments
{
    private readonly SectionReader _reader;
    private readonly ILedger _ledger;
    private readonly StoredDocument[] _documents;
    private readonly bool[] _known;
    private readonly int[] _origins;
    private readonly bool _all;
    private StoredLine[]? _lines;
    private List<string>? _ids;

    /// <param name="reader">The index.</param>
    /// <param name="ledger">What it is of.</param>
    /// <param name="recorded">Ticks until which what was recorded counts.</param>
    /// <param name="published">Number of the day until which what was published counts; null for any.</param>
    public KnownDocuments(SectionReader reader, ILedger ledger, long recorded, int? published)
    {
        (_reader, _ledger, _documents) = (reader, ledger, reader.Read<StoredDocument>(Section.Documents));
        _known = Array.ConvertAll(_documents, d => d.Recorded <= recorded && !(d.Day > published));
        _origins = Array.ConvertAll(_documents, d => d.Agency >= 0 ? d.Agency : d.Publisher);
        Count = _known.Count(k => k);
        _all = Count == _documents.Length;
        foreach (var group in Groups(recorded)) Trace(group);
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

    /// <summary>Whether the document of a line counts.</summary>
    public bool IsLineKnown(long position) => _all || Of(position) is >= 0 and var document && _known[document];

    /// <summary>Number of the document that a line brings facts of; -1 where it brings none.</summary>
    public int Of(long position)
    {
        var lines = _lines ??= _reader.Read<StoredLine>(Section.Lines);
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Position < position) low = middle + 1;
            else high = middle;
        }
        return low < lines.Length && lines[low].Position == position ? lines[low].Document : -1;
    }

    public string Id(int document) => (_ids ??= _reader.Strings(Section.Ids))[document];

    /// <summary>Number of a document by its id; -1 where the index has none.</summary>
    public int Find(string id) => (_ids ??= _reader.Strings(Section.Ids)).IndexOf(id);

    // Copies of copies hang together by what was known alone: what came later links nothing.
    private List<List<int>> Groups(long recorded)
    {
        var components = new Components();
        var numbers = new Dictionary<int, int>();
        var members = new List<int>();
        foreach (var (a, b) in _reader.Read<(int A, int B)>(Section.Copies))
            if (_documents[a].Recorded <= recorded && _documents[b].Recorded <= recorded) components.Join(Number(a), Number(b));
        var groups = members.Select((document, i) => (document, Root: components.Find(i))).GroupBy(m => m.Root, m => m.document).Select(g => g.ToList()).ToList();
        return [.. groups.SelectMany(g => g.TrueForAll(d => _known[d]) ? [g] : Regrouped(g.FindAll(d => _known[d])))];

        int Number(int document)
        {
            if (numbers.TryGetValue(document, out var number)) return number;
            members.Add(document);
            return numbers[document] = components.Add();
        }
    }

    // Where some of a group do not count, the others may hang together no more.
    private IEnumerable<List<int>> Regrouped(List<int> group)
    {
        if (group.Count < 2) return [];
        var copies = new NearCopies();
        foreach (var document in group) copies.Add(LineReader.Document(_ledger.LinesOf(new(Id(document)))[0]).Document.Text);
        return group.Select((document, i) => (document, Group: copies.GroupOf(i))).GroupBy(m => m.Group, m => m.document).Select(g => g.ToList());
    }

    // As OriginIndex does: the agency that the first of the copies with one credits, else the publisher of the first.
    private void Trace(List<int> group)
    {
        var credited = group.FindAll(d => _documents[d].Agency >= 0);
        var origin = credited.Count > 0 ? _documents[First(credited)].Agency : _documents[First(group)].Publisher;
        foreach (var document in group.Where(d => _documents[d].Agency < 0)) _origins[document] = origin;
    }

    private int First(List<int> group) => group.MinBy(d => (_documents[d].Published == StoredDocument.NoDay ? int.MaxValue : _documents[d].Published, Id(d)), Order);

    private static readonly Comparer<(int Day, string Id)> Order =
        Comparer<(int Day, string Id)>.Create((a, b) => a.Day.CompareTo(b.Day) is var days and not 0 ? days : string.CompareOrdinal(a.Id, b.Id));
}
