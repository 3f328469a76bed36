using System.Globalization;
using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Ledger;
using Dateline.Situations.Stored;

namespace Dateline.Situations;

/// <summary>
/// What the lines of a ledger add up to, kept beside it so that a question waits for no more than what it asks for. It is derived and
/// never the truth: of another ledger, another version of the code, or damaged, it is made anew; of an earlier line, it goes on from
/// there. Deleting it loses nothing. Not safe for use from many threads.
/// </summary>
public sealed class SituationIndex : IDisposable
{
    private readonly ILedger _ledger;
    private readonly ActorRegistry? _registry;
    private readonly SituationOptions? _options;
    private readonly SectionReader _reader;
    private readonly List<ControlTable> _tables = [];

    private SituationIndex(ILedger ledger, ActorRegistry? registry, SituationOptions? options, SectionReader reader) =>
        (_ledger, _registry, _options, _reader) = (ledger, registry, options, reader);

    /// <summary>The last line that is in it.</summary>
    public long Position => _reader.Head.Position;

    /// <summary>Opens the index of a ledger as it stands; adds up what it does not have yet.</summary>
    /// <param name="ledger">Only read; it must stay open.</param>
    /// <param name="path">The file; null to keep none, as for a registry or indicators of one's own. Where it cannot be written, none is kept.</param>
    /// <param name="registry">Tells which names mean one actor; null for the library's own, with which alone a file may be kept.</param>
    /// <param name="options">How to add up; null for the defaults.</param>
    /// <param name="progress">Told the number of each line that is added up.</param>
    /// <exception cref="LedgerException">A line is damaged; the message names it.</exception>
    public static SituationIndex Open(ILedger ledger, string? path = null, ActorRegistry? registry = null, SituationOptions? options = null, Action<long>? progress = null)
    {
        if (registry is not null && registry != ActorRegistry.BuiltIn || options?.Indicators.Count > 0) path = null;
        var reader = path is null ? null : Kept(path, ledger);
        if (reader?.Head.Position == ledger.End.Position) return new(ledger, registry, options, reader);
        using (reader)
        {
            using var built = new IndexBuilder(ledger, registry, options, path is null ? null : Path.GetDirectoryName(Path.GetFullPath(path)));
            if (reader is not null) IndexReader.Fill(built, reader);
            built.Advance(progress);
            return new(ledger, registry, options, SectionReader.Open(Keep(built, path)) ?? throw new InvalidOperationException("an index that was just written cannot be read"));
        }
    }

    /// <summary>The last day that a document was published; null where none says.</summary>
    public DateOnly? LastPublished => _reader.Read<StoredDocument>(Section.Documents).Select(d => d.Published).DefaultIfEmpty(StoredDocument.NoDay).Max() is var day && day != StoredDocument.NoDay ? DateOnly.FromDayNumber(day) : null;

    /// <summary>Adds a table that states who holds what: its lines count as known from the days that they tell of.</summary>
    public void Add(ControlTable table) => _tables.Add(table);

    /// <summary>What was known at a moment, as far as it is asked for.</summary>
    public KnownSituation AsKnown(SituationQuestion? question = null) => AsKnown(question ?? new(), new LedgerFacts(_ledger));

    /// <summary>What was known at a moment of the subjects that are looked at.</summary>
    /// <param name="recorded">What was recorded by then counts.</param>
    /// <param name="published">And of that what was published by this day; null for all.</param>
    /// <param name="chosen">What is looked at.</param>
    /// <param name="facts">The facts of the ledger, whoever asked for them.</param>
    internal SelectedReports AsKnown(DateTimeOffset recorded, DateOnly? published, Chosen chosen, LedgerFacts facts) => new(At(recorded, published, facts), _reader, chosen);

    private KnownSituation AsKnown(SituationQuestion question, LedgerFacts facts) => new(At(question.Recorded, question.Published, facts), _reader, _tables, question);

    private StoredMoment At(DateTimeOffset recorded, DateOnly? published, LedgerFacts facts) => new(_reader, _ledger, facts, _registry, _options, recorded, published);

    internal SectionReader Reader => _reader;

    internal ILedger Ledger => _ledger;

    /// <summary>The facts whose id begins with some hex digits, and the documents they are of; retired ones included.</summary>
    /// <param name="digits">Of 16.</param>
    public IReadOnlyList<(string Fact, DocumentId Document)> Find(string digits)
    {
        if (digits.Length is 0 or > 16 || !ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var start)) return [];
        var shift = 4 * (16 - digits.Length);
        var (least, most) = (start << shift, (start << shift) + (shift == 0 ? 0 : (1UL << shift) - 1));
        var drawers = Array.FindAll(_reader.Read<StoredTopic<int>>(Section.FactDrawers), d => d.Key >= StoredFact.Drawer(least) && d.Key <= StoredFact.Drawer(most));
        if (drawers.Length == 0) return [];
        var facts = _reader.Read<StoredFact>(Section.Facts, drawers[0].Start, drawers.Sum(d => d.Count));
        var first = Array.BinarySearch(facts, new(least, int.MinValue));
        var ids = new List<(string, DocumentId)>();
        List<string>? documents = null;
        for (var i = ~first; i < facts.Length && facts[i].Id >> shift == start; i++)
            if (i == ~first || facts[i] != facts[i - 1]) ids.Add((facts[i].Id.ToString("x16", CultureInfo.InvariantCulture), new((documents ??= _reader.Strings(Section.Ids))[facts[i].Document])));
        return ids;
    }

    /// <summary>What differs between the index that is kept and one made anew from the lines, section by section; empty where nothing does, or none is kept.</summary>
    /// <param name="ledger">Only read.</param>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<string> Verify(ILedger ledger, string path)
    {
        using var kept = Kept(path, ledger);
        if (kept is null || kept.Head.Position != ledger.End.Position) return [];
        using var built = new IndexBuilder(ledger, null, null, Path.GetDirectoryName(Path.GetFullPath(path)));
        built.Advance(null);
        using var anew = SectionReader.Open(Keep(built, null))!;
        return IndexCheck.Differences(kept, anew);
    }

    public void Dispose() => _reader.Dispose();

    private static SectionReader? Kept(string path, ILedger ledger)
    {
        try
        {
            var reader = SectionReader.Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1));
            if (reader is null || IsOf(ledger, reader.Head)) return reader;
            reader.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // None is kept yet.
        }
        return null;
    }

    private static bool IsOf(ILedger ledger, IndexHead head)
    {
        var end = ledger.End;
        if (head.Position == end.Position) return head.Hash == end.Hash;
        return head.Position < end.Position && head.Position > 0 && ledger.Lines(head.Position - 1).First().Hash == head.Hash;
    }

    // Readers of the file that was there go on reading that; whoever comes later finds the new one whole.
    private static Stream Keep(IndexBuilder built, string? path)
    {
        if (path is not null)
        {
            var made = $"{path}.{Environment.ProcessId}";
            try
            {
                if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
                using (var file = new FileStream(made, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) IndexWriter.Write(built, file);
                File.Move(made, path, overwrite: true);
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Discard(made);
            }
        }
        // What was put aside as it came is too much for memory.
        Stream unnamed = built.Spill.IsUsed ? built.Spill.Make() : new MemoryStream();
        IndexWriter.Write(built, unnamed);
        return unnamed;
    }

    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that takes no file keeps none.
        }
    }
}
