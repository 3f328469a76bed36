using Dateline.Host.Stores;
using Dateline.Host.Terminals;
using Dateline.Ledger;

namespace Dateline.Host.Verbs;

/// <summary>Finds the facts that a person names by how their ids begin.</summary>
internal static class FactsById
{
    private const int ShownIds = 5;

    /// <summary>Each as it was last known, once.</summary>
    /// <exception cref="CommandException">An id is that of none, or of several.</exception>
    public static IReadOnlyList<LedgerFact> Find(Terminal terminal, StoredLedger store, IEnumerable<string> ids)
    {
        using var index = IndexOpener.Open(terminal, store);
        return [.. ids.Select(id => One(id.TrimStart('#'))).DistinctBy(f => f.Fact.Id)];

        LedgerFact One(string id)
        {
            var found = index.Find(id);
            if (found.Count == 1 && LedgerFeed.Find(store, found[0].Document) is { } history) return history.Facts.Last(f => f.Fact.Id == found[0].Fact);
            throw new CommandException(found.Count == 0
                ? $"verdict: the ledger has no fact {id}"
                : $"verdict: {found.Count} facts begin with {id}; write more of the id: {string.Join(", ", found.Take(ShownIds).Select(f => f.Fact))}");
        }
    }
}
