using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Ledger;

/// <summary>The rules of what an entry adds, the same for every store.</summary>
/// <param name="batch">Where the lines go.</param>
/// <param name="time">The clock of what was known. Where it jumps back, the lines keep the latest time seen.</param>
public sealed class LedgerWriter(ILedgerBatch batch, TimeProvider time)
{
    /// <summary>Adds what is new; the caller commits.</summary>
    /// <exception cref="LedgerException">An entry contradicts the ledger: nothing of the batch is to be kept.</exception>
    public IReadOnlyList<Receipt> Add(IEnumerable<LedgerEntry> entries) => [.. entries.Select(Add)];

    private Receipt Add(LedgerEntry entry) => entry switch
    {
        Intake intake => Add(intake),
        Verdict verdict => Add(verdict),
        RegistryChange change => Receipt(Outcome.Added, null, Add(LineKind.Registry, null, null, LineBodies.Of(change))),
        _ => throw new ArgumentException($"{entry.GetType()} is no entry.", nameof(entry)),
    };

    private Receipt Add(Intake intake)
    {
        var document = intake.Document;
        if (intake.Reading is { } made && (intake.Reader is null || !ReferenceEquals(made.Document, document)))
            throw new ArgumentException("A reading comes with its reader and with the document it was read from.", nameof(intake));
        var known = batch.Find(document.Id);
        if (known is not null && known.Sha256 != document.Sha256)
            throw new LedgerException($"the ledger has another text under the id {document.Id}; give the document an id of its own");
        if (known is null) AddDocument(intake);
        else if (intake.Reading is null || known.Reader == intake.Reader!.Id) return Receipt(Outcome.Repeated, document.Id.Value, batch.End);
        if (intake.Reading is { } reading) AddReading(reading, intake.Reader!);
        return Receipt(known is null ? Outcome.Added : Outcome.Reread, document.Id.Value, batch.End);
    }

    private void AddDocument(Intake intake)
    {
        if (intake.Original is { } original) batch.Keep(original);
        var document = intake.Document;
        Add(LineKind.Document, document.Id, document.Sha256, LineBodies.Of(document, intake.Original?.Sha256), SearchWords.Of(document));
    }

    private void AddReading(Reading reading, ReaderVersion reader)
    {
        if (!batch.HasReader(reader.Id)) Add(LineKind.Reader, null, reader.Id, LineBodies.Of(reader));
        Add(LineKind.Reading, reading.Document.Id, reader.Id, LineBodies.Of(reading), [.. reading.Facts.Select(SearchWords.Of)]);
    }

    private Receipt Add(Verdict verdict)
    {
        if (verdict.Document is { } id)
        {
            Expect(id, null);
            foreach (var decided in verdict.Facts) Expect(id, decided);
        }
        if (verdict.Act is VerdictAct.Merge or VerdictAct.Split)
        {
            if (verdict.Documents.Count < 2 || verdict.Facts.Count > 0 && verdict.Facts.Count != verdict.Documents.Count)
                throw new ArgumentException("A merge or a split names two facts or more with the document of each, or two documents or more.", nameof(verdict));
            foreach (var (i, document) in verdict.Documents.Index()) Expect(document, verdict.Facts.Count > 0 ? verdict.Facts[i] : null);
        }
        if (verdict.Correction is { } fact && fact.Evidence.Document != verdict.Document)
            throw new LedgerException($"the correction's words stand in the document {fact.Evidence.Document}, not in {verdict.Document?.Value ?? "the verdict's"}");
        return Receipt(Outcome.Added, verdict.Document?.Value, Add(LineKind.Verdict, verdict.Document, null, LineBodies.Of(verdict), verdict.Correction is { } right ? [SearchWords.Of(right)] : []));
    }

    private void Expect(DocumentId document, string? fact)
    {
        if (batch.Find(document) is null) throw new LedgerException($"the ledger has no document {document}; nothing can be decided about it");
        if (fact is not null && !batch.LinesOf(document).SelectMany(LineReader.FactIds).Contains(fact))
            throw new LedgerException($"the document {document} has no fact {fact}; nothing can be decided about it");
    }

    private LedgerEnd Add(LineKind kind, DocumentId? document, string? version, string body, IReadOnlyList<string>? words = null)
    {
        var end = batch.End;
        var now = LedgerLine.ReadTime(LedgerLine.Write(time.GetUtcNow()));
        var line = new LedgerLine(end.Position + 1, now > end.Recorded ? now : end.Recorded, kind, document?.Value, version, body, "");
        batch.Add(line with { Hash = line.HashAfter(end.Hash) }, words ?? []);
        return batch.End;
    }

    private static Receipt Receipt(Outcome outcome, string? document, LedgerEnd end) => new(outcome, document, end.Position);
}
