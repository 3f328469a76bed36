using Dateline.Documents;

namespace Dateline.Ledger;

/// <summary>From what an index finds to what holds: facts that were retired are left out, and each fact is told once.</summary>
public static class SearchHits
{
    /// <param name="ledger">Where the lines stand.</param>
    /// <param name="found">Keys (<see cref="SearchWords.Key"/>) with their lines, most relevant first.</param>
    /// <param name="limit">The most hits given.</param>
    /// <exception cref="LedgerException">A line is damaged.</exception>
    public static IReadOnlyList<SearchHit> Of(ILedger ledger, IEnumerable<(LedgerLine Line, int Item)> found, int limit)
    {
        var (histories, seen, hits) = (new Dictionary<string, DocumentHistory>(), new HashSet<string>(), new List<SearchHit>());
        foreach (var (line, item) in found)
        {
            if (hits.Count == limit) break;
            if (!histories.TryGetValue(line.Document!, out var history)) histories[line.Document!] = history = HistoryOf(ledger, line);
            if (line.Kind == LineKind.Document) hits.Add(new(history.Document, null));
            else if (LineReader.FactIds(line) is var ids && item < ids.Count && seen.Add($"{line.Document} {ids[item]}")
                && history.Facts.LastOrDefault(f => f.Fact.Id == ids[item] && f.Retired is null) is { } fact) hits.Add(new(history.Document, fact));
        }
        return hits;
    }

    private static DocumentHistory HistoryOf(ILedger ledger, LedgerLine line)
    {
        try
        {
            return DocumentHistory.Of(ledger.LinesOf(new DocumentId(line.Document!)))!;
        }
        catch (FormatException e)
        {
            throw new LedgerException($"a line about the document {line.Document} is damaged ({e.Message}); 'dateline verify' tells more", e);
        }
    }
}
