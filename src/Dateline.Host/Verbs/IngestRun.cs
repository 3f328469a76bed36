using Dateline.Documents;
using Dateline.Host.Output;
using Dateline.Host.Sources;
using Dateline.Host.Terminals;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary>Reads documents in parallel and adds them to a ledger in their order, some at a time: one write to the disk keeps them all.</summary>
internal sealed class IngestRun(Terminal terminal, Reader reader, DocumentReader documents, ILedger ledger, int threads)
{
    /// <summary>A batch is kept once it has so many documents or characters, or is so old.</summary>
    private const int MostDocuments = 64, MostCharacters = 4_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly List<IngestItem> _batch = [];
    private long _characters, _opened;

    public void Ingest(InputList inputs, IngestReport report)
    {
        // Whoever feeds a pipe may pause: what was read must not wait for what comes next.
        var (progress, most) = (new ProgressLine(terminal, inputs.TotalBytes), inputs.TotalBytes is null ? 1 : MostDocuments);
        foreach (var item in OrderedWork.Select(inputs.Items(), Read, threads))
        {
            if (_batch.Count == 0) _opened = terminal.Time.GetTimestamp();
            _batch.Add(item);
            _characters += item.Entry?.Document.Text.Length ?? 0;
            if (_batch.Count >= most || _characters >= MostCharacters || terminal.Time.GetElapsedTime(_opened) >= Longest) Keep(report, progress);
            progress.Add(item.Input.Bytes, item.Tokens);
        }
        Keep(report, progress);
        progress.Clear();
    }

    private void Keep(IngestReport report, ProgressLine progress)
    {
        var start = terminal.Time.GetTimestamp();
        var receipts = new Queue<Receipt>(ledger.Append([.. _batch.Select(i => i.Entry).OfType<Intake>()]));
        var elapsed = terminal.Time.GetElapsedTime(start);
        if (terminal.OutIsTerminal || _batch.Exists(i => i.Reason is not null)) progress.Clear();
        report.Add(_batch.Select(i => (i, i.Entry is null ? (Receipt?)null : receipts.Dequeue())), elapsed);
        _batch.Clear();
        _characters = 0;
    }

    private IngestItem Read(InputItem input)
    {
        var result = input.Read(documents);
        try
        {
            if (result.IsRead) return Read(input, result.Document);
        }
        catch (Exception e) when (e is not LedgerException)
        {
            result = DocumentResult.Failed($"it could not be read to its end ({e.GetType().Name}: {e.Message}); please report this text", result.Fields);
        }
        var original = input.Original();
        if (original is null && Path.IsPathRooted(input.Name) && !File.Exists(input.Name)) return new(input, null) { Reason = result.Reason };
        return new(input, new(Unread(input, result), null, null) { Original = Compressed(original) }) { Reason = result.Reason };
    }

    private IngestItem Read(InputItem input, Document document)
    {
        // Reading is what takes long, so the ledger is asked first.
        if (ledger.Find(document.Id) is { } mark && mark.Sha256 == document.Sha256 && mark.Reader == reader.Version.Id) return new(input, new(document, null, null));
        var reading = reader.Read(document, out var text);
        return new(input, new(reading, reader.Version) { Original = Compressed(input.Original()) }) { Tokens = text.Sentences.Sum(s => s.Tokens.Length) };
    }

    private static Original? Compressed(byte[]? bytes) => bytes is null ? null : Original.Of(bytes);

    /// <summary>An empty document that notes why there is no text: the ledger tells of it, once for each reason.</summary>
    private static Document Unread(InputItem input, DocumentResult result) => Document.FromText(
        "", result.Fields.Published, result.Fields.Title, result.Fields.Source ?? input.Name, result.Fields.Publisher,
        DocumentId.Of(result.Fields.Source ?? input.Name, $"\0{result.Reason}"), [result.Reason!]);
}
