namespace Dateline.Ledger;

/// <summary>From what an index finds to what holds: facts that were retired are left out, and each fact is told once.</summary>
public static class SearchHits
{
    /// <param name="ledger">Where the lines stand.</param>
    /// <param name="found">Lines and numbers in them (<see cref="SearchWords.Key"/>), most relevant first; null where an index names a line that is not there.</param>
    /// <param name="limit">The most hits given.</param>
    /// <exception cref="LedgerException">A line is damaged.</exception>
    public static IReadOnlyList<SearchHit> Of(ILedger ledger, IEnumerable<(LedgerLine? Line, int Item)> found, int limit)
    {
        var (histories, seen, hits) = (new Dictionary<string, DocumentHistory?>(), new HashSet<string>(), new List<SearchHit>());
        foreach (var (line, item) in found)
        {
            if (hits.Count == limit) break;
            if (line?.Document is not { } document) continue;
            if (!histories.TryGetValue(document, out var history)) histories[document] = history = LedgerFeed.Find(ledger, new(document));
            if (history is not null && LedgerFeed.Guarded($"line {line.Position} of the ledger", () => Hit(history, line, item)) is { } hit && seen.Add($"{document} {hit.Fact?.Fact.Id}")) hits.Add(hit);
        }
        return hits;
    }

    private static SearchHit? Hit(DocumentHistory history, LedgerLine line, int item)
    {
        if (line.Kind == LineKind.Document) return new(history.Document, null);
        var ids = LineReader.FactIds(line);
        return item < ids.Count && history.Facts.LastOrDefault(f => f.Fact.Id == ids[item] && f.Retired is null) is { } fact ? new(history.Document, fact) : null;
    }
}
