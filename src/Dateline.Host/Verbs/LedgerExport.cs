using Dateline.Exports;
using Dateline.Facts;
using Dateline.Facts.Coding.SubTypes;
using Dateline.Host.Output;
using Dateline.Host.Terminals;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary>Hands the facts of a ledger that hold to an export.</summary>
internal static class LedgerExport
{
    /// <param name="ledger">Only read.</param>
    /// <param name="export">The form.</param>
    /// <param name="sentences">Cuts the texts.</param>
    /// <param name="reader">Sees the words again for forms that file events by them; null for the others.</param>
    /// <returns>The exit code.</returns>
    public static int Write(ILedger ledger, IExport export, Sentences sentences, Reader? reader)
    {
        var (subTypes, any) = (reader is null ? null : SubTypeCoder.Load(), false);
        // Document after document: the ledger may be larger than memory.
        foreach (var line in ledger.Lines().Where(l => l.Kind == LineKind.Document))
        {
            if (LedgerFeed.Find(ledger, new(line.Document!)) is not { } history) continue;
            var facts = history.Facts.Where(f => f.Retired is null).ToList();
            if (facts.Count == 0) continue;
            any = true;
            var document = history.Document.Document;
            var reading = new Reading(document, new FactList([.. facts.Select(f => f.Fact)], history.Readings[^1].Actors));
            export.Write(new(reading, sentences.Of(document))
            {
                SubTypes = subTypes is null ? new() : ExportOutput.Rank(reading, reader!.Annotate(document), subTypes),
                Recorded = facts.DistinctBy(f => f.Fact.Id).ToDictionary(f => f.Fact.Id, f => f.Recorded),
            });
        }
        return any ? ExitCode.Done : ExitCode.NothingFound;
    }
}
