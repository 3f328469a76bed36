using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>Goes through a whole ledger: order, hashes, references, spans. A sound one gives no problem.</summary>
/// <param name="ledger">Only read.</param>
public sealed class LedgerCheck(ILedger ledger)
{
    private readonly HashSet<string> _documents = [], _readers = [];
    private LedgerEnd _end = LedgerEnd.Empty;
    private Document? _last;

    /// <summary>Lines that were gone through.</summary>
    public long Lines { get; private set; }

    public int Documents => _documents.Count;

    /// <summary>Facts of all readings.</summary>
    public long Facts { get; private set; }

    /// <summary>The problems in the order of the lines, as they are found.</summary>
    /// <param name="done">Told the number of each line that was gone through.</param>
    public IEnumerable<LedgerProblem> Run(Action<long>? done = null)
    {
        foreach (var line in ledger.Lines())
        {
            foreach (var problem in Check(line)) yield return new(line.Position, problem);
            _end = new(line.Position, line.Recorded, line.Hash);
            done?.Invoke(++Lines);
        }
    }

    private IEnumerable<string> Check(LedgerLine line)
    {
        if (line.Position != _end.Position + 1) yield return $"it follows line {_end.Position}: what stood between is lost";
        else if (line.HashAfter(_end.Hash) != line.Hash) yield return "it was changed after it was written, or the line before it was: its hash does not fit";
        if (line.Recorded < _end.Recorded) yield return $"it was recorded at {LedgerLine.Write(line.Recorded)}, before the line before it";
        string? problem = null;
        try
        {
            problem = Content(line);
        }
        catch (Exception e) when (e is FormatException or LedgerException)
        {
            problem = e.Message;
        }
        if (problem is not null) yield return problem;
    }

    private string? Content(LedgerLine line) => line.Kind switch
    {
        LineKind.Document => Document(line),
        LineKind.Reader => !_readers.Add(line.Version ?? "") ? "the reader stands twice" : LineReader.Reader(line).Id == line.Version ? null : "the reader's id is not that of its parts",
        LineKind.Reading => Reading(line),
        LineKind.Verdict => Verdict(line),
        _ => LineReader.Registry(line) is null ? "" : null,
    };

    private string? Document(LedgerLine line)
    {
        var document = _last = LineReader.Document(line).Document;
        if (!_documents.Add(line.Document ?? "")) return $"the document {line.Document} was received twice";
        if (document.Id.Value != line.Document) return $"it names the document {line.Document} and holds {document.Id}";
        if (document.Sha256 != line.Version) return $"the text of the document {line.Document} does not have the hash it came with";
        if (LineReader.OriginalOf(line) is not { } sha) return null;
        if (ledger.Original(sha) is not { } original) return $"the original {sha} of the document {line.Document} is missing";
        original.Bytes();
        return null;
    }

    private string? Reading(LedgerLine line)
    {
        if (!_readers.Contains(line.Version ?? "")) return $"it was made by the reader {line.Version}, of which no line tells";
        if (Of(line) is not { } document) return $"it is a reading of the document {line.Document}, which was not received before";
        LineReader.Reading(line);
        Facts += LineReader.Facts(line, document).Count;
        return null;
    }

    private string? Verdict(LedgerLine line)
    {
        var document = Of(line);
        if (document is null && line.Document is not null) return $"it is a verdict about the document {line.Document}, which was not received before";
        var verdict = LineReader.Verdict(line, document);
        if (verdict.Documents.FirstOrDefault(d => !_documents.Contains(d.Value)) is { Value: not null } missing) return $"it is a verdict about the document {missing}, which was not received before";
        var about = verdict.Facts.Select((f, i) => (Fact: f, Document: document?.Id ?? (i < verdict.Documents.Count ? verdict.Documents[i] : default)));
        foreach (var group in about.Where(a => a.Document.Value is not null).GroupBy(a => a.Document, a => a.Fact))
        {
            var known = ledger.LinesOf(group.Key).TakeWhile(l => l.Position < line.Position).SelectMany(LineReader.FactIds).ToHashSet();
            if (group.FirstOrDefault(f => !known.Contains(f)) is { } id) return $"it decides about the fact {id}, which nobody has read";
        }
        return null;
    }

    private Document? Of(LedgerLine line)
    {
        if (line.Document is null || !_documents.Contains(line.Document)) return null;
        if (_last?.Id.Value != line.Document) _last = LineReader.Document(ledger.LinesOf(new DocumentId(line.Document))[0]).Document;
        return _last;
    }
}
